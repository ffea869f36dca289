// The words of a claim beside those of a text: the alignment with the fewest differences (Needleman and Wunsch, 1970, with free
// ends in the text), in which marked gaps cost next to nothing.
import type { Claim, Gap } from './claim'
import { type Words, wordAt } from './words'

export type Step =
  | { kind: 'same'; claim: number; source: number }
  /** The same word but for its case. */
  | { kind: 'case'; claim: number; source: number }
  | { kind: 'replaced'; claim: number; source: number }
  /** A word of the claim that the source has not. */
  | { kind: 'added'; claim: number }
  /** A word of the source that the claim has not; `gap` where the claim marks that something is left out there. */
  | { kind: 'left-out'; source: number; gap: Gap | null }

export interface Alignment {
  steps: Step[]
  /** Indices of words of the source, half-open. */
  first: number
  limit: number
  /** Steps that are neither the same word nor marked. */
  differences: number
  /** Words that are the same. */
  matches: number
}

/** Words of the source that a gap may stand for, at most. */
const reach: Record<Gap, number> = { omission: 150, insertion: 15, break: 60 }
/** Words on each side of the place where the claim would begin and end. */
const slack = 12
/** A word that is left out in a gap: not nothing, so that the shortest one that fits is taken. */
const gapCost = 0.001
/** Better than leaving one word out and adding the other. */
const replaceCost = 1
const caseCost = 0.25

function windowOf({ words, gaps }: Claim, source: Words, at: number) {
  const allowance = [...gaps.values()].reduce((sum, gap) => sum + reach[gap], 0)
  return {
    from: Math.max(0, at - slack - allowance),
    to: Math.min(source.count, at + words.count + slack + 8 + allowance),
  }
}

/** How many words an alignment can have in common at most. Costs next to nothing beside one. */
export function mostMatches(claim: Claim, source: Words, at: number): number {
  const { from, to } = windowOf(claim, source, at)
  const there = new Set(source.hashes.subarray(from, to))
  let most = 0
  for (let index = 0; index < claim.words.count; index += 1)
    if (claim.altered.has(index) || there.has(claim.words.hashes[index] as number)) most += 1
  return most
}

/** Aligns a claim with the words of a text near the index at which it would begin. */
export function align(claim: Claim, source: Words, at: number): Alignment {
  const { words, gaps, altered } = claim
  const { from, to } = windowOf(claim, source, at)
  const rows = words.count + 1
  const columns = Math.max(0, to - from) + 1
  const costs = new Float64Array(rows * columns)
  const moves = new Uint8Array(rows * columns)
  const claimed = Array.from({ length: words.count }, (_, index) => wordAt(words, index))
  const there = Array.from({ length: columns - 1 }, (_, index) => wordAt(source, from + index))
  for (let row = 1; row < rows; row += 1) {
    costs[row * columns] = row
    moves[row * columns] = up
    const isAltered = altered.has(row - 1)
    const isLoose = row === 1 || gaps.has(row - 1) || isAltered
    const own = claimed[row - 1] as string
    const hash = words.hashes[row - 1] as number
    // What follows the last word of the claim is not left out of it, and what is before the first one neither.
    const gap = row < rows - 1 ? gaps.get(row) : undefined
    const skip = gap ? gapCost : row === rows - 1 ? Number.POSITIVE_INFINITY : 1
    for (let column = 1; column < columns; column += 1) {
      const cell = row * columns + column
      // Most words are others, and their hashes tell.
      const isSame = isAltered || hash === (source.hashes[from + column - 1] as number)
      const match = isSame
        ? matchCost(own, there[column - 1] as string, isLoose, isAltered)
        : replaceCost
      let cost = (costs[cell - columns - 1] as number) + match
      let move = diagonal
      const added = (costs[cell - columns] as number) + 1
      if (added < cost) {
        cost = added
        move = up
      }
      const leftOut = (costs[cell - 1] as number) + skip
      if (leftOut < cost) {
        cost = leftOut
        move = left
      }
      costs[cell] = cost
      moves[cell] = move
    }
  }
  let end = 0
  const last = (rows - 1) * columns
  for (let column = 1; column < columns; column += 1)
    if ((costs[last + column] as number) < (costs[last + end] as number)) end = column
  // A last word that is another one takes the place of the one that stands there.
  if (moves[last + end] === up && end + 1 < columns && moves[last + end + 1] === diagonal)
    if (costs[last + end + 1] === costs[last + end]) end += 1
  return trace()

  function trace(): Alignment {
    const steps: Step[] = []
    let row = rows - 1
    let column = end
    while (row > 0) {
      const move = column === 0 ? up : moves[row * columns + column]
      if (move === diagonal) {
        const step = { claim: row - 1, source: from + column - 1 }
        steps.push({ kind: kindOf(row - 1, column - 1), ...step })
        row -= 1
        column -= 1
      } else if (move === up) {
        steps.push({ kind: 'added', claim: row - 1 })
        row -= 1
      } else {
        steps.push({ kind: 'left-out', source: from + column - 1, gap: gaps.get(row) ?? null })
        column -= 1
      }
    }
    steps.reverse()
    const sources = steps.flatMap((step) => ('source' in step ? [step.source] : []))
    const first = sources[0] ?? from
    return {
      steps,
      first,
      limit: (sources.at(-1) ?? first - 1) + 1,
      differences: steps.filter(isDifference).length,
      matches: steps.filter(({ kind }) => kind === 'same').length,
    }
  }

  function kindOf(index: number, there_: number): 'same' | 'case' | 'replaced' {
    const [one, other] = [claimed[index] as string, there[there_] as string]
    if (one === other || (altered.has(index) && sameRest(one, other))) return 'same'
    if (one.toLowerCase() !== other.toLowerCase()) return 'replaced'
    const isLoose = index === 0 || gaps.has(index)
    return isLoose ? 'same' : 'case'
  }
}

export const isDifference = (step: Step) =>
  step.kind !== 'same' && !(step.kind === 'left-out' && step.gap !== null)

const diagonal = 0
const up = 1
const left = 2

/** Of two words that look alike by their hashes, or one of which is altered. */
function matchCost(one: string, other: string, isLoose: boolean, isAltered: boolean): number {
  if (isAltered && sameRest(one, other)) return 0
  if (one === other) return 0
  if (one.toLowerCase() !== other.toLowerCase()) return replaceCost
  return isLoose ? 0 : caseCost
}

/** [H]e and he, [b]elieve[d] and believe: what stands outside of the brackets is most of the word. */
function sameRest(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a === b || a.slice(1) === b.slice(1)) return true
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  return shared >= 3 && shared >= Math.min(a.length, b.length) - 3
}
