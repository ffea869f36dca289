// The place in an article: where the reader is, to the paragraph, and how far that is. Found again when the article opens,
// and kept while the page is laid out anew, be it by another font, size or width.
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Position } from '#shared/model/article'
import { call } from '../host'
import { type Page, topmostLeaf, usePage } from './page'

/** Milliseconds after the last scrolling; leaving the article or the window does not wait. */
const saveDelay = 800
/**
 * Pixels between the top of the page and the paragraph that is come back to. What still shows of the one before it in that
 * room does not count as read from: else each return would go one paragraph back.
 */
const headroom = 28
/** Progress that is not worth a message to the host. */
const least = 0.005

const viewOf = ({ scroller }: Page) => scroller.getBoundingClientRect()

/** The topmost paragraph in view, and how far through the text that is; 1 as soon as the end is in view. */
export function positionOn(page: Page): Position {
  const view = viewOf(page)
  const text = page.body.getBoundingClientRect()
  const leaf = topmostLeaf(page, headroom)
  const atTop = page.scroller.scrollTop <= 0
  const offset = leaf && !atTop ? Number(leaf.dataset.start) : 0
  if (text.bottom <= view.bottom + 1) return { offset, progress: 1 }
  const progress = (view.top - text.top) / (text.height - view.height)
  return { offset, progress: Math.min(1, Math.max(0, progress)) }
}

/** Scrolls so that the paragraph at an offset stands that many pixels below the top of the page. */
function scrollTo(page: Page, offset: number, below: number) {
  const leaf = page.leaves.findLast((candidate) => Number(candidate.dataset.start) <= offset)
  if (!leaf) return
  page.scroller.scrollTop += leaf.getBoundingClientRect().top - viewOf(page).top - below
}

export function usePlace(article: string, remembered: Position | null) {
  const page = usePage((state) => state.page)
  // What the host knows; the article's own record follows only after an event.
  const saved = useRef<Position>(remembered ?? { offset: 0, progress: 0 })

  useLayoutEffect(() => {
    if (!page) return
    const { offset } = saved.current
    if (offset > 0) scrollTo(page, offset, headroom)

    /** What stands at the top now, to be put there again after a new layout. */
    let held: { offset: number; below: number } | null = null
    const hold = () => {
      const leaf = page.scroller.scrollTop > 0 ? topmostLeaf(page, headroom) : undefined
      held = leaf
        ? {
            offset: Number(leaf.dataset.start),
            below: leaf.getBoundingClientRect().top - viewOf(page).top,
          }
        : null
    }
    hold()
    const resized = new ResizeObserver(() => {
      if (held) scrollTo(page, held.offset, held.below)
    })
    resized.observe(page.body)
    page.scroller.addEventListener('scroll', hold, { passive: true })
    return () => {
      resized.disconnect()
      page.scroller.removeEventListener('scroll', hold)
    }
  }, [page])

  useEffect(() => {
    if (!page) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let latest = saved.current
    const save = () => {
      clearTimeout(timer)
      const before = saved.current
      const isNear =
        latest.offset === before.offset && Math.abs(latest.progress - before.progress) < least
      if (isNear && (latest.progress === 1) === (before.progress === 1)) return
      saved.current = latest
      // A place that can't be kept is no reason to disturb the reader.
      call('article.position', { article, position: latest }).catch(() => {})
    }
    const note = () => {
      latest = positionOn(page)
      clearTimeout(timer)
      timer = setTimeout(save, saveDelay)
    }
    note()
    page.scroller.addEventListener('scroll', note, { passive: true })
    window.addEventListener('pagehide', save)
    return () => {
      save()
      page.scroller.removeEventListener('scroll', note)
      window.removeEventListener('pagehide', save)
    }
  }, [page, article])
}
