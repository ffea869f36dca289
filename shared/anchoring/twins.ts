// Other places of the very words of a passage in its own text.
import type { Twins } from '../model/anchor'
import { Aligner } from './alignment'
import { occurrencesOf, type TextRange } from './range'
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
  let alike = 0
  if (before.length + after.length > 0) {
    const aligner = new Aligner()
    const pattern = emptyPattern()
    const there = emptyPattern()
    setPattern(pattern, prefix, '', suffix)
    for (const place of [...before, ...after]) {
      const from = Math.max(0, place - around)
      const to = place + exact.length
      setPattern(there, text.slice(from, place), '', text.slice(to, to + around))
      alike = Math.max(
        alike,
        surroundings(aligner, pattern, there.skeleton, there.start, there.end) ?? 1,
      )
      if (alike === 1) break
    }
  }
  return { before: before.length, after: after.length, alike }
}
