// The keys of the list of articles: moving, selecting, opening. They act while the keyboard is in it.
import type { Action } from '../actions'
import { closeDrawer, select, selectNothing, useShelf } from '../state/shelf'
import { restore, targets, trash } from './article-actions'
import { openFromList, whenDrawn } from './hand-over'
import { isInList } from './list-focus'
import { extendTo, moveTo, selectAll, step, toggle } from './selection'

/** About what fits on a screen. */
const page = 8
const everything = Number.MAX_SAFE_INTEGER

function move(by: number) {
  const { order, selection } = useShelf.getState()
  const id = step(order, selection, by)
  if (id) select(moveTo(id))
}

function extend(by: number) {
  const { order, selection } = useShelf.getState()
  const id = step(order, selection, by)
  if (id) select(extendTo(order, selection, id))
}

export function openRow(id: string) {
  select(moveTo(id))
  closeDrawer()
  openFromList(id)
}

/** Opens the row and, once its article is drawn, hands the keyboard to the text: Enter is for reading. */
function readRow(id: string) {
  openRow(id)
  whenDrawn(id, (text) => {
    if (isInList() || document.activeElement === document.body) text.focus({ preventScroll: true })
  })
}

const hasSelected = () => isInList() && useShelf.getState().selection.selected.size > 0
const inTrash = () => isInList() && useShelf.getState().place === 'trash'

const inList = (id: string, title: string, keys: string[], run: () => void): Action => ({
  id,
  title,
  group: 'Library',
  keys,
  enabled: isInList,
  run,
})

export const listActions: readonly Action[] = [
  inList('row-next', 'Next article in the list', ['ArrowDown'], () => move(1)),
  inList('row-before', 'Previous article in the list', ['ArrowUp'], () => move(-1)),
  inList('row-open', 'Open the article and read', ['Enter'], () => {
    const { cursor } = useShelf.getState().selection
    if (cursor) readRow(cursor)
  }),
  inList('row-select', 'Select, or let go', ['Space'], () => {
    const { selection } = useShelf.getState()
    if (selection.cursor) select(toggle(selection, selection.cursor))
  }),
  inList('extend-next', 'Select down', ['Shift+ArrowDown'], () => extend(1)),
  inList('extend-before', 'Select up', ['Shift+ArrowUp'], () => extend(-1)),
  inList('select-all', 'Select all that are shown', ['$mod+a'], () => {
    const { order, selection } = useShelf.getState()
    select(selectAll(order, selection))
  }),
  {
    ...inList('select-none', 'Select nothing', ['Escape'], selectNothing),
    enabled: hasSelected,
  },
  inList('row-first', 'First article', ['Home'], () => move(-everything)),
  inList('row-last', 'Last article', ['End'], () => move(everything)),
  inList('page-down', 'Further down', ['PageDown'], () => move(page)),
  inList('page-up', 'Further up', ['PageUp'], () => move(-page)),
  {
    ...inList('trash', 'Move to the trash', ['Delete', 'Backspace'], () => trash(targets())),
    enabled: () => isInList() && !inTrash(),
  },
  {
    ...inList('restore', 'Take out of the trash', ['r'], () => restore(targets())),
    enabled: inTrash,
  },
]
