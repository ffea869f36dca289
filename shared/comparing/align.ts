// Which elements of two lists are the same, in order: words of two paragraphs, paragraphs of two texts. Bounded on every input.
import { diffArrays } from 'diff'
import { landmarks } from './landmarks'
import { unshared } from './numbering'
import { Numbers, shortestWay } from './shortest-way'

/** Indexes into the two lists. */
export interface Pair {
  before: number
  after: number
}

/** An element that has no partner. */
export const unpaired = -1

/** A stretch of both lists, half-open. */
export interface Stretch {
  before: number
  beforeEnd: number
  after: number
  afterEnd: number
}

/**
 * Removals and additions up to which the shortest way from one list to the other is looked for (E. Myers, “An O(ND) difference
 * algorithm and its variations”, 1986, by the library `diff`). Its time grows with their square: about 0.2 s at this bound.
 */
export const mostEdits = 1_000
/** The same between two landmarks: there may be as many such stretches as the lists have elements. */
const mostEditsBetween = 30
/** Lists of so many elements together, such as the words of two paragraphs, are compared without the library. */
const fewElements = 500

/**
 * For each element of `before` the index of an equal one in `after`, or `unpaired`; elements are numbers as `numbered` gives
 * them. Partners rise in both lists, and are the most that there are where the lists differ by up to `most` elements. Lists that
 * differ more are first cut at their landmarks, and what lies between is aligned by itself. Where even that is too much, nothing
 * is paired.
 */
export function align(before: Int32Array, after: Int32Array, most = mostEdits): Int32Array {
  const lists = new Lists(before, after)
  const whole = { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length }
  const inner = lists.pairEnds(whole)
  if (!lists.pairShortest(inner, most)) lists.pairByLandmarks(inner)
  return lists.partners
}

/** Partners as pairs, rising in both lists. */
export function pairsOf(partners: Int32Array): Pair[] {
  const pairs: Pair[] = []
  partners.forEach((after, before) => {
    if (after !== unpaired) pairs.push({ before, after })
  })
  return pairs
}

/** By its number, what is known of an element of `before` in a stretch; nothing between calls. */
let marks = new Uint8Array(256)
const [held, shared] = [1, 2]
/** What of a stretch both lists hold, in memory that is used again. */
const kept = { before: new Numbers(), after: new Numbers() }

class Lists {
  readonly partners: Int32Array

  constructor(
    readonly before: Int32Array,
    readonly after: Int32Array,
  ) {
    this.partners = new Int32Array(before.length).fill(unpaired)
    if (marks.length < before.length) marks = new Uint8Array(2 * before.length)
  }

  /** Pairs the equal elements at both ends of a stretch, and gives what is left within. */
  pairEnds(stretch: Stretch): Stretch {
    const { before, after, partners } = this
    const inner = { ...stretch }
    const isLeft = () => inner.before < inner.beforeEnd && inner.after < inner.afterEnd
    while (isLeft() && before[inner.before] === after[inner.after]) {
      partners[inner.before] = inner.after
      inner.before += 1
      inner.after += 1
    }
    while (isLeft() && before[inner.beforeEnd - 1] === after[inner.afterEnd - 1]) {
      inner.beforeEnd -= 1
      inner.afterEnd -= 1
      partners[inner.beforeEnd] = inner.afterEnd
    }
    return inner
  }

  /** Pairs as many of a stretch as there are; none, and false, where that takes more than `most` edits. */
  pairShortest(stretch: Stretch, most: number): boolean {
    if (stretch.before === stretch.beforeEnd || stretch.after === stretch.afterEnd) return true
    this.keepShared(stretch)
    const isFew = kept.before.count + kept.after.count <= fewElements
    const way = (isFew ? shortestWay : wayOfLibrary)(kept.before, kept.after, most)
    if (!way) return false
    for (let at = 0; at < kept.before.count; at += 1) {
      const partner = way[at] as number
      if (partner !== unpaired)
        this.partners[kept.before.indexes[at] as number] = kept.after.indexes[partner] as number
    }
    return true
  }

  /** What the other list does not hold is left out: it has no partner. */
  private keepShared({ before: from, beforeEnd, after: afterFrom, afterEnd }: Stretch) {
    const { before, after } = this
    kept.before.clear(beforeEnd - from)
    kept.after.clear(afterEnd - afterFrom)
    for (let index = from; index < beforeEnd; index += 1) marks[before[index] as number] = held
    for (let index = afterFrom; index < afterEnd; index += 1) {
      const number = after[index] as number
      if (number === unshared || marks[number] === 0) continue
      marks[number] = shared
      kept.after.add(number, index)
    }
    for (let index = from; index < beforeEnd; index += 1) {
      const number = before[index] as number
      if (marks[number] === shared) kept.before.add(number, index)
    }
    for (let index = from; index < beforeEnd; index += 1) marks[before[index] as number] = 0
  }

  pairByLandmarks(stretch: Stretch) {
    const from = { ...stretch }
    for (const { before, after } of landmarks(this.before, this.after, stretch)) {
      this.pairBetween({ ...from, beforeEnd: before, afterEnd: after })
      this.partners[before] = after
      from.before = before + 1
      from.after = after + 1
    }
    this.pairBetween(from)
  }

  private pairBetween(stretch: Stretch) {
    this.pairShortest(this.pairEnds(stretch), mostEditsBetween)
  }
}

/** The same as `shortestWay`, for long lists. */
function wayOfLibrary(before: Numbers, after: Numbers, most: number): ArrayLike<number> | null {
  const changes = diffArrays(before.all(), after.all(), { maxEditLength: most })
  if (!changes) return null
  const partners: number[] = []
  let other = 0
  for (const { count, added, removed } of changes) {
    for (let step = 0; !added && step < count; step += 1)
      partners.push(removed ? unpaired : other + step)
    if (!removed) other += count
  }
  return partners
}
