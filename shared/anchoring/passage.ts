// What of a passage is looked up in the index of a text: all of it, or where it is long its ends, and samples between them.
import { Skeleton } from './skeleton'
import { emptyPattern, setPattern } from './surroundings'

/** What is recorded of a passage, and tells its place. */
export interface Passage {
  prefix: string
  exact: string
  suffix: string
}

/** Longer passages are found by this much of each end, and samples are taken of what lies between. */
export const longest = 768
const endLength = 256
const samples = 64
const sampleLength = 12
export const endsOf = (exact: string) => exact.slice(0, endLength) + exact.slice(-endLength)

/** One after the other, in the same memory. */
export function* samplesOf(exact: string) {
  const sample = new Skeleton(sampleLength)
  for (let each = 1; each < samples; each += 1) {
    const from = Math.floor((exact.length / samples) * each)
    yield sample.clear().append(exact.slice(from, from + sampleLength))
  }
}

/** All that is looked up for `passages`, one after the other, in the same memory. */
export function* patternsOf(passages: readonly Passage[]) {
  const pattern = emptyPattern()
  for (const { prefix, exact, suffix } of passages) {
    const isLong = exact.length > longest
    setPattern(pattern, prefix, isLong ? endsOf(exact) : exact, suffix)
    yield pattern.skeleton
    if (isLong) yield* samplesOf(exact)
    setPattern(pattern, prefix, '', suffix)
    yield pattern.skeleton
  }
}

/** Units of all of them together, about. */
export function lengthOf(passages: readonly Passage[]): number {
  let length = 0
  for (const { prefix, exact, suffix } of passages)
    length += prefix.length + Math.min(exact.length, longest) + suffix.length
  return length
}
