// The part of the text that is in view, or a little way off: what is painted, and what has a card in the margin. So an article
// with ten thousand marks costs no more than the few that one sees.
import { useLayoutEffect } from 'react'
import { create } from 'zustand'
import { type Page, reachOf, usePage } from './page'
import type { Passage } from './passage'

/** Heights of the view around it that are reached, and that must not be missing before the reach moves on. */
const reached = 1
const needed = 0.4

const nowhere: Passage = { start: 0, end: 0 }
const everywhere: Passage = { start: 0, end: Number.POSITIVE_INFINITY }

/** UTF-16 offsets, half-open; nowhere before a page is there. */
export const useReach = create<Passage>(() => nowhere)

const around = (page: Page, views: number) => reachOf(page, page.scroller.clientHeight * views)

export function useFollowReach() {
  const page = usePage((state) => state.page)
  useLayoutEffect(() => {
    if (!page) return
    const set = (next: Passage) => {
      const { start, end } = useReach.getState()
      if (next.start !== start || next.end !== end) useReach.setState(next)
    }
    const follow = () => {
      const { start, end } = useReach.getState()
      const least = around(page, needed)
      if (start > least.start || end < least.end) set(around(page, reached))
    }
    const anew = () => set(around(page, reached))
    const all = () => set(everywhere)
    // A new layout shows other text at the same height.
    const resized = new ResizeObserver(anew)
    anew()
    resized.observe(page.body)
    resized.observe(page.scroller)
    page.scroller.addEventListener('scroll', follow, { passive: true })
    // On paper all of the text is in view.
    window.addEventListener('beforeprint', all)
    window.addEventListener('afterprint', anew)
    return () => {
      resized.disconnect()
      page.scroller.removeEventListener('scroll', follow)
      window.removeEventListener('beforeprint', all)
      window.removeEventListener('afterprint', anew)
      useReach.setState(nowhere)
    }
  }, [page])
}
