// Which of very many passages lie at a place of the text: a search in passages that are sorted by where they begin. Offsets
// are UTF-16 code units, ranges are half-open.
import type { Passage } from './passage'

export interface Intervals<T> {
  /** What touches a range, in the order of the text; an offset is the range of its one character. */
  within(start: number, end: number): T[]
}

/** Items whose passage is null are nowhere. What begins together keeps the order that it is given in. */
export function indexIntervals<T>(
  items: readonly T[],
  passageOf: (item: T) => Passage | null,
): Intervals<T> {
  const placed: { item: T; start: number; end: number }[] = []
  let sorted = true
  let last = 0
  for (const item of items) {
    const passage = passageOf(item)
    if (!passage) continue
    if (passage.start < last) sorted = false
    last = passage.start
    placed.push({ item, start: passage.start, end: passage.end })
  }
  if (!sorted) placed.sort((one, other) => one.start - other.start)

  // How far the passages reach up to each one: where that is not behind a place, none of them does, and the search ends.
  const reach = new Float64Array(placed.length)
  let furthest = 0
  placed.forEach(({ end }, index) => {
    furthest = Math.max(furthest, end)
    reach[index] = furthest
  })

  return {
    within(start, end) {
      const found: T[] = []
      for (let at = countBefore(placed, end) - 1; at >= 0; at--) {
        if ((reach[at] as number) <= start) break
        const { item, end: itsEnd } = placed[at] as (typeof placed)[number]
        if (itsEnd > start) found.push(item)
      }
      return found.reverse()
    },
  }
}

/** How many begin before an offset. */
function countBefore(placed: readonly Passage[], offset: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle] as Passage).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
