// The quotations of the panel, one below the other; only what is in sight is drawn. The keyboard stands on one of them, which
// is shown on the page, and which stays drawn wherever the list is scrolled to.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { AnnotationView } from '#shared/contract'
import { extentOf } from '#shared/quotations/passages'
import { Elsewhere } from '../same/elsewhere'
import { closeQuotations } from '../state/margin'
import type { OpenArticle } from '../state/open-article'
import { narrow } from '../state/shelf'
import { Button } from '../ui/button'
import { rowsAndOne } from '../ui/rows-and-one'
import { markAllOf, useMarkOf } from './mark-quotations'
import { QuotationItem } from './quotation-item'
import { QuotationTools } from './quotation-tools'
import { goTo, useQuotations } from './quotations'
import styles from './quotations-panel.module.css'
import { type Entry, type Grouping, type Heading, rowsOf } from './rows'
import { usePlaces } from './use-quotations'

/** CSS pixels of a quotation that was not drawn yet, more or less. */
const usualHeight = 118

export function QuotationList({ article }: { article: OpenArticle }) {
  const { all, current, grouping } = useQuotations()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(all, grouping), [all, grouping])
  const placeOf = usePlaces(article)
  const markOf = useMarkOf(article)
  const first = rows.findIndex(({ kind }) => kind === 'entry')
  const found = rows.findIndex(({ kind, key }) => kind === 'entry' && key === current)
  const cursor = found < 0 ? first : found
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => `${grouping} ${rows[index]?.key}`,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? 44 : usualHeight),
    overscan: 4,
    paddingEnd: 64,
    rangeExtractor: rowsAndOne(cursor),
  })

  // The focus follows what is looked at, as long as it is the list's to begin with.
  const hasFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the step that counts
  useEffect(() => {
    if (found < 0) return
    virtualizer.scrollToIndex(found, { align: 'auto' })
    if (hasFocus.current)
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${found}"] [data-entry]`)
        ?.focus({ preventScroll: true })
  }, [current, grouping])

  const onKeyDown = (event: KeyboardEvent) => {
    const entries = rows.filter((row) => row.kind === 'entry')
    const at = entries.findIndex(({ key }) => key === rows[cursor]?.key)
    const next = entries[placeFor(event.key, at, entries.length) ?? -1]
    if (!next) return
    goTo(next.quotation)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.scroller} ref={scroller}>
      <ul
        aria-label="Quotations"
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) hasFocus.current = false
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'heading' ? (
                <GroupHeading heading={row} />
              ) : (
                <EntryButton
                  entry={row}
                  text={article.text}
                  grouping={grouping}
                  place={placeOf(extentOf(row.quotation).start)}
                  mark={markOf(row.quotation)}
                  isCursor={index === cursor}
                  isCurrent={index === found}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function placeFor(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

function GroupHeading({ heading: { title, quotations, speaker } }: { heading: Heading }) {
  return (
    <div className={styles.heading}>
      <h3 className={styles.group}>
        {title}
        {'\u00a0'}
        <span className={styles.count}>{quotations.length.toLocaleString()}</span>
      </h3>
      {speaker !== null && (
        <Button
          variant="quiet"
          aria-label={`Mark all that ${speaker} says`}
          onPress={() => void markAllOf(speaker)}
        >
          Mark all
        </Button>
      )}
    </div>
  )
}

interface EntryProps {
  entry: Entry
  text: string
  grouping: Grouping
  place: number | null
  mark: AnnotationView | null
  isCursor: boolean
  isCurrent: boolean
}

function EntryButton({ entry, isCursor, isCurrent, mark, ...shown }: EntryProps) {
  const { quotation } = entry
  return (
    <>
      <button
        type="button"
        data-entry=""
        className={styles.entry}
        tabIndex={isCursor ? 0 : -1}
        aria-current={isCurrent || undefined}
        onClick={() => {
          goTo(quotation)
          // Over the whole page it would hide what was asked for.
          if (narrow.matches) closeQuotations()
        }}
      >
        <QuotationItem quotation={quotation} mark={mark} {...shown} />
      </button>
      {isCurrent && (
        <div className={styles.tools}>
          <QuotationTools mark={mark} />
        </div>
      )}
      <div className={styles.below} data-current={isCurrent || undefined}>
        <Elsewhere extent={extentOf(quotation)} tabIndex={isCursor ? 0 : -1} />
      </div>
    </>
  )
}
