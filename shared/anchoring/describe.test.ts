import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../failure'
import { Anchor, contextLength } from '../model/anchor'
import { describe as anchorOf } from './describe'
import { textWithRanges } from './text.arbitrary'

const body = 'c'.repeat(64)
const loneSurrogate = /\p{Surrogate}/u

describe('describe', () => {
  test('the anchor holds the words and what stands around them', () => {
    fc.assert(
      fc.property(textWithRanges({ minLength: 1, maxLength: 1 }), ({ text, ranges: [range] }) => {
        if (!range) return
        const anchor = Anchor.parse({ body, ...anchorOf(text, range) })
        expect(anchor).toMatchObject(range)
        const { prefix, exact, suffix, start } = anchor
        expect(text.startsWith(prefix + exact + suffix, start - prefix.length)).toBe(true)
        expect(prefix.length).toBeLessThanOrEqual(contextLength)
        expect(suffix.length).toBeLessThanOrEqual(contextLength)
        for (const part of [prefix, exact, suffix]) expect(part).not.toMatch(loneSurrogate)
      }),
    )
  })

  test('the context is as long as it may be', () => {
    const text = 'x'.repeat(100)
    const { prefix, suffix } = anchorOf(text, { start: 40, end: 41 })
    expect([prefix.length, suffix.length]).toEqual([contextLength, contextLength])
  })

  test('a passage that begins or ends within a character is widened to hold it', () => {
    expect(anchorOf('a😀b😀c', { start: 2, end: 5 })).toMatchObject({
      exact: '😀b😀',
      start: 1,
      end: 6,
    })
  })

  test.each([
    ['empty', 3, 3],
    ['backwards', 3, 2],
    ['before the text', -1, 2],
    ['past the text', 2, 6],
    ['not whole numbers', 0.5, 2],
  ])('refuses a range that is %s', (_, start, end) => {
    expect(() => anchorOf('hello', { start, end })).toThrow(Failure)
  })
})
