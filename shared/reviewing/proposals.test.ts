import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { textWithRanges } from '../anchoring/text.arbitrary'
import type { Located } from '../model/anchor'
import { needsReview, proposalsOf } from './proposals'

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
  it('are none where words are lost', () => {
    expect(proposalsOf('words', lost, 'other words')).toEqual([])
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
