// How much of the context of an anchor stands around a place.
import { type Aligner, nowhere } from './alignment'
import type { Runs } from './gram-index'
import { Skeleton } from './skeleton'

/** Units beyond the length of the recorded context that are looked at, so that a word may have been put in or left out. */
const slack = 16

/** Prefix, words and suffix of an anchor as one pattern. */
export interface Pattern {
  skeleton: Skeleton
  /** Where the words begin and end in it. */
  start: number
  end: number
  /** What each unit says: 1, or less where what it is part of stands all over the text. */
  weights: Float32Array
}

export function emptyPattern(): Pattern {
  return { skeleton: new Skeleton(1024), start: 0, end: 0, weights: new Float32Array(0) }
}

/** Makes `pattern` that of other words, in the memory that it has. */
export function setPattern(pattern: Pattern, prefix: string, exact: string, suffix: string) {
  const { skeleton } = pattern
  skeleton.clear().append(prefix)
  pattern.start = skeleton.length
  skeleton.append(exact)
  pattern.end = skeleton.length
  skeleton.append(suffix)
  if (pattern.weights.length < skeleton.length)
    pattern.weights = new Float32Array(skeleton.units.length)
  pattern.weights.fill(1, 0, skeleton.length)
}

/** How fast units weigh less that stand often: the weight of one that stands n times is n to the power of minus this. */
const commonness = 0.75
const weightOfCount = (count: number) => Math.max(1, count) ** -commonness
/** The weights of what stands seldom, which most is, are looked up. */
const weightsByCount = Float32Array.from({ length: 1024 }, (_, count) => weightOfCount(count))

/** What stands all over the text says little: a unit weighs less the more often a run stands that it is in. */
export function weighByRuns({ weights, skeleton }: Pattern, { counts, length }: Runs) {
  // A unit is in the run that begins at it, and in those of the `gramLength` - 1 units before: how often these stand.
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < skeleton.length; at += 1) {
    const count = at < length ? (counts[at] as number) : 0
    const most = Math.max(count, fourth, third, second, first)
    weights[at] = weightsByCount[most] ?? weightOfCount(most)
    first = second
    second = third
    third = fourth
    fourth = count
  }
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
  const { length } = skeleton
  if (before === 0 && pattern.end === length) return undefined
  let agreed = 0
  if (before > 0) {
    const from = Math.max(0, start - before - slack)
    aligner.align(skeleton.units, 0, before, text.units, from, start)
    agreed += agreement(aligner, pattern, 0, before, 0)
  }
  if (pattern.end < length) {
    const to = Math.min(text.length, end + length - pattern.end + slack)
    aligner.align(skeleton.units, pattern.end, length, text.units, end, to)
    agreed += agreement(aligner, pattern, pattern.end, length, pattern.end)
  }
  return agreed / (weightOf(pattern, 0, before) + weightOf(pattern, pattern.end, length))
}

/** What units `from` to `to` weigh that agree in the last alignment, whose first row was unit `first`. */
export function agreement(
  { places }: Aligner,
  { weights }: Pattern,
  from: number,
  to: number,
  first: number,
): number {
  let agreed = 0
  for (let at = from; at < to; at += 1)
    if (places[at - first] !== nowhere) agreed += weights[at] as number
  return agreed
}

export function weightOf({ weights }: Pattern, from: number, to: number): number {
  let sum = 0
  for (let at = from; at < to; at += 1) sum += weights[at] as number
  return sum
}
