// Two lists as one, where few come among many.

/** What may be concatenated at once; more are sorted together, which takes two lists in order as they are. */
const mostRuns = 10_000

/** Both have to be in the order of `compare`. Takes as many comparisons as looking up the place of each that is added. */
export function merged<T>(
  many: readonly T[],
  few: readonly T[],
  compare: (one: T, other: T) => number,
): readonly T[] {
  if (many.length === 0) return few
  if (few.length === 0) return many
  if (few.length > mostRuns) return [...many, ...few].sort(compare)
  const runs: (readonly T[])[] = []
  let from = 0
  for (const one of few) {
    const to = placeFor(one, many, from, compare)
    runs.push(many.slice(from, to), [one])
    from = to
  }
  return runs[0]?.concat(...runs.slice(1), many.slice(from)) ?? many
}

/** Where one belongs among others in order, from a place on. */
function placeFor<T>(
  one: T,
  others: readonly T[],
  from: number,
  compare: (one: T, other: T) => number,
) {
  let low = from
  let high = others.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(others[middle] as T, one) < 0) low = middle + 1
    else high = middle
  }
  return low
}
