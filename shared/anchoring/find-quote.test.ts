import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote } from './find-quote'
import { cases } from './find-quote.cases'
import { fold } from './fold'
import { nastyText, textWithRanges } from './text.arbitrary'

describe('findQuote', () => {
  test.each(cases)('$name', ({ text, found, ...query }) => {
    expect(findQuote(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(found)
  })

  test('the place that a prefix and a suffix name', () => {
    const text = 'One no here. Two no there. Three no here.'
    expect(findQuote(text, { quote: 'no', prefix: 'Two', suffix: 'there' })).toEqual([
      { start: 17, end: 19 },
    ])
  })

  test('every passage is found by its own words and surroundings', () => {
    fc.assert(
      fc.property(textWithRanges({ minLength: 1, maxLength: 1 }), ({ text, ranges: [range] }) => {
        if (!range) return
        const quote = text.slice(range.start, range.end)
        fc.pre(fold(quote).text.trim() !== '')
        expect(findQuote(text, { quote })).toContainEqual(range)
      }),
    )
  })

  test('what is found is what was asked for, folded', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (text, words) => {
        const quote = words.slice(0, 4)
        for (const { start, end } of findQuote(text, { quote }))
          expect(fold(text.slice(start, end)).text.trim()).toBe(fold(quote).text.trim())
      }),
    )
  })

  test('folding is done once', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const { text: folded } = fold(text)
        expect(fold(folded).text).toBe(folded)
      }),
      { numRuns: 2000 },
    )
  })
})
