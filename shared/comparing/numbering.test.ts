import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nastyText } from '../anchoring/text.arbitrary'
import { numbered, numberedPieces } from './numbering'
import { Pieces } from './words'

const fewWords = fc
  .array(fc.constantFrom('a', 'ab', 'ba', 'the', '1,9', '中', '\n', ' '), { maxLength: 400 })
  .map((words) => words.join(' '))

describe('numberedPieces', () => {
  // Before any other: the table has held nothing yet.
  it('has an answer for no pieces at all', () => {
    const [none, some] = [new Pieces().read(''), new Pieces().read('Nothing yet.')]
    expect(numberedPieces(none, some)).toEqual(numbered([], some.all()))
  })

  it('gives the numbers that the pieces have as strings, one text after the other', () => {
    fc.assert(
      fc.property(fc.oneof(fewWords, nastyText), fc.oneof(fewWords, nastyText), (one, other) => {
        const before = new Pieces().read(one)
        const after = new Pieces().read(other)
        expect(numberedPieces(before, after)).toEqual(numbered(before.all(), after.all()))
      }),
      { numRuns: 200 },
    )
  })
})
