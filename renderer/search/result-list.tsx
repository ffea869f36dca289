// What was found, the best first: each article with its words in their context. Only what is in sight is drawn, and asked for.
// The keyboard stands on one line, which stays drawn wherever the list is scrolled to.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { counted } from '../library/wording'
import { type Line, lookAt, moveCursor, useSearch } from '../state/search'
import { rowsAndOne } from '../ui/rows-and-one'
import { searchFieldId } from './actions'
import { isSame, lineFrom } from './lines'
import { openLine } from './open-line'
import { ResultItem } from './result-item'
import styles from './search.module.css'

const listId = 'results'

/** CSS pixels of a result that was not drawn yet, more or less. */
const usualHeight = 140

/** Puts the keyboard on the line that it stands on. */
export function focusCursor() {
  document.querySelector<HTMLElement>(`#${listId} [tabindex="0"]`)?.focus()
}

export function ResultList() {
  const { results, total, cursor, answered } = useSearch()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 4,
    paddingEnd: 32,
    rangeExtractor: rowsAndOne(cursor.result),
  })
  const items = virtualizer.getVirtualItems()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer begins at its top
  useLayoutEffect(() => {
    if (scroller.current && cursor.result === 0) scroller.current.scrollTop = 0
  }, [answered])

  useEffect(() => {
    for (const { index } of items) lookAt(index)
  }, [items])

  // The focus follows the cursor, as long as it is the list's to begin with.
  const hasFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the cursor's moving that counts
  useEffect(() => {
    if (cursor.result >= total) return
    const line = () => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')
    if (!line()?.checkVisibility()) virtualizer.scrollToIndex(cursor.result, { align: 'auto' })
    line()?.scrollIntoView({ block: 'nearest' })
    if (hasFocus.current) line()?.focus({ preventScroll: true })
  }, [cursor])

  const onKeyDown = (event: KeyboardEvent) => {
    const next = lineOf(event.key, cursor)
    if (event.key === 'ArrowUp' && isSame(next ?? cursor, cursor))
      document.getElementById(searchFieldId)?.focus()
    else if (next) moveCursor(next)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const lineOf = (key: string, from: Line): Line | null => {
    switch (key) {
      case 'ArrowDown':
        return lineFrom(from, 1, results, total)
      case 'ArrowUp':
        return lineFrom(from, -1, results, total)
      case 'Home':
        return { result: 0, hit: -1 }
      case 'End':
        return { result: total - 1, hit: -1 }
      default:
        return null
    }
  }

  return (
    <div className={styles.scroller} ref={scroller}>
      <ul
        id={listId}
        aria-label={`Results, ${counted(total, 'article')}`}
        className={styles.results}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) hasFocus.current = false
        }}
      >
        {items.map(({ index, start }) => (
          <li
            key={index}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            className={styles.result}
            style={{ transform: `translateY(${start}px)` }}
          >
            <ResultItem
              result={results.get(index)}
              cursor={cursor.result === index ? cursor.hit : null}
              onOpen={(hit) => openLine({ result: index, hit }, { read: true })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
