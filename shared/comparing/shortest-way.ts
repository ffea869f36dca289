// The shortest way from one short list of numbers to another (E. Myers, “An O(ND) difference algorithm and its variations”,
// 1986). Of ways of one length it goes the one that the library `diff` goes, but in an array that is there already: for the few
// dozen words of a passage, setting up takes the library longer than comparing.

/** How much of `before` is gone where the ways of no edit, of one, of two … end, on each diagonal that they reach. */
let ends = new Int32Array(1 << 12)
const none = -1

/**
 * Which numbers of `before` and `after` are kept, as pairs of indexes one after the other; null where it takes more than
 * `most` edits. Work and memory: the square of the edits.
 */
export function shortestWay(
  before: readonly number[],
  after: readonly number[],
  most: number,
): number[] | null {
  const longest = Math.min(most, before.length + after.length)
  // Once a way has come to the end of one list, only those towards the end of the other can be shorter.
  let lowest = Number.NEGATIVE_INFINITY
  let highest = Number.POSITIVE_INFINITY
  for (let edits = 0; edits <= longest; edits += 1) {
    const row = rowOf(edits)
    reserve(row + edits + 1)
    ends.fill(none, row, row + edits + 1)
    const last = Math.min(highest, edits)
    for (let diagonal = Math.max(lowest, -edits); diagonal <= last; diagonal += 2) {
      let old = edits === 0 ? 0 : stepTo(edits, diagonal, before.length, after.length)
      if (old === none) continue
      let young = old - diagonal
      while (old < before.length && young < after.length && before[old] === after[young]) {
        old += 1
        young += 1
      }
      ends[row + ((diagonal + edits) >> 1)] = old
      if (old === before.length && young === after.length)
        return wayTo(edits, diagonal, before.length, after.length)
      if (old === before.length) highest = Math.min(highest, diagonal - 1)
      if (young === after.length) lowest = Math.max(lowest, diagonal + 1)
    }
  }
  return null
}

/** From the end back to the beginning. */
function wayTo(edits: number, end: number, before: number, after: number): number[] {
  const pairs: number[] = []
  let diagonal = end
  for (let left = edits; left >= 0; left -= 1) {
    const from = left === 0 ? 0 : stepTo(left, diagonal, before, after)
    for (let old = endOf(left, diagonal) - 1; old >= from; old -= 1) pairs.push(old - diagonal, old)
    diagonal += isAddition(left, diagonal, before, after) ? 1 : -1
  }
  return pairs.reverse()
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
