// Annotations one below the other, away from their passages: in the panel, at the head and at the foot of the margin. Only the
// cards in sight of what scrolls are drawn.
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useLayoutEffect, useRef, useState } from 'react'
import type { AnnotationView } from '#shared/contract'
import { AnnotationCard } from './annotation-card'
import styles from './margin.module.css'

/** As many are drawn wherever they are. */
const few = 60
/** CSS pixels: between two cards, and about how high one is. */
const gap = 6
const usualHeight = 70

interface Props {
  annotations: readonly AnnotationView[]
  /** What the list scrolls with; null before that is there. */
  scroller: HTMLElement | null
  label?: string
  /** Which one to begin at. */
  first?: string | null
}

const Card = memo(AnnotationCard)

export function CardList(props: Props) {
  if (props.annotations.length === 0) return null
  return props.annotations.length <= few ? <PlainList {...props} /> : <LongList {...props} />
}

function PlainList({ annotations, label }: Props) {
  return (
    <ul className={styles.cards} aria-label={label}>
      {annotations.map((annotation) => (
        <Card key={annotation.id} annotation={annotation} away />
      ))}
    </ul>
  )
}

function LongList({ annotations, scroller, label, first }: Props) {
  const list = useRef<HTMLUListElement>(null)
  /** How far below the top of what scrolls the list begins. */
  const [margin, setMargin] = useState(0)
  const virtualizer = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller,
    getItemKey: (index) => annotations[index]?.id ?? index,
    estimateSize: () => usualHeight,
    gap,
    overscan: 6,
    scrollMargin: margin,
  })
  const items = virtualizer.getVirtualItems()

  useLayoutEffect(() => {
    if (!list.current || !scroller) return
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    setMargin(Math.round(top + scroller.scrollTop))
    // Where a card stands among all, for the measuring and for a screen reader.
    for (const [place, card] of [...list.current.children].entries()) {
      const index = items[place]?.index ?? 0
      card.setAttribute('data-index', String(index))
      card.setAttribute('aria-posinset', String(index + 1))
      card.setAttribute('aria-setsize', String(annotations.length))
      virtualizer.measureElement(card)
    }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: where one begins, not where one goes on
  useLayoutEffect(() => {
    const index = annotations.findIndex(({ id }) => id === first)
    if (scroller && index > 0) virtualizer.scrollToIndex(index, { align: 'start' })
  }, [scroller])

  const before = (items[0]?.start ?? margin) - margin
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return (
    <ul
      ref={list}
      className={styles.cards}
      aria-label={label}
      style={{ paddingBlock: `${before}px ${Math.max(0, after)}px` }}
    >
      {items.map(({ index, key }) => {
        const annotation = annotations[index]
        return annotation && <Card key={key} annotation={annotation} away />
      })}
    </ul>
  )
}
