// Edits of a text, and where each of its places is afterwards.
import { splitsPair, type TextRange } from '#shared/anchoring/range'
import { below, type Random, type Vocabulary } from './vocabulary'

export interface Replacement extends TextRange {
  by: string
}

export interface Edited {
  text: string
  /** Where a range is now; what was put in at its ends is outside of it. */
  range(old: TextRange): TextRange
}

/** `replacements` in the order of the text, none of which overlap. */
export function edited(text: string, replacements: readonly Replacement[]): Edited {
  const pieces: string[] = []
  const olds: number[] = []
  const news: number[] = []
  let from = 0
  let length = 0
  for (const { start, end, by } of replacements) {
    pieces.push(text.slice(from, start), by)
    length += start - from
    olds.push(start, end)
    news.push(length, length + by.length)
    length += by.length
    from = end
  }
  pieces.push(text.slice(from))
  return {
    text: pieces.join(''),
    range: ({ start, end }) => ({
      start: mapped(start, olds, news, 'after'),
      end: mapped(end, olds, news, 'before'),
    }),
  }
}

/** The place of an offset: at the near end of a replacement that it is beside. */
function mapped(offset: number, olds: number[], news: number[], side: 'before' | 'after'): number {
  let low = 0
  let high = olds.length
  while (low < high) {
    const middle = (low + high) >> 1
    const old = olds[middle] as number
    if (side === 'after' ? old <= offset : old < offset) low = middle + 1
    else high = middle
  }
  if (side === 'before' && low % 2 === 0 && olds[low] === offset) return news[low] as number
  if (low === 0) return offset
  const old = olds[low - 1] as number
  const now = news[low - 1] as number
  if (low % 2 === 0) return now + offset - old
  // Within a replacement: the beginning of a range is at its beginning, the end of one at its end.
  return side === 'after' ? now : (news[low] as number)
}

/** A share of the characters substituted, put in or taken out, by turns of chance. */
export function editCharacters(text: string, share: number, random: Random): Replacement[] {
  const replacements: Replacement[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (random() >= share) continue
    if (splitsPair(text, at) || splitsPair(text, at + 1) || text[at] === '\n') continue
    const other = text[below(random, text.length)] as string
    const by = /[\uD800-\uDFFF]/.test(other) ? 'x' : other
    const kind = below(random, 3)
    if (kind === 0) replacements.push({ start: at, end: at + 1, by })
    else if (kind === 1) replacements.push({ start: at, end: at, by })
    else replacements.push({ start: at, end: at + 1, by: '' })
  }
  return replacements
}

/** A share of the words replaced by words that the text does not have. */
export function replaceWords(
  text: string,
  share: number,
  random: Random,
  words: Vocabulary,
): Replacement[] {
  const pattern = words.language.space === '' ? /[\p{L}\p{N}]{1,2}/gu : /[\p{L}\p{M}\p{N}]+/gu
  const replacements: Replacement[] = []
  for (const { 0: word, index } of text.matchAll(pattern))
    if (random() < share)
      replacements.push({ start: index, end: index + word.length, by: words.strange() })
  return replacements
}
