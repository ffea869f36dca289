// The list of what articles give differently or to different speakers, each beside the one that gave it first; each leads there. Only
// what is in sight is drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { SameQuotation } from '#shared/contract'
import { counted } from '../library/wording'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { followDisputes, readDisputes, readMore, useDisputes } from './disputes'
import styles from './disputes-dialog.module.css'
import { Place } from './place'
import { differenceTold } from './wording'

export function DisputesDialog() {
  const { total, quotations, failure, progress } = useDisputes()
  useEffect(followDisputes, [])
  return (
    <Dialog title="Disputed quotations" size="l" onClose={close}>
      <p className={styles.lead} role="status" aria-busy={total === null && !failure}>
        {failure ?? summaryOf(total, progress)}
      </p>
      {failure && <Button onPress={() => void readDisputes()}>Try again</Button>}
      {quotations.length > 0 && <List quotations={quotations} total={total ?? 0} />}
    </Dialog>
  )
}

function summaryOf(total: number | null, progress: { done: number; total: number } | null) {
  if (total === 0)
    return 'No quotation is disputed: what several articles quote they give alike, and to the same speakers.'
  if (total !== null)
    return `${counted(total, 'quotation')} that articles give in other words, or to other speakers; the newest first.`
  const far = progress
    ? `: ${progress.done.toLocaleString()} of ${progress.total.toLocaleString()}`
    : ''
  return `Looking through the articles${far} …`
}

/** CSS pixels of one that was not drawn yet, more or less. */
const usualHeight = 210

function List({ quotations, total }: { quotations: readonly SameQuotation[]; total: number }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: quotations.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => `${quotations[index]?.article.id} ${quotations[index]?.start}`,
    estimateSize: () => usualHeight,
    overscan: 3,
  })
  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= quotations.length - 10) void readMore()
  }, [last, quotations.length])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons within
    <div className={styles.scroller} ref={scroller} onKeyDown={moveFocus}>
      <ul
        aria-label="Disputed quotations"
        className={styles.rows}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, start, key }) => {
          const quotation = quotations[index]
          return (
            quotation && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={total}
                aria-posinset={index + 1}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Disputed quotation={quotation} />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

function Disputed({ quotation }: { quotation: SameQuotation }) {
  const { text, isFirst, others } = quotation
  return (
    <>
      <blockquote className={styles.quote}>{text}</blockquote>
      <p className={styles.told}>{differenceTold(quotation)}</p>
      <ol className={styles.places}>
        <Place place={quotation} isFirst={isFirst} />
        {others.map((other) => (
          <Place key={`${other.article.id} ${other.start}`} place={other} isFirst={false} />
        ))}
      </ol>
    </>
  )
}

/** The arrows lead from article to article. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const next = buttons[at + by]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}
