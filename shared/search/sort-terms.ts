// Puts terms in the order of their letters without making strings of them: multikey quicksort (Bentley, Sedgewick: Fast Algorithms
// for Sorting and Searching Strings, 1997), which looks at each letter of a term about once.

/** Below this a range is sorted by inserting. */
const few = 12

/** The numbers 1 to `count` in the order of their terms; the letters of number n lie from `limits[n - 1]` to `limits[n]`. */
export function sortTerms(letters: Uint16Array, limits: Uint32Array, count: number): Uint32Array {
  const numbers = Uint32Array.from({ length: count }, (_, index) => index + 1)

  /** The letter of a term at a depth, plus 1; 0 after its end. */
  const letterAt = (number: number, depth: number) => {
    const at = (limits[number - 1] as number) + depth
    return at < (limits[number] as number) ? (letters[at] as number) + 1 : 0
  }
  const isBefore = (one: number, other: number, depth: number) => {
    for (let at = depth; ; at += 1) {
      const letter = letterAt(one, at)
      const against = letterAt(other, at)
      if (letter !== against || letter === 0) return letter < against
    }
  }
  const swap = (one: number, other: number) => {
    const kept = numbers[one] as number
    numbers[one] = numbers[other] as number
    numbers[other] = kept
  }

  /** Sorts a range whose terms are the same up to a depth. */
  const sort = (from: number, to: number, depth: number) => {
    if (to - from < few) {
      for (let at = from + 1; at < to; at += 1)
        for (let back = at; back > from; back -= 1) {
          if (!isBefore(numbers[back] as number, numbers[back - 1] as number, depth)) break
          swap(back, back - 1)
        }
      return
    }
    const pivot = letterAt(numbers[(from + to) >> 1] as number, depth)
    let below = from
    let above = to
    for (let at = from; at < above; ) {
      const letter = letterAt(numbers[at] as number, depth)
      if (letter < pivot) swap(at++, below++)
      else if (letter > pivot) swap(at, --above)
      else at += 1
    }
    sort(from, below, depth)
    if (pivot > 0) sort(below, above, depth + 1)
    sort(above, to, depth)
  }
  sort(0, count, 0)
  return numbers
}
