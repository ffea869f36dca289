// How the rows of a comparison are laid out: each change by itself, and what is the same folded away but for its edges. Pure.
import { changesIn, type Row, rowAt } from '#shared/comparing/index'

export type Stretch =
  /** Rows that are read together, half-open; `change` is the index among the changes, null for the end of a move. */
  | { kind: 'change'; start: number; end: number; change: number | null }
  | { kind: 'same'; start: number; end: number; folds: boolean }

/** Rows that are the same beside a change stay in sight, so that one sees where it stands. */
const edge = 1
/** Fewer rows than these are not worth a button. */
const fewest = 2

export function stretchesOf(rows: readonly Row[]): Stretch[] {
  const changeAt = new Map(
    changesIn(rows).map((change, index) => [change.start, { ...change, index }]),
  )
  const stretches: Stretch[] = []
  for (let at = 0; at < rows.length; ) {
    const change = changeAt.get(at)
    let end = change?.end ?? at + 1
    if (change) stretches.push({ kind: 'change', start: at, end, change: change.index })
    else if (rows[at]?.kind === 'same') {
      while (rows[end]?.kind === 'same') end += 1
      stretches.push(...folded(at, end, rows.length))
    } else stretches.push({ kind: 'change', start: at, end, change: null })
    at = end
  }
  return stretches
}

function folded(start: number, end: number, length: number): Stretch[] {
  const from = start === 0 ? start : start + edge
  const to = end === length ? end : end - edge
  if (to - from < fewest) return [{ kind: 'same', start, end, folds: false }]
  return [
    { kind: 'same' as const, start, end: from, folds: false },
    { kind: 'same' as const, start: from, end: to, folds: true },
    { kind: 'same' as const, start: to, end, folds: false },
  ].filter((stretch) => stretch.end > stretch.start)
}

/** The index of the stretch in which an offset of the older text stands; where it moved from there, of the other end. */
export function stretchAt(
  rows: readonly Row[],
  stretches: readonly Stretch[],
  offset: number,
): number {
  const index = Math.max(0, rowAt(rows, 'before', offset))
  const row = rows[index]?.other ?? index
  return stretches.findIndex(({ start, end }) => start <= row && row < end)
}
