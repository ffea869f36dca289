// Which elements of two lists are the same, in order: words of two paragraphs, paragraphs of two texts. Bounded on every input.
import { diffArrays } from 'diff'
import { shortestWay } from './shortest-way'

/** Indexes into the two lists. */
export interface Pair {
  before: number
  after: number
}

/** A stretch of both lists, half-open. */
interface Stretch {
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
 * Pairs of equal elements, rising in both lists: the most that there are where the lists differ by up to `most`
 * elements. Lists that differ more are first cut at their landmarks, the elements that stand once in each and keep their order
 * (B. Cohen's patience diff), and what lies between is aligned by itself. Where even that is too much, nothing is paired.
 */
export function align<T>(before: readonly T[], after: readonly T[], most = mostEdits): Pair[] {
  const whole = { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length }
  const ends = commonEnds(before, after, whole)
  const closest = shortest(before, after, ends.inner, most)
  if (closest) return [...ends.first, ...closest, ...ends.last]

  const found = [ends.first]
  let from = ends.inner
  for (const landmark of landmarks(before, after, ends.inner)) {
    const between = { ...from, beforeEnd: landmark.before, afterEnd: landmark.after }
    found.push(alignBetween(before, after, between), [landmark])
    from = { ...from, before: landmark.before + 1, after: landmark.after + 1 }
  }
  return [...found, alignBetween(before, after, from), ends.last].flat()
}

function alignBetween<T>(before: readonly T[], after: readonly T[], stretch: Stretch): Pair[] {
  const { first, inner, last } = commonEnds(before, after, stretch)
  return [...first, ...(shortest(before, after, inner, mostEditsBetween) ?? []), ...last]
}

/** The equal elements at both ends of a stretch, and what is left within. */
function commonEnds<T>(before: readonly T[], after: readonly T[], stretch: Stretch) {
  const inner = { ...stretch }
  const first: Pair[] = []
  const last: Pair[] = []
  const isLeft = () => inner.before < inner.beforeEnd && inner.after < inner.afterEnd
  while (isLeft() && before[inner.before] === after[inner.after]) {
    first.push({ before: inner.before, after: inner.after })
    inner.before += 1
    inner.after += 1
  }
  while (isLeft() && before[inner.beforeEnd - 1] === after[inner.afterEnd - 1]) {
    inner.beforeEnd -= 1
    inner.afterEnd -= 1
    last.push({ before: inner.beforeEnd, after: inner.afterEnd })
  }
  return { first, inner, last: last.reverse() }
}

/** Numbers for elements, and where those stand. */
interface Numbered {
  numbers: number[]
  indexes: number[]
}

/** The most pairs of a stretch; null where the lists differ there by more than `most` elements. */
function shortest<T>(
  before: readonly T[],
  after: readonly T[],
  stretch: Stretch,
  most: number,
): Pair[] | null {
  if (stretch.before === stretch.beforeEnd || stretch.after === stretch.afterEnd) return []
  // Numbers are compared faster than strings. What the other list does not hold is left out: it has no pair.
  const numbers = new Map<T, number>()
  const all: number[] = []
  for (let index = stretch.before; index < stretch.beforeEnd; index += 1) {
    const element = before[index] as T
    let number = numbers.get(element)
    if (number === undefined) {
      number = numbers.size
      numbers.set(element, number)
    }
    all.push(number)
  }
  const isShared = new Uint8Array(numbers.size)
  const inAfter: Numbered = { numbers: [], indexes: [] }
  for (let index = stretch.after; index < stretch.afterEnd; index += 1) {
    const number = numbers.get(after[index] as T)
    if (number === undefined) continue
    isShared[number] = 1
    inAfter.numbers.push(number)
    inAfter.indexes.push(index)
  }
  const inBefore: Numbered = { numbers: [], indexes: [] }
  for (let index = 0; index < all.length; index += 1) {
    const number = all[index] as number
    if (!isShared[number]) continue
    inBefore.numbers.push(number)
    inBefore.indexes.push(stretch.before + index)
  }
  const pairs: Pair[] = []
  if (inBefore.numbers.length + inAfter.numbers.length <= fewElements) {
    const way = shortestWay(inBefore.numbers, inAfter.numbers, most)
    if (!way) return null
    for (let at = 0; at < way.length; at += 2)
      pairs.push({
        before: inBefore.indexes[way[at] as number] as number,
        after: inAfter.indexes[way[at + 1] as number] as number,
      })
    return pairs
  }
  const changes = diffArrays(inBefore.numbers, inAfter.numbers, { maxEditLength: most })
  if (!changes) return null
  let one = 0
  let other = 0
  for (const { count, added, removed } of changes) {
    if (!added && !removed)
      for (let step = 0; step < count; step += 1)
        pairs.push({
          before: inBefore.indexes[one + step] as number,
          after: inAfter.indexes[other + step] as number,
        })
    if (!added) one += count
    if (!removed) other += count
  }
  return pairs
}

/** What stands once in each list of a stretch, as far as it keeps its order. */
function landmarks<T>(before: readonly T[], after: readonly T[], stretch: Stretch): Pair[] {
  const inBefore = once(before, stretch.before, stretch.beforeEnd)
  const inAfter = once(after, stretch.after, stretch.afterEnd)
  const common: Pair[] = []
  for (const [element, index] of inBefore) {
    const other = inAfter.get(element)
    if (other !== undefined) common.push({ before: index, after: other })
  }
  return risingPairs(common)
}

function once<T>(list: readonly T[], start: number, end: number): Map<T, number> {
  const found = new Map<T, number>()
  const repeated = new Set<T>()
  for (let index = start; index < end; index += 1) {
    const element = list[index] as T
    if (found.has(element)) repeated.add(element)
    found.set(element, index)
  }
  for (const element of repeated) found.delete(element)
  return found
}

/**
 * The longest selection of pairs that rises in `after` too, where `pairs` rise in `before` (M. Fredman, “On computing the
 * length of longest increasing subsequences”, 1975).
 */
export function risingPairs(pairs: readonly Pair[]): Pair[] {
  /** For each length, the index of the pair at which a selection of that length ends lowest. */
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach(({ after }, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] as number] as Pair).after < after) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] as number) : -1
    ends[low] = index
  })
  const rising: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number)
    rising.push(pairs[at] as Pair)
  return rising.reverse()
}
