// The filter over the titles. `/` puts the keyboard into it, Escape empties it, the arrow down goes on to the list.
import { Search, X } from 'lucide-react'
import { Button, Input, SearchField } from 'react-aria-components'
import type { Action } from '../actions'
import { filterBy, showShelf, useShelf } from '../state/shelf'
import { classNames } from '../ui/class-names'
import { focusDrawn } from '../ui/focus-drawn'
import styles from './filter-field.module.css'
import { rowInTabOrder } from './list-focus'

export const filterFieldId = 'filter'

/** Opens the shelf where it is folded away, and puts the keyboard into the filter. */
const focusFilter = () => focusDrawn(showShelf, () => document.getElementById(filterFieldId))

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
          rowInTabOrder()?.focus()
        } else event.continuePropagation()
      }}
    >
      <Search aria-hidden size={15} strokeWidth={1.75} />
      <Input
        id={filterFieldId}
        className={classNames(styles.input)}
        placeholder="Filter by title"
      />
      <Button className={classNames(styles.clear)} aria-label="Clear the filter">
        <X aria-hidden size={14} strokeWidth={2} />
      </Button>
    </SearchField>
  )
}
