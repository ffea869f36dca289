// Where aligned words begin and end: beside the nearest unit that agrees. Where the words at an edge were replaced, and
// those beyond it too, the length of what was there is kept, and the edge of a word is taken.
import { nowhere } from './alignment'
import type { Window } from './candidates'

/** How far an edge that is guessed may move to stand at the edge of a word. */
const farthest = 12

const spaceUnit = 0x20

/** Rows of an alignment: `first` to `limit` are the words, half-open, all beyond up to `rows` is context. */
export interface Words {
  first: number
  limit: number
  rows: number
}

/** The unit of `text` at which the words begin; `places` are those of the alignment with `window`. */
export function beginning(
  places: Int32Array,
  { first, limit }: Words,
  text: Uint16Array,
  window: Window,
): number {
  let inside = first
  while (inside < limit && places[inside] === nowhere) inside += 1
  let outside = first - 1
  while (outside >= 0 && places[outside] === nowhere) outside -= 1
  const left = outside < 0 ? nowhere : (places[outside] as number) + 1
  if (inside === limit) return left === nowhere ? window.to : left + (first - 1 - outside)
  const right = places[inside] as number
  if (inside === first) return right
  if (outside === first - 1 && left !== nowhere) return left
  const low = left === nowhere ? window.from : left
  return edgeOfWord(text, right - (inside - first), low, right, window.from, 'beginning')
}

/** The unit of `text` before which the words end. */
export function ending(
  places: Int32Array,
  { first, limit, rows }: Words,
  text: Uint16Array,
  window: Window,
): number {
  let inside = limit - 1
  while (inside >= first && places[inside] === nowhere) inside -= 1
  let outside = limit
  while (outside < rows && places[outside] === nowhere) outside += 1
  const right = outside === rows ? nowhere : (places[outside] as number)
  if (inside < first) return right === nowhere ? window.from : right - (outside - limit)
  if (inside === limit - 1) return withoutGap(places, first, inside, text)
  const left = (places[inside] as number) + 1
  if (outside === limit && right !== nowhere) return right
  const high = right === nowhere ? window.to : right
  return edgeOfWord(text, left + (limit - 1 - inside), left, high, window.to, 'ending')
}

/**
 * The way back through an alignment lets units agree as late as they can. Where something was put in behind the words, their
 * last units may so have gone to its far side, though they stand on this side as well.
 */
function withoutGap(places: Int32Array, first: number, last: number, text: Uint16Array): number {
  const end = (places[last] as number) + 1
  let row = last
  while (row > first && last - row < farthest && places[row - 1] === (places[row] as number) - 1)
    row -= 1
  const before = row > first ? (places[row - 1] as number) : nowhere
  if (before === nowhere || last - row >= farthest) return end
  for (let at = row; at <= last; at += 1)
    if (text[before + 1 + at - row] !== text[places[at] as number]) return end
  return before + 1 + last - row + 1
}

function edgeOfWord(
  text: Uint16Array,
  guess: number,
  low: number,
  high: number,
  edge: number,
  kind: 'beginning' | 'ending',
): number {
  const within = Math.max(low, Math.min(high, guess))
  const isEdge = (at: number) =>
    at === edge || text[kind === 'beginning' ? at - 1 : at] === spaceUnit
  for (let distance = 0; distance <= farthest; distance += 1) {
    if (within - distance >= low && isEdge(within - distance)) return within - distance
    if (within + distance <= high && isEdge(within + distance)) return within + distance
  }
  return within
}
