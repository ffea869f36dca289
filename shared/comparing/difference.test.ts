import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nastyText } from '../anchoring/text.arbitrary'
import { differenceOf } from './difference'
import { differenceCases } from './difference.cases'

/** `[-removed-]` and `[+added+]`. */
const shown = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`,
    )
    .join('')

const joined = (before: string, after: string, left: 'removed' | 'added') =>
  differenceOf(before, after)
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('')

describe('differenceOf', () => {
  it.each(differenceCases)('shows $name', ({ before, after, difference }) => {
    expect(shown(before, after)).toBe(difference)
  })

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(nastyText, nastyText, fc.string({ unit: 'binary' }), (one, other, strange) => {
        for (const [before, after] of [
          [one, other],
          [one, strange],
          [strange, one + strange],
        ] as const) {
          expect(joined(before, after, 'added')).toBe(before)
          expect(joined(before, after, 'removed')).toBe(after)
        }
      }),
    )
  })

  it('has no empty step, none of a kind twice in a row, and removes before it adds', () => {
    fc.assert(
      fc.property(nastyText, nastyText, (before, after) => {
        const kinds = differenceOf(before, after).map(({ kind, text }) => {
          expect(text).not.toBe('')
          return kind
        })
        expect(kinds.join()).not.toMatch(/added,removed|(\w+),\1(,|$)/)
      }),
    )
  })

  it('finds nothing changed in the same text', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(differenceOf(text, text)).toEqual([{ kind: 'same', text }])
      }),
    )
    expect(differenceOf('', '')).toEqual([])
  })
})
