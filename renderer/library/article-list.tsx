// The list of articles: only the rows in sight are drawn, so that 50,000 are as quick as 50. The keyboard stands on one row
// (roving focus), which stays drawn wherever the list is scrolled to.
import { elementScroll, useVirtualizer, type VirtualizerOptions } from '@tanstack/react-virtual'
import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ArticleView } from '#shared/contract'
import { act } from '../actions'
import { useOpenArticle } from '../state/open-article'
import { rowsAre, select, useShelf } from '../state/shelf'
import { rowsAndOne } from '../ui/rows-and-one'
import styles from './article-list.module.css'
import { ArticleMenu, type MenuPlace } from './article-menu'
import { ArticleRow } from './article-row'
import { listActions, openRow } from './list-actions'
import { listId } from './list-focus'
import { extendTo, moveTo, toggle } from './selection'

type ListOptions = VirtualizerOptions<HTMLDivElement, Element>

/** Unlike the virtualizer's own, forces no layout at the beginning. */
const observeElementRect: ListOptions['observeElementRect'] = ({ scrollElement }, tell) => {
  if (!scrollElement) return
  const observer = new ResizeObserver(([entry]) => {
    if (entry) tell({ width: entry.contentRect.width, height: entry.contentRect.height })
  })
  observer.observe(scrollElement)
  return () => observer.disconnect()
}

/** Nor does this where the list is where it is to be. */
const scrollToFn: ListOptions['scrollToFn'] = (offset, options, instance) => {
  if (offset !== instance.scrollOffset) elementScroll(offset, options, instance)
}

/** CSS pixels; the style sheet of the row says the same. */
const rowHeight = 84
/** Rows that are drawn above and below those in sight, so that scrolling finds them there. */
const rowsAround = 6

export function ArticleList({
  articles,
  label,
  isBusy,
}: {
  articles: readonly ArticleView[]
  label: string
  /** Whether they are about to stand in another order. */
  isBusy: boolean
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const selection = useShelf((shelf) => shelf.selection)
  const order = useShelf((shelf) => shelf.order)
  const open = useOpenArticle((state) => state.article?.id)
  // What is not in sight is drawn when what is has been painted.
  const [overscan, setOverscan] = useState(0)
  useEffect(() => setOverscan(rowsAround), [])
  const [menu, setMenu] = useState<MenuPlace | null>(null)

  useLayoutEffect(() => rowsAre(articles), [articles])

  const cursorAt = selection.cursor === null ? -1 : order.indexOf(selection.cursor)
  /** The row that Tab leads to. */
  const entry = Math.max(0, cursorAt)
  const virtualizer = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // Near enough, so that the first rows are there before the list is measured; that waits for the layout that is due anyway.
    initialRect: { width: 0, height: window.innerHeight },
    observeElementRect,
    scrollToFn,
    overscan,
    paddingEnd: 64,
    rangeExtractor: rowsAndOne(entry),
  })

  // The focus follows the cursor, as long as it is the list's to begin with: also when the row it was on has gone.
  const hasFocus = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the cursor's moving that counts
  useEffect(() => {
    if (cursorAt < 0 || !hasFocus.current) return
    virtualizer.scrollToIndex(cursorAt, { align: 'auto' })
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${selection.cursor}"]`)
    row?.focus({ preventScroll: true })
  }, [selection.cursor, cursorAt])

  const onMenu = useCallback((event: MouseEvent, id: string) => {
    event.preventDefault()
    // A menu on a row outside of the selection speaks of that row alone.
    if (!useShelf.getState().selection.selected.has(id)) select(moveTo(id))
    const box = event.currentTarget.getBoundingClientRect()
    const atPointer = event.type === 'contextmenu' && event.button === 2
    setMenu(
      atPointer ? { left: event.clientX, top: event.clientY } : { left: box.left, top: box.bottom },
    )
  }, [])

  return (
    <div className={styles.scroller} ref={scroller}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are placed one by one are no table */}
      <div
        role="grid"
        id={listId}
        aria-label={label}
        aria-rowcount={articles.length}
        aria-multiselectable
        aria-busy={isBusy}
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={(event) => {
          act(event.nativeEvent, listActions)
          if (event.nativeEvent.defaultPrevented) event.stopPropagation()
        }}
        onFocus={(event) => {
          hasFocus.current = true
          const id = event.target.closest<HTMLElement>('[data-row]')?.dataset.row
          if (id && id !== selection.cursor) select({ ...selection, cursor: id, gone: [] })
        }}
        onBlur={({ relatedTarget, currentTarget }) => {
          if (relatedTarget && !currentTarget.contains(relatedTarget)) hasFocus.current = false
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const article = articles[index]
          if (!article) return null
          const { id } = article
          return (
            <ArticleRow
              key={id}
              article={article}
              index={index}
              top={start}
              isCursor={index === entry}
              isSelected={selection.selected.has(id)}
              isOpen={id === open}
              onClick={onClick}
              onMenu={onMenu}
            />
          )
        })}
      </div>
      <ArticleMenu place={menu} onClose={() => setMenu(null)} />
    </div>
  )
}

function onClick(event: MouseEvent, id: string) {
  const { order, selection } = useShelf.getState()
  if (event.shiftKey) select(extendTo(order, selection, id))
  else if (event.ctrlKey || event.metaKey) select(toggle(selection, id))
  else openRow(id)
}
