// The keys of searching.
import type { Action } from '../actions'
import { filterFieldId } from '../library/filter-field'
import { isInList, rowInTabOrder } from '../library/list-focus'
import { closeSearch, moveCursor, openSearch, useSearch } from '../state/search'
import { showShelf, useShelf } from '../state/shelf'
import { focusDrawn } from '../ui/focus-drawn'
import { hitFrom } from './lines'
import { openLine } from './open-line'

export const searchFieldId = 'search'

/** What had the keyboard before the search took it. */
let before: Element | null = null

/** Opens the shelf where it is folded away, and puts the keyboard into the search field. */
export function startSearch() {
  if (!useSearch.getState().open) before = isInList() ? null : document.activeElement
  focusDrawn(
    () => {
      openSearch()
      showShelf()
    },
    () => document.getElementById(searchFieldId),
  )
}

/** Goes back to the shelf, and to where the keyboard was, as the text; else to the list, which is drawn anew. */
export function endSearch() {
  focusDrawn(closeSearch, () => {
    // Nothing behind a drawer takes the keyboard.
    const isThere = before?.isConnected && before !== document.body && !useShelf.getState().drawer
    return isThere ? before : (rowInTabOrder() ?? document.getElementById(filterFieldId))
  })
  before = null
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
