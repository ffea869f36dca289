import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nastyText } from '../anchoring/text.arbitrary'
import { isWord, wordsOf } from './words'

// The pieces as they are described, by one pattern.
const described =
  /\n|[^\S\n]+|\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)*(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)*)*|\p{N}+(?:[.,:/'’\u00A0\u202F]\p{N}+)*[\p{L}\p{M}\p{N}]*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]|['’](?=\p{L}))*|[\s\S]\p{M}*/gu

const typed = fc.string({
  unit: fc.constantFrom(..."ab é1²9.,:/'’—“-\n\t\u00a0\u00ad\u0301\u202f中あ😀©🇩ωĀ\u200d"),
  maxLength: 60,
})

describe('wordsOf', () => {
  it('gives the pieces that are described', () => {
    fc.assert(
      fc.property(fc.oneof(typed, nastyText, fc.string({ unit: 'binary' })), (text) => {
        expect(wordsOf(text)).toEqual(text.match(described) ?? [])
      }),
      { numRuns: 500 },
    )
  })
})

describe('isWord', () => {
  it('knows letters, digits and emoji from white space and marks', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const piece of wordsOf(text))
          expect(isWord(piece)).toBe(/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(piece))
      }),
    )
  })
})
