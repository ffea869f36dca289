import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexIntervals } from './intervals'
import type { Passage } from './passage'

const passage = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]): Passage => ({ start, end: start + length }))

describe('indexIntervals', () => {
  it('finds what a look at every passage finds, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.option(passage)), passage, (passages, { start, end }) => {
        const items = passages.map((passage, id) => ({ id, passage }))
        const expected = items
          .filter(({ passage }) => passage && passage.start < end && passage.end > start)
          .sort((one, other) => (one.passage?.start ?? 0) - (other.passage?.start ?? 0))
        const intervals = indexIntervals(items, (item) => item.passage)
        expect(intervals.within(start, end)).toEqual(expected)
      }),
    )
  })
})
