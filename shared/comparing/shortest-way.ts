// The shortest way from one short list of numbers to another (E. Myers, “An O(ND) difference algorithm and its variations”,
// 1986). Of ways of one length it goes the one that the library `diff` goes, but in an array that is there already: for the few
// dozen words of a passage, setting up takes the library longer than comparing.

/** A list of numbers, and where each stands in another list, in memory that is used again. */
export class Numbers {
  count = 0
  numbers = new Int32Array(256)
  indexes = new Int32Array(256)

  /** Empties it, for up to `capacity` numbers. */
  clear(capacity: number): this {
    this.count = 0
    if (this.numbers.length < capacity) {
      this.numbers = new Int32Array(2 * capacity)
      this.indexes = new Int32Array(2 * capacity)
    }
    return this
  }

  add(number: number, index: number) {
    this.numbers[this.count] = number
    this.indexes[this.count] = index
    this.count += 1
  }

  all(): number[] {
    return Array.from(this.numbers.subarray(0, this.count))
  }
}

/** How much of `before` is gone where the ways of no edit, of one, of two … end, on each diagonal that they reach. */
let ends = new Int32Array(1 << 12)
/** What is returned. */
let partners = new Int32Array(256)
const none = -1

/**
 * For each of `before` which of `after` is kept with it, or −1; null where it takes more than `most` edits. What is returned
 * is overwritten by the next call, and may go on behind the last number. Work and memory: the square of the edits.
 */
export function shortestWay(before: Numbers, after: Numbers, most: number): Int32Array | null {
  const { numbers: old, count: oldCount } = before
  const { numbers: young, count: youngCount } = after
  const longest = Math.min(most, oldCount + youngCount)
  // Once a way has come to the end of one list, only those towards the end of the other can be shorter.
  let lowest = Number.NEGATIVE_INFINITY
  let highest = Number.POSITIVE_INFINITY
  for (let edits = 0; edits <= longest; edits += 1) {
    const row = rowOf(edits)
    reserve(row + edits + 1)
    ends.fill(none, row, row + edits + 1)
    const last = Math.min(highest, edits)
    for (let diagonal = Math.max(lowest, -edits); diagonal <= last; diagonal += 2) {
      let gone = edits === 0 ? 0 : stepTo(edits, diagonal, oldCount, youngCount)
      if (gone === none) continue
      while (
        gone < oldCount &&
        gone - diagonal < youngCount &&
        old[gone] === young[gone - diagonal]
      )
        gone += 1
      ends[row + ((diagonal + edits) >> 1)] = gone
      const isOldGone = gone === oldCount
      const isYoungGone = gone - diagonal === youngCount
      if (isOldGone && isYoungGone) return wayTo(edits, diagonal, oldCount, youngCount)
      if (isOldGone) highest = Math.min(highest, diagonal - 1)
      if (isYoungGone) lowest = Math.max(lowest, diagonal + 1)
    }
  }
  return null
}

/** From the end back to the beginning. */
function wayTo(edits: number, end: number, before: number, after: number): Int32Array {
  if (partners.length < before) partners = new Int32Array(2 * before)
  partners.fill(none, 0, before)
  let diagonal = end
  for (let left = edits; left >= 0; left -= 1) {
    const from = left === 0 ? 0 : stepTo(left, diagonal, before, after)
    for (let gone = endOf(left, diagonal) - 1; gone >= from; gone -= 1)
      partners[gone] = gone - diagonal
    diagonal += isAddition(left, diagonal, before, after) ? 1 : -1
  }
  return partners
}

/** How much of `before` is gone on `diagonal` right after the last of `edits`; `none` where no way leads there. */
function stepTo(edits: number, diagonal: number, before: number, after: number): number {
  if (isAddition(edits, diagonal, before, after)) return endOf(edits - 1, diagonal + 1)
  const removed = endOf(edits - 1, diagonal - 1)
  return removed === none || removed === before ? none : removed + 1
}

function isAddition(edits: number, diagonal: number, before: number, after: number): boolean {
  const added = endOf(edits - 1, diagonal + 1)
  if (added === none || added - diagonal > after) return false
  const removed = endOf(edits - 1, diagonal - 1)
  return removed === none || removed === before || removed < added
}

function endOf(edits: number, diagonal: number): number {
  const at = (diagonal + edits) >> 1
  return at < 0 || at > edits ? none : (ends[rowOf(edits) + at] as number)
}

const rowOf = (edits: number) => (edits * (edits + 1)) >> 1

function reserve(length: number) {
  if (length <= ends.length) return
  const more = new Int32Array(length * 2)
  more.set(ends)
  ends = more
}
