// Paragraphs that are the same one with other words in it: told by runs of words that stand nowhere else, so that the cost
// grows with the length of the texts and not with its square.
import { isWord, wordsOf } from './words'

/** A paragraph's words: how often each stands in it, and how many there are. */
export interface Bag {
  words: readonly string[]
  counts: ReadonlyMap<string, number>
}

export function bagOf(text: string): Bag {
  const words = wordsOf(text).filter((piece) => isWord(piece))
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { words, counts }
}

/** The share of words that two paragraphs have in common, from 0 to 1 (L. Dice's coefficient, on bags of words). */
export function likeness(one: Bag, other: Bag): number {
  const all = one.words.length + other.words.length
  if (all === 0) return 0
  let common = 0
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0)
  return (2 * common) / all
}

/** Words in a run: three seldom stand together twice by chance. */
const runLength = 3

/** For each of `before` the index in `after` of which it shares the most runs, where that holds the other way round as well. */
export function kindred(before: readonly Bag[], after: readonly Bag[]): Map<number, number> {
  const places = soleRuns(after)
  /** By both indexes, how many runs they share. */
  const votes = new Map<number, Map<number, number>>()
  for (const [run, one] of soleRuns(before)) {
    const other = places.get(run)
    if (other === undefined) continue
    const own = votes.get(one) ?? new Map<number, number>()
    own.set(other, (own.get(other) ?? 0) + 1)
    votes.set(one, own)
  }
  const best = new Map<number, { one: number; shared: number }>()
  for (const [one, own] of votes)
    for (const [other, shared] of own)
      if (shared > (best.get(other)?.shared ?? 0)) best.set(other, { one, shared })
  const pairs = new Map<number, number>()
  for (const [one, own] of votes) {
    let most = 0
    for (const shared of own.values()) most = Math.max(most, shared)
    for (const [other, shared] of own)
      if (shared === most && best.get(other)?.one === one && !pairs.has(one)) pairs.set(one, other)
  }
  return pairs
}

/** The runs that stand in one paragraph alone, and its index. */
function soleRuns(bags: readonly Bag[]): Map<string, number> {
  const found = new Map<string, number>()
  const repeated = new Set<string>()
  bags.forEach(({ words }, index) => {
    const runs = Math.max(words.length - runLength + 1, Math.min(words.length, 1))
    for (let at = 0; at < runs; at += 1) {
      const run = words.slice(at, at + runLength).join(' ')
      const known = found.get(run)
      if (known !== undefined && known !== index) repeated.add(run)
      found.set(run, index)
    }
  })
  for (const run of repeated) found.delete(run)
  return found
}
