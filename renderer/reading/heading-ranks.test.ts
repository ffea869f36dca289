import { describe, expect, it } from 'vitest'
import type { Block } from '#shared/body/blocks'
import { headingRanks } from './heading-ranks'

const heading = (level: 1 | 2 | 3 | 4 | 5 | 6): Block => ({
  type: 'heading',
  level,
  children: [{ type: 'text', text: `Level ${level}` }],
})

describe('headingRanks', () => {
  it('begins at 2, whatever the source begins with', () => {
    expect([...headingRanks([heading(3), heading(3)])]).toEqual([[3, 2]])
    expect([...headingRanks([heading(1)])]).toEqual([[1, 2]])
  })
  it('leaves no rank out', () => {
    expect([...headingRanks([heading(2), heading(5), heading(4)])]).toEqual([
      [2, 2],
      [4, 3],
      [5, 4],
    ])
  })
  it('sees headings in quotations and lists', () => {
    const body: Block[] = [
      { type: 'quote', children: [heading(2)] },
      { type: 'list', ordered: false, start: 1, items: [[heading(4)]] },
    ]
    expect([...headingRanks(body)]).toEqual([
      [2, 2],
      [4, 3],
    ])
  })
  it('ends at 6', () => {
    const body = ([1, 2, 3, 4, 5, 6] as const).map(heading)
    expect(headingRanks(body).get(6)).toBe(6)
  })
})
