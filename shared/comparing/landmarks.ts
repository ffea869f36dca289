// What two long lists surely have in common: elements that stand once in each and keep their order (B. Cohen's patience diff).
import type { Pair, Stretch } from './align'

/** Those of a stretch, rising in both lists; the lists hold numbers. */
export function landmarks(before: Int32Array, after: Int32Array, stretch: Stretch): Pair[] {
  const inBefore = once(before, stretch.before, stretch.beforeEnd)
  const inAfter = once(after, stretch.after, stretch.afterEnd)
  const common: Pair[] = []
  for (const [element, index] of inBefore) {
    const other = inAfter.get(element)
    if (other !== undefined) common.push({ before: index, after: other })
  }
  return risingPairs(common)
}

function once(list: Int32Array, start: number, end: number): Map<number, number> {
  const found = new Map<number, number>()
  const repeated = new Set<number>()
  for (let index = start; index < end; index += 1) {
    const element = list[index] as number
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
