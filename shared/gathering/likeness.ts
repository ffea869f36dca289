// How alike two wordings are: the words of the shorter one that would have to change for it to stand in the longer one. So a quote that
// one article gives shorter is still the same, and no word that differs costs less for standing in a long quote.
import { wordAt, wordsOf } from '../verifying/words'

/** Of the words of the shorter wording, how many have to stand in the longer one, in their order and place. */
export const floor = 0.75
/** Words one after the other of which two like wordings share one run at least; by these runs they find each other. */
export const run = 3
/** A longer quotation is compared by so many of its first words. */
const mostWords = 400

/** What a quotation says, folded: without case, marks and white space. Accents, digits and signs are part of what is said. */
export interface Wording {
  key: string
  words: readonly string[]
  /** Its words, where a character of a script without spaces counts half of one. */
  weight: number
  /** Different numbers for the runs of its words, with few exceptions. */
  runs: readonly number[]
}

const spaceless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u

export function wordingOf(text: string): Wording {
  const found = wordsOf(text)
  const words = Array.from({ length: found.count }, (_, index) =>
    wordAt(found, index).toLowerCase(),
  )
  const compared = words.slice(0, mostWords)
  return {
    key: words.join(' '),
    words,
    weight: words.reduce((sum, word) => sum + (spaceless.test(word) ? 0.5 : 1), 0),
    runs: [...new Set(compared.slice(run - 1).map((_, at) => runAt(compared, at)))],
  }
}

function runAt(words: readonly string[], at: number): number {
  let hash = 0x811c9dc5
  for (let index = at; index < at + run; index += 1) {
    const word = words[index] as string
    for (let unit = 0; unit < word.length; unit += 1)
      hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193)
    hash = Math.imul(hash ^ 0x20, 0x01000193)
  }
  return hash | 0
}

/** The shorter one first; of two as long, the same one first in either order of asking. */
export function byLength(one: Wording, other: Wording): [short: Wording, long: Wording] {
  const order = one.words.length - other.words.length || (one.key < other.key ? -1 : 1)
  return order <= 0 ? [one, other] : [other, one]
}

/** Whether two wordings share enough runs to be alike: each word that differs is in `run` of them at most. */
export function mayBeAlike(one: Wording, other: Wording, shared: number): boolean {
  const [short] = byLength(one, other)
  return shared >= Math.max(1, short.runs.length - run * mostEdits(short))
}

const lengthOf = ({ words }: Wording) => Math.min(words.length, mostWords)
const mostEdits = (short: Wording) => Math.floor((1 - floor) * lengthOf(short) + 1e-9)

/** 0 to 1, and the same in either order: 1 where the shorter one stands in the longer one word for word. */
export function likeness(one: Wording, other: Wording): number {
  const [short, long] = byLength(one, other)
  return short.words.length === 0 ? 0 : 1 - editsBetween(short, long) / lengthOf(short)
}

/** The fewest words to replace, leave out or put in so that the shorter wording stands in the longer one (P. Sellers, “The theory and
 * computation of evolutionary distances”, 1980). */
function editsBetween(short: Wording, long: Wording): number {
  const rows = lengthOf(short)
  const columns = lengthOf(long)
  let costs = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row += 1) {
    const word = short.words[row - 1]
    const next = new Int32Array(columns + 1)
    next[0] = row
    for (let column = 1; column <= columns; column += 1) {
      const replaced = (costs[column - 1] as number) + (word === long.words[column - 1] ? 0 : 1)
      const oneMore = Math.min(costs[column] as number, next[column - 1] as number) + 1
      next[column] = Math.min(replaced, oneMore)
    }
    costs = next
  }
  return costs.reduce((least, cost) => Math.min(least, cost))
}
