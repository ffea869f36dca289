// Which of very many passages lie at a place of the text: a search in passages that are sorted by where they begin. Offsets
// are UTF-16 code units, ranges are half-open.
import { firstAtLeast } from '#shared/anchoring/first-at-least'
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
  const placed: T[] = []
  const starts: number[] = []
  const ends: number[] = []
  /** How far the passages reach up to each one: where that is not behind a place, none of them does, and the search ends. */
  const reach: number[] = []
  let last = 0
  let furthest = 0
  for (const item of items) {
    const passage = passageOf(item)
    if (!passage) continue
    const { start, end } = passage
    if (start < last) return indexIntervals(inOrder(items, passageOf), passageOf)
    last = start
    furthest = Math.max(furthest, end)
    placed.push(item)
    starts.push(start)
    ends.push(end)
    reach.push(furthest)
  }

  return {
    within(start, end) {
      const found: T[] = []
      for (let at = firstAtLeast(starts, end) - 1; at >= 0; at--) {
        if ((reach[at] as number) <= start) break
        if ((ends[at] as number) > start) found.push(placed[at] as T)
      }
      return found.reverse()
    },
  }
}

const inOrder = <T>(items: readonly T[], passageOf: (item: T) => Passage | null): T[] =>
  items
    .flatMap((item) => {
      const start = passageOf(item)?.start
      return start === undefined ? [] : [{ item, start }]
    })
    .sort((one, other) => one.start - other.start)
    .map(({ item }) => item)
