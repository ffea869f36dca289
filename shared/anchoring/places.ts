// Weighs the places where the words of an anchor may be: from a window of the text to a range with its evidence.
import { Aligner, nowhere } from './alignment'
import { beginning, ending } from './boundaries'
import { Candidates, type Window } from './candidates'
import { GramIndex, gramLength, noRuns } from './gram-index'
import { standsAt } from './occurrences'
import { endsOf, lengthOf, longest, type Passage, patternsOf, samplesOf } from './passage'
import type { Place } from './place'
import type { TextRange } from './range'
import { sameWords } from './same-words'
import { Skeleton } from './skeleton'
import {
  agreement,
  emptyPattern,
  type Pattern,
  setPattern,
  surroundings,
  weighByRuns,
  weightOf,
} from './surroundings'

/** Passages of which all together are so many times shorter than the text: only what stands in them is indexed. */
const fewPassages = 8

/** Longer passages are the same words only if they are the same letters: to fold them takes too long. */
const mostFolded = 5_000
/** What is invisible, or white space, at the ends of words may be missing in their skeleton: so far may their letters be. */
const edge = 4
/** Places of a run that are looked at one by one. */
const mostLookedAt = 256
/** Where less of the words agrees, their letters do not stand. */
const leastOfLetters = 0.7
/** What the words weigh in the score, in units; the context weighs as much as was recorded of it. */
const leastWeight = 32
const mostWeight = 96
/** What is near nothing: it takes this much from the score. */
const nearNothing = 0.01

export class Places {
  private readonly skeleton: Skeleton
  private readonly index: GramIndex
  private readonly candidates: Candidates
  private readonly aligner = new Aligner()
  private readonly pattern: Pattern = emptyPattern()
  private readonly runs = noRuns()
  /** What the pattern is of. */
  private last: Passage = { prefix: '', exact: '', suffix: '' }

  /** `passages` are all that will be asked for. */
  constructor(
    private readonly text: string,
    passages: readonly Passage[],
  ) {
    this.skeleton = new Skeleton(text.length).append(text)
    const isFew = lengthOf(passages) < this.skeleton.length / fewPassages
    const patterns = isFew ? patternsOf(passages) : undefined
    this.index = new GramIndex(this.skeleton.units, this.skeleton.length, patterns)
    this.candidates = new Candidates(this.index, this.skeleton.length)
  }

  /** Where the words may be, the best place first; `expected` is the offset where they would be if nothing else is known. */
  of(prefix: string, exact: string, suffix: string, expected: number): Place[] {
    const { pattern } = this
    const isLong = exact.length > longest
    this.setPattern(prefix, isLong ? endsOf(exact) : exact, suffix)
    if (pattern.end === pattern.start) return []
    const near = this.skeleton.indexOf(expected) - pattern.start
    const ranges = isLong ? this.longRanges(exact, near) : this.shortRanges(near)
    const places = ranges
      .map(({ start, end, words }) => this.weigh(exact, start, end, words))
      .filter((place) => place !== undefined)
      .sort((a, b) => b.score - a.score)
    // Of places that overlap only the best is one.
    return places.filter(
      (place, index) => !places.slice(0, index).some((other) => overlap(place, other)),
    )
  }

  /**
   * Where the very letters of `exact` stand, found by their rarest run; undefined where that run is so common, or the words are
   * so long, that searching the text is as good.
   */
  verbatim(prefix: string, exact: string, suffix: string): number[] | undefined {
    if (exact.length > longest) return undefined
    this.setPattern(prefix, exact, suffix)
    const { index, skeleton, text, pattern } = this
    const { buckets, counts } = this.runs
    let rarest = -1
    let least = mostLookedAt + 1
    // What stands beside them may join the units at their edges.
    for (let at = pattern.start + 1; at < pattern.end - gramLength; at += 1) {
      const count = counts[at] as number
      if (count >= least) continue
      least = count
      rarest = at
    }
    if (rarest < 0) return undefined
    const places: number[] = []
    const first = index.startOf(buckets[rarest] as number)
    const within = pattern.skeleton.offsetOf(rarest) - prefix.length
    for (let each = first; each < first + least; each += 1) {
      const at = skeleton.offsetOf(index.postings[each] as number) - within
      if (standsAt(text, exact, at)) places.push(at)
    }
    return places
  }

  /** How much of the context goes on without any words between, the most of all places: 0 to 1. */
  hole(prefix: string, suffix: string, expected: number): number {
    if (prefix === '' || suffix === '') return 0
    this.setPattern(prefix, '', suffix)
    const { pattern, aligner } = this
    const { length } = pattern.skeleton
    const split = pattern.start
    const all = weightOf(pattern, 0, length)
    let most = 0
    for (const window of this.windows(0, length, this.skeleton.indexOf(expected) - split)) {
      const places = this.align(0, length, window)
      let last = split - 1
      while (last >= 0 && places[last] === nowhere) last -= 1
      let next = split
      while (next < length && places[next] === nowhere) next += 1
      if (last < 0 || next === length) continue
      const between = (places[next] as number) - (places[last] as number) - (next - last)
      if (Math.abs(between) > edge) continue
      most = Math.max(most, agreement(aligner, pattern, 0, length, 0) / all)
    }
    return most
  }

  /** The evidence for the words at `at`, where they stand to the letter. */
  at(prefix: string, exact: string, suffix: string, at: number): Place {
    this.setPattern(prefix, exact.length > longest ? endsOf(exact) : exact, suffix)
    return this.placeAt(exact, at)
  }

  private setPattern(prefix: string, exact: string, suffix: string) {
    const { pattern, index, runs, last } = this
    if (last.exact === exact && last.prefix === prefix && last.suffix === suffix) return
    this.last = { prefix, exact, suffix }
    setPattern(pattern, prefix, exact, suffix)
    const { skeleton } = pattern
    index.lookUp(skeleton.units, skeleton.length, runs)
    weighByRuns(pattern, runs)
  }

  private placeAt(exact: string, at: number): Place {
    const start = this.skeleton.indexOf(at)
    const end = this.skeleton.indexOf(at + exact.length)
    const context = surroundings(this.aligner, this.pattern, this.skeleton, start, end)
    const score = this.score(1, context)
    return { start: at, end: at + exact.length, words: 1, context, likeness: 'letters', score }
  }

  private weigh(exact: string, start: number, end: number, words: number): Place | undefined {
    const range = this.skeleton.rangeOf(this.text, start, end)
    const letters = this.lettersNear(exact, range, words)
    if (letters !== undefined) return this.placeAt(exact, letters)
    const { start: from, end: to } = range
    if (to <= from) return undefined
    const context = surroundings(this.aligner, this.pattern, this.skeleton, start, end)
    const isWorth =
      (exact.length <= longest || (exact.length <= mostFolded && words > 0.9)) &&
      this.isAlike(exact, start, end)
    const same = isWorth && sameWords(exact, this.text.slice(from, to))
    const likeness = same ? 'words' : 'other'
    const share = Math.min(words, 1 - nearNothing)
    const score = this.score(share, context)
    return { start: from, end: to, words: share, context, likeness, score }
  }

  /** Whether units `start` to `end` are those of the words, spaces and dashes apart: what the same words never lack. */
  private isAlike(exact: string, start: number, end: number): boolean {
    const { pattern, skeleton } = this
    const isLong = exact.length > longest
    const whole = isLong ? new Skeleton(exact.length).append(exact) : pattern.skeleton
    const words = whole.units
    const limit = isLong ? whole.length : pattern.end
    let row = isLong ? 0 : pattern.start
    let at = start
    for (;;) {
      while (row < limit && isBetween(words[row])) row += 1
      while (at < end && isBetween(skeleton.units[at])) at += 1
      if (row === limit || at === end) return row === limit && at === end
      if (words[row] !== skeleton.units[at]) return false
      row += 1
      at += 1
    }
  }

  /** Where the very letters stand, if they begin or end beside an end of `range`. */
  private lettersNear(exact: string, { start, end }: TextRange, words: number): number | undefined {
    const { text } = this
    const first = exact.charCodeAt(0)
    for (const at of [start, end - exact.length]) {
      // Equal strings of one length are compared at once.
      if (at >= 0 && text.slice(at, at + exact.length) === exact) return at
      if (exact.length > longest || words < leastOfLetters) continue
      for (let near = Math.max(0, at - edge); near <= at + edge; near += 1)
        if (text.charCodeAt(near) === first && standsAt(text, exact, near)) return near
    }
    return undefined
  }

  private score(words: number, context: number | undefined): number {
    if (context === undefined) return words
    const { skeleton, start, end } = this.pattern
    const weight = Math.min(mostWeight, Math.max(leastWeight, end - start))
    const around = skeleton.length - (end - start)
    return (weight * words + around * context) / (weight + around)
  }

  private shortRanges(expected: number): Part[] {
    const { skeleton, start, end } = this.pattern
    const bounds = { first: start, limit: end, rows: skeleton.length }
    return this.windows(0, skeleton.length, expected).map((window) => {
      const places = this.align(0, skeleton.length, window)
      const from = beginning(places, bounds, this.skeleton.units, window)
      const to = ending(places, bounds, this.skeleton.units, window)
      const agreed = agreement(this.aligner, this.pattern, start, end, 0)
      const words = agreed / weightOf(this.pattern, start, end)
      return { start: from, end: to, words: words * lengthLikeness(end - start, to - from) }
    })
  }

  /** A long passage, by its ends: the beginning with what stands before it, the end with what follows. */
  private longRanges(exact: string, expected: number): Part[] {
    const { skeleton, start, end } = this.pattern
    const { units } = this.skeleton
    const middle = start + ((end - start) >> 1)
    const head = { first: start, limit: middle, rows: middle }
    const heads = this.windows(0, middle, expected).map((window) => {
      const places = this.align(0, middle, window)
      const agreed = agreement(this.aligner, this.pattern, start, middle, 0)
      return { at: beginning(places, head, units, window), agreed }
    })
    const near = expected + start + exact.length - (end - middle)
    const tail = { first: 0, limit: end - middle, rows: skeleton.length - middle }
    const tails = this.windows(middle, skeleton.length, near).map((window) => {
      const places = this.align(middle, skeleton.length, window)
      const agreed = agreement(this.aligner, this.pattern, middle, end, middle)
      return { at: ending(places, tail, units, window), agreed }
    })
    const ends = weightOf(this.pattern, start, end)
    const share = (end - start) / exact.length
    return heads.flatMap(({ at, agreed }) => {
      const off = (other: { at: number }) => Math.abs(other.at - at - exact.length)
      const [fit] = tails.filter((other) => other.at > at).sort((a, b) => off(a) - off(b))
      if (!fit || off(fit) > exact.length / 2) return []
      const words =
        (share * (agreed + fit.agreed)) / ends + (1 - share) * this.sampled(exact, at, fit.at)
      return [{ start: at, end: fit.at, words: words * lengthLikeness(exact.length, fit.at - at) }]
    })
  }

  private windows(from: number, to: number, expected: number): Window[] {
    return this.candidates.of(this.runs, from, to, expected)
  }

  private align(from: number, to: number, window: Window): Int32Array {
    const { pattern, skeleton, aligner } = this
    const { units } = pattern.skeleton
    const { low, high } = window
    aligner.align(units, from, to, skeleton.units, window.from, window.to, low, high)
    return aligner.places
  }

  /** The share of samples of the words that stand between units `start` and `end` of the text. */
  private sampled(exact: string, start: number, end: number): number {
    const { index } = this
    const runs = noRuns()
    let asked = 0
    let there = 0
    for (const sample of samplesOf(exact)) {
      index.lookUp(sample.units, sample.length, runs)
      for (const bucket of runs.buckets.subarray(0, runs.length)) {
        const first = index.firstFrom(bucket, start)
        asked += 1
        if (first < index.startOf(bucket + 1) && (index.postings[first] as number) < end) there += 1
      }
    }
    return asked === 0 ? 0 : there / asked
  }
}

const isBetween = (unit: number | undefined) => unit === 0x20 || unit === 0x2d

interface Part {
  start: number
  end: number
  words: number
}

/** Words that became longer agree less, however many of them are still there. */
const lengthLikeness = (old: number, now: number) => (now > old ? (2 * old) / (old + now) : 1)

const overlap = (one: TextRange, other: TextRange) => one.start < other.end && other.start < one.end
