import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { textWithRanges } from '../anchoring/text.arbitrary'
import type { Located } from '../model/anchor'
import { needsReview, proposalsOf, standsElsewhere } from './proposals'

const lost: Located = { status: 'lost', score: 0 }
const ambiguous = (...places: { start: number; end: number }[]): Located => ({
  status: 'ambiguous',
  score: 0.5,
  candidates: places.map((place) => ({ ...place, score: 0.5 })),
})

test.each([
  [{ located: null, decided: false }, false],
  [{ located: { status: 'exact' as const, start: 0, end: 1, score: 1 }, decided: false }, false],
  [{ located: { status: 'moved' as const, start: 0, end: 1, score: 1 }, decided: false }, false],
  [{ located: lost, decided: false }, true],
  [{ located: lost, decided: true }, false],
  [{ located: ambiguous({ start: 0, end: 1 }, { start: 2, end: 3 }), decided: false }, true],
])('of %o something is left to decide: %s', (annotation, expected) => {
  expect(needsReview(annotation)).toBe(expected)
})

describe('proposals', () => {
  it('are none where words are gone', () => {
    expect(proposalsOf('words', lost, 'wordsmiths and passwords')).toEqual([])
    expect(standsElsewhere('words', lost, 'wordsmiths and passwords')).toBe(false)
    expect(proposalsOf('', lost, 'wordsmiths')).toEqual([])
  })

  it('are the other places of lost words, unless these stand nearly everywhere', () => {
    const text = 'The bell rang, and the swords were hung up. The bell rang again.'
    const starts = proposalsOf('The bell rang', lost, text).map(({ start }) => start)
    expect(starts).toEqual([0, text.lastIndexOf('The')])
    expect(standsElsewhere('The bell rang', lost, text)).toBe(true)
    expect(standsElsewhere('它响了', lost, '昨天它响了两次')).toBe(true)
    const often = 'A bell rang. '.repeat(9)
    expect(proposalsOf('bell', lost, often)).toEqual([])
    expect(standsElsewhere('bell', lost, often)).toBe(true)
    const found: Located = { status: 'moved', start: 0, end: 3, score: 1 }
    expect(standsElsewhere('The', found, text)).toBe(false)
  })

  it('carry the words of the text, what differs, and whole words around them', () => {
    const start = `${'before '.repeat(20)}`.length
    const text = `${'before '.repeat(20)}closed on Friday${' after'.repeat(20)}`
    const [first, second] = proposalsOf(
      'closed on Monday',
      ambiguous({ start, end: start + 16 }, { start: 0, end: 6 }),
      text,
    )
    expect(first).toMatchObject({
      words: 'closed on Friday',
      difference: [
        { kind: 'same', text: 'closed on ' },
        { kind: 'removed', text: 'Monday' },
        { kind: 'added', text: 'Friday' },
      ],
    })
    expect(first?.before).toMatch(/^(before )+$/)
    expect(first?.after).toMatch(/^( after)+$/)
    expect(second).toMatchObject({ before: '', words: 'before' })
  })

  it('stand in the text with what is around them, whatever text it is', () => {
    fc.assert(
      fc.property(textWithRanges({ minLength: 1, maxLength: 4 }), ({ text, ranges }) => {
        const padded = `${'x'.repeat(90)}${text}${'y'.repeat(90)}`
        const places = ranges.map(({ start, end }) => ({ start: start + 90, end: end + 90 }))
        for (const proposal of proposalsOf('saved', ambiguous(...places), padded)) {
          const { start, before, words, after } = proposal
          expect(padded.startsWith(before + words + after, start - before.length)).toBe(true)
        }
      }),
    )
  })
})
