// How much of the context of an anchor stands around a place.
import { type Aligner, nowhere } from './alignment'
import type { Skeleton } from './skeleton'

/** Units beyond the length of the recorded context that are looked at, so that a word may have been put in or left out. */
const slack = 16

/** Prefix, words and suffix of an anchor as one pattern. */
export interface Pattern {
  skeleton: Skeleton
  /** Where the words begin and end in it. */
  start: number
  end: number
}

/** Makes `pattern` that of other words, in the memory that it has. */
export function setPattern(pattern: Pattern, prefix: string, exact: string, suffix: string) {
  const { skeleton } = pattern
  skeleton.clear().append(prefix)
  pattern.start = skeleton.length
  skeleton.append(exact)
  pattern.end = skeleton.length
  skeleton.append(suffix)
}

/**
 * The share of the pattern's context, from 0 to 1, that stands around units `start` to `end` of `text`; undefined where the
 * pattern has none.
 */
export function surroundings(
  aligner: Aligner,
  pattern: Pattern,
  text: Skeleton,
  start: number,
  end: number,
): number | undefined {
  const { skeleton } = pattern
  const before = pattern.start
  const after = skeleton.length - pattern.end
  if (before + after === 0) return undefined
  let agreed = 0
  if (before > 0) {
    const from = Math.max(0, start - before - slack)
    aligner.align(skeleton.units, 0, before, text.units, from, start)
    agreed += agreedUnits(aligner, 0, before)
  }
  if (after > 0) {
    const to = Math.min(text.length, end + after + slack)
    aligner.align(skeleton.units, pattern.end, skeleton.length, text.units, end, to)
    agreed += agreedUnits(aligner, 0, after)
  }
  return agreed / (before + after)
}

export function agreedUnits({ places }: Aligner, from: number, to: number): number {
  let agreed = 0
  for (let at = from; at < to; at += 1) if (places[at] !== nowhere) agreed += 1
  return agreed
}
