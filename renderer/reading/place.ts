// The place in an article: where the reader is, to the paragraph, and how far that is. Found again when the article opens,
// and kept while the page is laid out anew, be it by another font, size or width.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Position } from '#shared/model/article'
import { call } from '../host'
import { useLibrary } from '../state/library'
import type { OpenArticle } from '../state/open-article'
import { layOut, leafAt, leafBelow, type Page, pageOf, startOf, topmostLeaf, usePage } from './page'
import { type CutLeaf, progressAt, unlessEnded } from './progress'

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

/** The topmost paragraph in view, and how much of a text of that length ends in view with it; all when the end is in view. */
export function positionOn(page: Page, length: number): Position {
  const view = viewOf(page)
  const leaf = topmostLeaf(page, headroom)
  const atTop = page.scroller.scrollTop <= 0
  const offset = leaf && !atTop ? startOf(leaf) : 0
  const sawEnd = page.body.getBoundingClientRect().bottom <= view.bottom + 1
  const progress = sawEnd ? 1 : progressAt(cutLeaf(page, view.bottom, length), view.bottom, length)
  return { offset, progress }
}

/** The leaf that a height of the window cuts, or the first one below it, as progress counts it. */
function cutLeaf(page: Page, y: number, textLength: number): CutLeaf | null {
  const leaf = leafBelow(page, y)
  if (!leaf) return null
  const { top, bottom } = leaf.getBoundingClientRect()
  const start = startOf(leaf)
  const next = page.leaves[leafAt(page, start) + 1]
  return { start, length: (next ? startOf(next) : textLength) - start, top, bottom }
}

/**
 * How the page stands: how far it is scrolled, and all that its layout depends on. Not its height, which grows and shrinks
 * while one scrolls through text that has not been laid out before.
 */
const standing = ({ scroller, body }: Page) => {
  const { font } = getComputedStyle(body)
  const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').length
  return {
    top: scroller.scrollTop,
    layout: [font, loaded, body.clientWidth, scroller.clientWidth, scroller.clientHeight].join(),
  }
}

/** Scrolls so that the paragraph at an offset stands that many pixels below the top of the page. */
function scrollTo(page: Page, offset: number, below: number) {
  const leaf = page.leaves[leafAt(page, offset)]
  if (!leaf) return
  layOut(page, offset)
  const by = leaf.getBoundingClientRect().top - viewOf(page).top - below
  // The browser keeps the place where it can; to set it once more would end a scrolling that is under way.
  if (Math.abs(by) >= 1) page.scroller.scrollTop += by
}

const rememberedPlace = (article: string) => useLibrary.getState().articles.get(article)?.position

/**
 * Finds the remembered place as soon as the text about it is drawn, and remembers where the reader goes; in an older version
 * neither, for it is of another text. Gives the offset of the place that is known.
 */
export function usePlace(
  { id, body, text, isOlder }: OpenArticle,
  drawn: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): number {
  const page = usePage((state) => state.page)
  // What the host knows; the article's own record follows only after an event.
  const saved = useRef<Position>(
    (isOlder ? null : rememberedPlace(id)) ?? { offset: 0, progress: 0 },
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another body draws other nodes
  useLayoutEffect(() => {
    const { offset } = saved.current
    if (offset > 0 && drawn.current && scroller.current)
      scrollTo(pageOf(drawn.current, scroller.current), offset, headroom)
  }, [body])

  useLayoutEffect(() => {
    if (!page) return
    /** What stands at the top now, to be put there again after a new layout. */
    let held: { offset: number; below: number } | null = null
    const hold = () => {
      const leaf = page.scroller.scrollTop > 0 ? topmostLeaf(page, headroom) : undefined
      held = leaf
        ? {
            offset: startOf(leaf),
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
    if (!page || isOlder) return
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
      call('article.position', { article: id, position: latest }).catch(() => {})
    }
    const note = (position: Position) => {
      latest = position
      clearTimeout(timer)
      timer = setTimeout(save, saveDelay)
    }
    /** How the page stood when it was last laid out: scrolling that leaves it so is none of the reader's. */
    let laidOut = standing(page)
    const look = () => {
      laidOut = standing(page)
      const seen = positionOn(page, text.length)
      const isNew = latest.progress === 0
      note(isNew ? seen : { ...latest, progress: unlessEnded(latest.progress, seen.progress) })
    }
    const onScroll = () => {
      const now = standing(page)
      // What is just being laid out anew is looked at when it stands where it belongs.
      if (now.layout !== laidOut.layout || now.top === laidOut.top) return
      laidOut = { ...laidOut, top: Number.NaN }
      note(positionOn(page, text.length))
    }
    look()
    const resized = new ResizeObserver(look)
    resized.observe(page.body)
    resized.observe(page.scroller)
    page.scroller.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('pagehide', save)
    return () => {
      save()
      resized.disconnect()
      page.scroller.removeEventListener('scroll', onScroll)
      window.removeEventListener('pagehide', save)
    }
  }, [page, id, text, isOlder])
  return saved.current.offset
}
