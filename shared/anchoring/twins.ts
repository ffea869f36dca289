// Other places of the very words of a passage in its own text.
import type { Twins } from '../model/anchor'
import { Aligner } from './alignment'
import { occurrencesOf } from './occurrences'
import type { TextRange } from './range'
import { emptyPattern, setPattern, surroundings } from './surroundings'

/** Twins that are counted on each side. Words that stand more often are never told apart by their number. */
export const mostTwins = 500
/** Units of the text around a twin that its context is looked for in. */
const around = 64

/** The twins of the passage of `text` that stands between `prefix` and `suffix`. Work: one search, and some for each twin. */
export function twinsOf(
  text: string,
  { start, end }: TextRange,
  prefix: string,
  suffix: string,
): Twins {
  const exact = text.slice(start, end)
  const before = occurrencesOf(text, exact, mostTwins, 0, start)
  const after = occurrencesOf(text, exact, mostTwins, start + 1)
  const others = [...before, ...after]
  let alike = 0
  if (others.length > 0) {
    const likeness = contextLikeness(text, prefix, suffix)
    for (const place of others) {
      alike = Math.max(alike, likeness(place, place + exact.length))
      if (alike === 1) break
    }
  }
  return { before: before.length, after: after.length, alike }
}

/**
 * The share of a context that stands around a range of `text`, every unit counting as much: what is said of a text with no
 * look at the rest of it, so that it can be said again of another.
 */
export function contextLikeness(text: string, prefix: string, suffix: string) {
  const aligner = new Aligner()
  const pattern = emptyPattern()
  const there = emptyPattern()
  setPattern(pattern, prefix, '', suffix)
  return (start: number, end: number) => {
    const before = text.slice(Math.max(0, start - around), start)
    setPattern(there, before, '', text.slice(end, end + around))
    return surroundings(aligner, pattern, there.skeleton, there.start, there.end) ?? 1
  }
}
