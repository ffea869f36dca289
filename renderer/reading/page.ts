// The page as it stands on the screen: where its text is drawn and what scrolls it. Set by the body when it has drawn
// itself; whoever paints, places or jumps asks here.
import { create } from 'zustand'
import type { Span, TextIndex } from './text-index'

export interface Page {
  index: TextIndex
  /** The element that holds the drawn body. */
  body: HTMLElement
  /** The elements of its leaves, in the order of the text; each carries `data-start`. */
  leaves: readonly HTMLElement[]
  /** What scrolls. */
  scroller: HTMLElement
}

export const usePage = create<{ page: Page | null }>(() => ({ page: null }))

/** What a body that has drawn itself looks like. */
export function pageOf(index: TextIndex, body: HTMLElement, scroller: HTMLElement): Page {
  return { index, body, scroller, leaves: [...body.querySelectorAll<HTMLElement>('[data-start]')] }
}

/** Gives the focus back to the text when what had it goes away: a toolbar, a card. */
export function returnFocus() {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      usePage.getState().page?.body.focus({ preventScroll: true })
  })
}

/** The first leaf that reaches below a height of the window, in CSS pixels; the last one where none does. */
export function leafBelow({ leaves }: Page, y: number): HTMLElement | undefined {
  let low = 0
  let high = leaves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((leaves[middle] as HTMLElement).getBoundingClientRect().bottom > y) high = middle
    else low = middle + 1
  }
  return leaves[low] ?? leaves.at(-1)
}

/**
 * The element of the topmost leaf of which anything is in view, so many CSS pixels or more below the page's top; undefined in
 * a page without text.
 */
export const topmostLeaf = (page: Page, below = 0): HTMLElement | undefined =>
  leafBelow(page, page.scroller.getBoundingClientRect().top + below)

/** The offsets at which leaves begin that are in view, or within so many CSS pixels of it; both included. */
export function startsInView(page: Page, around: number): { first: number; last: number } {
  const view = page.scroller.getBoundingClientRect()
  const startOf = (leaf: HTMLElement | undefined) => Number(leaf?.dataset.start ?? 0)
  return {
    first: startOf(leafBelow(page, view.top - around)),
    last: startOf(leafBelow(page, view.bottom + around)),
  }
}

/** A live range, for measuring and selecting. */
export function liveRange(span: Span<Node>): Range {
  const range = document.createRange()
  range.setStart(span.startContainer, span.startOffset)
  range.setEnd(span.endContainer, span.endOffset)
  return range
}

/** The rectangles that a passage covers, line by line, in the window's coordinates. */
export function rectsOf({ index }: Page, start: number, end: number): DOMRect[] {
  return index
    .spansOf(start, end)
    .flatMap((span) => [...liveRange(span).getClientRects()])
    .filter((rect) => rect.width > 0 && rect.height > 0)
}

/** The canonical offset under a point of the window; null where no text is drawn there. */
export function offsetAt({ index, body }: Page, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !body.contains(caret.offsetNode)) return null
  const { offsetNode: node } = caret
  const length = node.nodeValue?.length ?? 0
  // The caret is the nearest one, however far; the character on either side has to be under the point itself.
  for (const offset of [caret.offset, caret.offset - 1]) {
    if (offset < 0 || offset >= length) continue
    const span = {
      startContainer: node,
      startOffset: offset,
      endContainer: node,
      endOffset: offset + 1,
    }
    const under = [...liveRange(span).getClientRects()].some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    )
    if (under) return index.offsetsOf(span)?.start ?? null
  }
  return null
}

/** Brings an offset into view, a third down the page, unless it is well in view already. */
export function bringIntoView(page: Page, start: number, end: number) {
  const first = rectsOf(page, start, end)[0]
  if (!first) return
  const view = page.scroller.getBoundingClientRect()
  if (first.top > view.top + 40 && first.bottom < view.bottom - 140) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  page.scroller.scrollBy({
    top: first.top - view.top - view.height / 3,
    behavior: calm ? 'instant' : 'smooth',
  })
}
