// What a change of a long list leaves as it was: nearly all of it, before the place of the change and behind it.

/**
 * How many items at the beginning of a list, and how many others at its end, are the very same as in the list before it. Linear,
 * and no more than a comparison for each.
 */
export function unchangedEnds<T>(
  before: readonly T[],
  now: readonly T[],
): { head: number; tail: number } {
  const most = Math.min(before.length, now.length)
  let head = 0
  while (head < most && before[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail])
    tail++
  return { head, tail }
}
