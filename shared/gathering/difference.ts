// How another article gives a quotation: the same words, a piece of them, or others.
import { fold } from '../anchoring/fold'
import { differenceOf } from '../comparing/index'
import { edgeWarnings } from '../integrity/edges'
import type { Edit } from '../model/anchor'
import { wordsOf } from '../verifying/words'
import { byLength, type Wording } from './likeness'

/**
 * - `same`: the same words
 * - `shorter`, `longer`: the same words as far as they go, and nothing is cut off that turns them
 * - `different`: other words, or without a “not” or an “if” that the other has
 */
export type WordingAgreement = 'same' | 'shorter' | 'longer' | 'different'

interface Worded {
  text: string
  wording: Wording
}

/** From one to the other. */
export function compareWordings(from: Worded, to: Worded): WordingAgreement {
  if (from.wording.key === to.wording.key) return 'same'
  const [short, long] = byLength(from.wording, to.wording)
  const at = ` ${long.key} `.indexOf(` ${short.key} `)
  if (at < 0) return 'different'
  const first = long.key.slice(0, at).split(' ').length - 1
  const whole = long === from.wording ? from.text : to.text
  if (cutsMeaning(whole, first, first + short.words.length)) return 'different'
  return short === from.wording ? 'longer' : 'shorter'
}

/** Whether words stand beside those from `first` up to `limit` that turn what they mean. */
function cutsMeaning(text: string, first: number, limit: number): boolean {
  const { starts, ends } = wordsOf(text)
  const range = { start: starts[first] ?? 0, end: ends[limit - 1] ?? text.length }
  return edgeWarnings(withoutCues(text), range, null).some(({ kind }) => kind !== 'attribution')
}

/**
 * “We will stay,” she said, “if …” is one sentence, and “… the door,” she said. “Nobody came.” are two: what begins another one turns
 * nothing before it. As long as the text.
 */
const withoutCues = (text: string) =>
  text.replace(/\[…\](?=\s+(\p{Lu})?)/gu, (_mark, capital?: string) => (capital ? '.  ' : '   '))

/** Word by word, from one whole text to the other. Kinds of white space, dashes and quotation marks are not told apart. */
export function wordByWord(from: string, to: string): Edit[] {
  return differenceOf(fold(from).text, fold(to).text)
}
