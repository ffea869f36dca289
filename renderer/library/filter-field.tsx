// The filter over the titles. `/` puts the keyboard into it, Escape empties it, the arrow down goes on to the list.
import { Search, X } from 'lucide-react'
import { Button, Input, SearchField } from 'react-aria-components'
import type { Action } from '../actions'
import { useSettings } from '../state/settings'
import { filterBy, narrow, toggleShelf, useShelf } from '../state/shelf'
import { classNames } from '../ui/class-names'
import styles from './filter-field.module.css'
import { listId } from './list-focus'

const fieldId = 'filter'

/** Opens the shelf where it is folded away, and puts the keyboard into the filter. */
function focusFilter() {
  const { drawer } = useShelf.getState()
  if (narrow.matches ? !drawer : !useSettings.getState().shelf) toggleShelf()
  // The shelf may only now be drawn.
  requestAnimationFrame(() => {
    const field = document.getElementById(fieldId)
    if (field instanceof HTMLInputElement) field.select()
    field?.focus()
  })
}

export const filterActions: readonly Action[] = [
  { id: 'filter', title: 'Filter by title', group: 'Library', keys: ['/'], run: focusFilter },
]

export function FilterField() {
  const filter = useShelf((shelf) => shelf.filter)
  return (
    <SearchField
      aria-label="Filter by title"
      className={classNames(styles.field)}
      value={filter}
      onChange={filterBy}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault()
          document.querySelector<HTMLElement>(`#${listId} [role="row"][tabindex="0"]`)?.focus()
        } else event.continuePropagation()
      }}
    >
      <Search aria-hidden size={15} strokeWidth={1.75} />
      <Input id={fieldId} className={classNames(styles.input)} placeholder="Filter by title" />
      <Button className={classNames(styles.clear)} aria-label="Clear the filter">
        <X aria-hidden size={14} strokeWidth={2} />
      </Button>
    </SearchField>
  )
}
