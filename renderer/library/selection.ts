// Which rows of a list are selected, and where the keyboard is in it. Pure: every function takes the order of the rows, by
// their ids, and gives the selection that follows.

export interface Selection {
  /** The row that the keyboard is on, and that Tab comes back to. */
  cursor: string | null
  /** Where a range begins that Shift extends. */
  anchor: string | null
  selected: ReadonlySet<string>
  /**
   * The rows that went from under the keyboard, the last one last: when that one comes back, by undo say, so does the
   * keyboard, unless it has been moved meanwhile.
   */
  gone: readonly string[]
}

export const noSelection: Selection = { cursor: null, anchor: null, selected: new Set(), gone: [] }

/** Puts the keyboard on a row and lets all go that was selected. */
export const moveTo = (id: string): Selection => ({ ...noSelection, cursor: id, anchor: id })

/** Steps from the cursor; without one, to the first row (or the last, going up). Stops at the ends. */
export function step(order: readonly string[], from: Selection, by: number): string | null {
  const at = from.cursor === null ? -1 : order.indexOf(from.cursor)
  const next = at < 0 ? (by > 0 ? 0 : order.length - 1) : at + by
  return order[Math.max(0, Math.min(order.length - 1, next))] ?? null
}

/** Selects a row or lets it go, as Space and Ctrl+click do. */
export function toggle(from: Selection, id: string): Selection {
  const selected = new Set(from.selected)
  if (!selected.delete(id)) selected.add(id)
  return { cursor: id, anchor: id, selected, gone: [] }
}

/** Selects everything from the anchor (or the cursor, where none was set) to a row, and nothing else, as Shift does. */
export function extendTo(order: readonly string[], from: Selection, id: string): Selection {
  const anchor = [from.anchor, from.cursor].find((one) => one !== null && order.includes(one)) ?? id
  const [one, other] = [order.indexOf(anchor), order.indexOf(id)]
  const range = order.slice(Math.min(one, other), Math.max(one, other) + 1)
  return { cursor: id, anchor, selected: new Set(range), gone: [] }
}

export const selectAll = (order: readonly string[], from: Selection): Selection => ({
  ...from,
  cursor: from.cursor ?? order[0] ?? null,
  selected: new Set(order),
})

/**
 * What is left of a selection when rows have gone (archived, filtered out): those that are still there stay selected, and the
 * keyboard goes on from where it was: to the row that took the place of the one that has gone, and back when that returns.
 */
export function keep(
  before: readonly string[],
  after: readonly string[],
  from: Selection,
): Selection {
  const survives = (id: string | null) => (id !== null && after.includes(id) ? id : null)
  // Made only where many are looked for: it takes longer than a search for one of very many rows.
  let all: ReadonlySet<string> | null = null
  const isThere = (id: string) => {
    all ??= new Set(after)
    return all.has(id)
  }
  const selected = new Set([...from.selected].filter(isThere))
  let cursor = survives(from.cursor)
  const last = survives(from.gone.at(-1) ?? null)
  if (last !== null) return { cursor: last, anchor: last, selected, gone: from.gone.slice(0, -1) }
  const gone = cursor === null && from.cursor !== null ? [...from.gone, from.cursor] : from.gone
  if (cursor === null && from.cursor !== null) {
    const at = before.indexOf(from.cursor)
    cursor =
      before.slice(at + 1).find(isThere) ??
      before.slice(0, Math.max(at, 0)).reverse().find(isThere) ??
      null
  }
  return { cursor, anchor: survives(from.anchor) ?? cursor, selected, gone }
}
