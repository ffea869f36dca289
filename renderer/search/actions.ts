// The keys of searching.
import type { Action } from '../actions'
import { closeSearch, moveCursor, openSearch, useSearch } from '../state/search'
import { useSettings } from '../state/settings'
import { narrow, toggleShelf, useShelf } from '../state/shelf'
import { hitFrom } from './lines'
import { openLine } from './open-line'

export const searchFieldId = 'search'

/** Opens the shelf where it is folded away, and puts the keyboard into the search field. */
export function startSearch() {
  const { drawer } = useShelf.getState()
  openSearch()
  if (narrow.matches ? !drawer : !useSettings.getState().shelf) toggleShelf()
  // The field may only now be drawn.
  requestAnimationFrame(() => {
    const field = document.getElementById(searchFieldId)
    if (field instanceof HTMLInputElement) field.select()
    field?.focus()
  })
}

/** Goes back to the shelf. */
export function endSearch() {
  closeSearch()
  requestAnimationFrame(() => document.getElementById('filter')?.focus())
}

const stepThrough = (by: 1 | -1) => {
  const { cursor, results, total } = useSearch.getState()
  const next = hitFrom(cursor, by, results, total)
  if (!next) return
  moveCursor(next)
  openLine(next, { read: false })
}

const hasResults = () => useSearch.getState().total > 0

export const searchActions: readonly Action[] = [
  {
    id: 'search',
    title: 'Search all texts and notes',
    group: 'Library',
    keys: ['$mod+k', 'Shift+$mod+f'],
    run: startSearch,
  },
  {
    id: 'hit-next',
    title: 'Next place that was found',
    group: 'Library',
    keys: ['F4'],
    enabled: hasResults,
    run: () => stepThrough(1),
  },
  {
    id: 'hit-before',
    title: 'Place before that was found',
    group: 'Library',
    keys: ['Shift+F4'],
    enabled: hasResults,
    run: () => stepThrough(-1),
  },
]
