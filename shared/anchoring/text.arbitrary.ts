// Texts that are hard to anchor in: few different letters (so that words repeat), letters of two UTF-16 units, combining
// marks, line breaks and typographic variants.
import fc from 'fast-check'
import { splitsPair } from './range'

const pieces = [
  'a',
  'b',
  'ab',
  ' ',
  '\n',
  '\t',
  '😀',
  '𝒜',
  'é',
  'e\u0301',
  '“',
  '"',
  '—',
  '…',
  '\u00ad',
  '.',
]

export const nastyText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 120 })
  .map((parts) => parts.join(''))

/** A text with `count` ranges that are not empty and split no pair. */
export const textWithRanges = (count: { minLength: number; maxLength: number }) =>
  nastyText.chain((text) => {
    const bounds = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter(
      (offset) => !splitsPair(text, offset),
    )
    const range = fc
      .tuple(fc.nat(bounds.length - 1), fc.nat(bounds.length - 1))
      .filter(([one, other]) => one !== other)
      .map(([one, other]) => ({
        start: bounds[Math.min(one, other)] as number,
        end: bounds[Math.max(one, other)] as number,
      }))
    return fc.record({ text: fc.constant(text), ranges: fc.array(range, count) })
  })
