// Keeps the margin's rows beside their passages, whatever changes: the notes, the choice, the width, the size, the font.
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type Page, rectsOf, usePage } from '../reading/page'
import { useUnchanged } from '../ui/use-unchanged'
import type { MarginRow } from './crowding'
import { columnHeight, placeCards } from './placing'

/** Pixels between two rows. */
const gap = 6
/** How much higher than its passage's line a card begins, so that its first line stands on the same level. */
const lift = 5

/** Places the children of the column, one for each row in the same order. */
export function usePlacing(
  column: RefObject<HTMLElement | null>,
  rows: readonly MarginRow[],
  chosen: string | null,
) {
  const page = usePage((state) => state.page)
  const wanted = useUnchanged(rows, areUnmoved)
  /** Where each passage begins, by its offset, for as long as the layout of the page is this one. */
  const lines = useRef({ page, layout: '', tops: new Map<number, number>() })

  useLayoutEffect(() => {
    const element = column.current
    if (!element || !page) return
    const cards = Array.from(element.children) as HTMLElement[]
    let tops: number[] = []

    /** Where each passage begins; only a new layout of the page changes that, or what stands above the column. */
    const measure = () => {
      const origin = element.getBoundingClientRect().top
      const above = Math.round(origin - page.body.getBoundingClientRect().top)
      const layout = `${sizeOf(page)}, ${above}`
      if (lines.current.page !== page || lines.current.layout !== layout)
        lines.current = { page, layout, tops: new Map() }
      const known = lines.current.tops
      tops = wanted.map(({ start }) => {
        const top = known.get(start)
        if (top !== undefined) return top
        const line = rectsOf(page, start, start + 1)[0]
        if (!line) return 0
        known.set(start, line.top - origin - lift)
        return line.top - origin - lift
      })
    }
    const place = () => {
      const sized = cards.map((card, index) => ({
        top: tops[index] ?? 0,
        height: card.offsetHeight,
      }))
      const at = wanted.findIndex(({ key }) => key === chosen)
      const placed = placeCards(sized, at, gap)
      cards.forEach((card, index) => {
        const { top = 0, height = 0 } = placed[index] ?? {}
        card.style.translate = `0 ${Math.round(top)}px`
        const hidden = Math.ceil((sized[index]?.height ?? 0) - height)
        card.style.setProperty('--hidden', `${hidden}px`)
        card.toggleAttribute('data-short', hidden > 0)
      })
      element.style.height = `${columnHeight(placed)}px`
    }

    // Cards glide when they give way to others, but not into their first place, nor behind a text that flows anew.
    let glide = 0
    const glideFromNow = () => {
      cancelAnimationFrame(glide)
      glide = requestAnimationFrame(() => {
        element.dataset.placed = ''
      })
    }
    measure()
    place()
    glideFromNow()
    let size = sizeOf(page)
    const flowed = new ResizeObserver(() => {
      if (size === sizeOf(page)) return
      size = sizeOf(page)
      delete element.dataset.placed
      measure()
      place()
      glideFromNow()
    })
    const grown = new ResizeObserver(place)
    flowed.observe(page.body)
    for (const card of cards) grown.observe(card)
    return () => {
      cancelAnimationFrame(glide)
      flowed.disconnect()
      grown.disconnect()
    }
  }, [column, wanted, chosen, page])
}

const sizeOf = ({ body }: Page) => `${body.clientWidth}×${body.clientHeight}`

/** Whether these are the same rows at the same places: what they hold shows by their height. */
const areUnmoved = (before: readonly MarginRow[], now: readonly MarginRow[]) =>
  before.length === now.length &&
  now.every(({ key, start }, index) => {
    const other = before[index]
    return key === other?.key && start === other.start
  })
