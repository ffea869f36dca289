import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/body/blocks'
import { sectionsOf } from './sections'

const text = (length: number) => [{ type: 'text' as const, text: 'x'.repeat(length) }]
const paragraph = (length: number): Block => ({ type: 'paragraph', children: text(length) })
const heading: Block = { type: 'heading', level: 2, children: text(20) }

describe('sectionsOf', () => {
  it('leaves a body whole that is not long', () => {
    const body = Array.from({ length: 12 }, () => paragraph(1000))
    expect(sectionsOf(body)).toEqual([{ blocks: body, length: 12_000 }])
  })

  it('divides a long one, and loses and repeats nothing', () => {
    const body = Array.from({ length: 40 }, () => paragraph(1000))
    const sections = sectionsOf(body)
    expect(sections.map(({ length }) => length)).toEqual([...Array(13).fill(3000), 1000])
    expect(sections.flatMap(({ blocks }) => blocks)).toEqual(body)
  })

  it('keeps headings with what is around them, where a box would change the margins', () => {
    const body = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0 ? heading : paragraph(1000),
    )
    expect(sectionsOf(body)).toHaveLength(1)
  })

  it('divides no block', () => {
    const table: Block = { type: 'table', header: [], rows: [[text(50_000)]] }
    const body = [paragraph(4000), table, paragraph(4000), paragraph(4000)]
    expect(sectionsOf(body).map(({ blocks }) => blocks.length)).toEqual([3, 1])
  })
})
