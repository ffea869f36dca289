// Which paragraphs of two texts are the same one: equal, edited or moved.
import { align, type Pair, pairsOf } from './align'
import { type Bag, bagOf, kindred, likeness } from './kindred'
import { risingPairs } from './landmarks'
import { numbered } from './numbering'

/** Likeness from which a paragraph at the same place is taken for the same one: less than half of its words were replaced. */
const leastAtPlace = 0.45
/** Elsewhere more has to agree, and enough of it: a short line, such as a name, comes and goes without moving. */
const leastMoved = 0.6
const fewestWordsMoved = 5

/** Paragraphs of both texts in a gap, multiplied, up to which each is compared with each. */
const mostInGap = 400

export interface Pairing {
  /** Rising in both texts: equal paragraphs and edited ones. */
  inOrder: Pair[]
  moved: Pair[]
}

/**
 * Equal paragraphs are aligned first. Of what is left, those that share most of their words are the same one: edited where they
 * stand between the same neighbours, else moved.
 */
export function pairParagraphs(old: readonly string[], young: readonly string[]): Pairing {
  const numbers = numbered(old, young)
  const equal = pairsOf(align(numbers.before, numbers.after))
  const oldLeft = without(
    old,
    equal.map(({ before }) => before),
  )
  const youngLeft = without(
    young,
    equal.map(({ after }) => after),
  )
  const oldBags = new Map(oldLeft.map((index) => [index, bagOf(old[index] as string)]))
  const youngBags = new Map(youngLeft.map((index) => [index, bagOf(young[index] as string)]))
  const like = ({ before, after }: Pair) =>
    likeness(oldBags.get(before) as Bag, youngBags.get(after) as Bag)

  const found: Pair[] = []
  for (const [one, other] of kindred([...oldBags.values()], [...youngBags.values()]))
    found.push({ before: oldLeft[one] as number, after: youngLeft[other] as number })
  found.sort((one, other) => one.before - other.before)

  const gapBefore = gaps(equal, 'before')
  const gapAfter = gaps(equal, 'after')
  const atPlace = risingPairs(
    found.filter(
      (each) => gapBefore(each.before) === gapAfter(each.after) && like(each) >= leastAtPlace,
    ),
  )
  const placed = new Set(atPlace)
  const moved = found.filter(
    (each) =>
      !placed.has(each) &&
      like(each) >= leastMoved &&
      (youngBags.get(each.after) as Bag).words.length >= fewestWordsMoved,
  )
  const fixed = merged(equal, atPlace)
  const taken = {
    before: new Set(moved.map((each) => each.before)),
    after: new Set(moved.map((each) => each.after)),
  }
  const inGaps = gapsBetween(fixed, old.length, young.length).flatMap((gap) =>
    mostAlike(
      gap.before.filter((index) => !taken.before.has(index)),
      gap.after.filter((index) => !taken.after.has(index)),
      like,
    ),
  )
  return { inOrder: merged(fixed, inGaps), moved }
}

const without = (paragraphs: readonly string[], taken: readonly number[]) => {
  const gone = new Set(taken)
  return paragraphs.flatMap((_, index) => (gone.has(index) ? [] : [index]))
}

const merged = (one: readonly Pair[], other: readonly Pair[]) =>
  [...one, ...other].sort((a, b) => a.before - b.before)

/** Tells how many of the pairs stand before an index. */
function gaps(pairs: readonly Pair[], side: keyof Pair): (index: number) => number {
  return (index) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] as Pair)[side] < index) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The indexes that lie between neighbouring pairs, on both sides; gaps that are empty on one side are left out. */
function gapsBetween(pairs: readonly Pair[], oldLength: number, youngLength: number) {
  const found: { before: number[]; after: number[] }[] = []
  let from = { before: 0, after: 0 }
  for (const next of [...pairs, { before: oldLength, after: youngLength }]) {
    if (next.before > from.before && next.after > from.after)
      found.push({
        before: range(from.before, next.before),
        after: range(from.after, next.after),
      })
    from = { before: next.before + 1, after: next.after + 1 }
  }
  return found
}

const range = (start: number, end: number) =>
  Array.from({ length: end - start }, (_, index) => start + index)

/** The pairs of a small gap that keep the order and are most alike in sum, by dynamic programming; none of a large one. */
function mostAlike(
  before: readonly number[],
  after: readonly number[],
  like: (pair: Pair) => number,
): Pair[] {
  const columns = after.length + 1
  if (before.length * after.length === 0 || before.length * after.length > mostInGap) return []
  const sums = new Float64Array((before.length + 1) * columns)
  const at = (row: number, column: number) => sums[row * columns + column] as number
  const likes = before.map((one) =>
    after.map((other) => {
      const share = like({ before: one, after: other })
      return share >= leastAtPlace ? share : 0
    }),
  )
  const likeAt = (row: number, column: number) => likes[row]?.[column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      sums[row * columns + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        likeAt(row, column) + at(row + 1, column + 1),
      )
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (at(row, column) === at(row + 1, column)) row += 1
    else if (at(row, column) === at(row, column + 1)) column += 1
    else {
      pairs.push({ before: before[row] as number, after: after[column] as number })
      row += 1
      column += 1
    }
  }
  return pairs
}
