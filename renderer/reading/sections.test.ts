import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/body/blocks'
import { leavesOf } from '#shared/body/text'
import { sectionsAbout, sectionsOf } from './sections'

const text = (length: number) => [{ type: 'text' as const, text: 'x'.repeat(length) }]
const paragraph = (length: number): Block => ({ type: 'paragraph', children: text(length) })
const heading: Block = { type: 'heading', level: 2, children: text(20) }

describe('sectionsOf', () => {
  it('leaves a body whole that is not long', () => {
    const body = Array.from({ length: 12 }, () => paragraph(1000))
    expect(sectionsOf(body)).toEqual([{ blocks: body, start: 0, length: 12_000 }])
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

describe('the places of sections', () => {
  it('are those of their first texts, whatever has none', () => {
    const rule: Block = { type: 'rule' }
    const body = Array.from({ length: 40 }, (_, index) => [
      paragraph(1000),
      ...(index % 3 ? [] : [rule]),
    ]).flat()
    const starts = new Map(leavesOf(body).map(({ content, start }) => [content, start]))
    const sections = sectionsOf(body)
    expect(sections.length).toBeGreaterThan(10)
    for (const { blocks, start } of sections) {
      const first = blocks.find((block) => block.type === 'paragraph')
      expect(start).toBe(first && starts.get(first.children))
    }
  })
})

describe('sectionsAbout', () => {
  const sections = sectionsOf(Array.from({ length: 90 }, () => paragraph(1000)))
  const holds = (offset: number) => sections.findLastIndex(({ start }) => start <= offset)

  it.each([0, 1, 45_000, 89_000, 90_088])('holds the place and what is around it: %i', (offset) => {
    const { from, to } = sectionsAbout(sections, offset)
    expect(from).toBeLessThanOrEqual(Math.max(0, holds(offset) - 2))
    expect(to).toBeGreaterThanOrEqual(Math.min(sections.length, holds(offset) + 8))
    expect(to - from).toBeLessThan(sections.length / 2)
  })

  it('is all of a body that is hardly longer', () => {
    const few = sectionsOf(Array.from({ length: 24 }, () => paragraph(1000)))
    expect(sectionsAbout(few, 0)).toEqual({ from: 0, to: few.length })
  })
})
