// Keeps the margin's cards beside their passages, whatever changes: the notes, the choice, the width, the size, the font.
import { type RefObject, useLayoutEffect } from 'react'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { rectsOf, usePage } from '../reading/page'
import { columnHeight, placeCards, type Wanted } from './placing'

/** Pixels between two cards. */
const gap = 6
/** How much higher than its passage's line a card begins, so that its first line stands on the same level. */
const lift = 5

/** Places the children of the column, one for each annotation in the same order. */
export function usePlacing(
  column: RefObject<HTMLElement | null>,
  annotations: readonly AnnotationView[],
  chosen: string | null,
) {
  const page = usePage((state) => state.page)

  useLayoutEffect(() => {
    const element = column.current
    if (!element || !page) return
    const cards = Array.from(element.children) as HTMLElement[]

    const place = () => {
      const origin = element.getBoundingClientRect().top
      const wanted = annotations.map((annotation, index): Wanted => {
        const passage = placeOf(annotation)
        const line = passage && rectsOf(page, passage.start, passage.start + 1)[0]
        return {
          top: line ? line.top - origin - lift : 0,
          height: cards[index]?.offsetHeight ?? 0,
        }
      })
      const at = annotations.findIndex(({ id }) => id === chosen)
      const tops = placeCards(wanted, at, gap)
      cards.forEach((card, index) => {
        card.style.translate = `0 ${Math.round(tops[index] ?? 0)}px`
      })
      element.style.height = `${columnHeight(wanted, tops)}px`
    }

    place()
    // Cards glide when they give way, but not into their first place.
    const glide = requestAnimationFrame(() => {
      element.dataset.placed = ''
    })
    const resized = new ResizeObserver(place)
    resized.observe(page.body)
    for (const card of cards) resized.observe(card)
    return () => {
      cancelAnimationFrame(glide)
      resized.disconnect()
    }
  }, [column, annotations, chosen, page])
}
