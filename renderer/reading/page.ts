// The page as it stands on the screen: where its text is drawn and what scrolls it. Set by the body when it has drawn
// itself; whoever paints, places or jumps asks here.
import { create } from 'zustand'
import type { Passage } from './passage'
import { indexText, type Span, type TextIndex } from './text-index'

export interface Page {
  index: TextIndex
  /** The element that holds the drawn body. */
  body: HTMLElement
  /** The elements of its leaves, in the order of the text; each carries `data-start`. */
  leaves: readonly HTMLElement[]
  /** What is laid out together, in order: the boxes of a long body, else the body itself. */
  sections: readonly DrawnSection[]
  /** What scrolls. */
  scroller: HTMLElement
}

interface DrawnSection {
  element: HTMLElement
  /** Its leaves: the first, and the first one behind it. */
  from: number
  to: number
}

export const usePage = create<{ page: Page | null }>(() => ({ page: null }))

/** What a body that has drawn itself looks like. */
export function pageOf(body: HTMLElement, scroller: HTMLElement): Page {
  const leaves = leavesIn(body)
  const boxes = [...body.children].filter(isSection)
  let to = 0
  const sections = (boxes.length > 0 ? boxes : [body]).map((element): DrawnSection => {
    const from = to
    to += leavesIn(element).length
    return { element, from, to }
  })
  return { index: indexText<Node>(leaves), body, scroller, leaves, sections }
}

const leavesIn = (element: HTMLElement) => [
  ...element.querySelectorAll<HTMLElement>('[data-start]'),
]
const isSection = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.hasAttribute('data-section')

/** Gives the focus back to the text when what had it goes away: a toolbar, a card. */
export function returnFocus() {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      usePage.getState().page?.body.focus({ preventScroll: true })
  })
}

/** The first leaf that reaches below a height of the window, in CSS pixels; the last one where none does. */
export function leafBelow({ leaves, sections }: Page, y: number): HTMLElement | undefined {
  const reachesBelow = (element: HTMLElement) => element.getBoundingClientRect().bottom > y
  // First by the boxes, which have their places also where nothing in them is laid out.
  const section = firstWhere(0, sections.length, (at) =>
    reachesBelow((sections[at] as DrawnSection).element),
  )
  const { from, to } = sections[section] ?? { from: leaves.length, to: leaves.length }
  const leaf = firstWhere(from, to, (at) => reachesBelow(leaves[at] as HTMLElement))
  return leaves[leaf] ?? leaves.at(-1)
}

/** The first place from one on, and before another, that passes, where all behind a passing one pass too; else that other. */
function firstWhere(from: number, to: number, passes: (at: number) => boolean): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return low
}

export const startOf = (leaf: HTMLElement) => Number(leaf.dataset.start)

/** The leaf that holds an offset, by its place among all; 0 where none does. */
export const leafAt = ({ leaves }: Page, offset: number): number =>
  Math.max(0, firstWhere(0, leaves.length, (at) => startOf(leaves[at] as HTMLElement) > offset) - 1)

/**
 * The element of the topmost leaf of which anything is in view, so many CSS pixels or more below the page's top; undefined in
 * a page without text.
 */
export const topmostLeaf = (page: Page, below = 0): HTMLElement | undefined =>
  leafBelow(page, page.scroller.getBoundingClientRect().top + below)

/** The offsets of the leaves that are in view, or within so many CSS pixels of it: half-open, without end at the last one. */
export function reachOf(page: Page, around: number): Passage {
  const view = page.scroller.getBoundingClientRect()
  const first = leafBelow(page, view.top - around)
  const last = leafBelow(page, view.bottom + around)
  const next = last && page.leaves[leafAt(page, startOf(last)) + 1]
  return {
    start: first ? startOf(first) : 0,
    end: next ? startOf(next) : Number.POSITIVE_INFINITY,
  }
}

/**
 * Lays out the text around an offset now, and until the view is there: what stands far from the view has no place of its own
 * yet. Whoever scrolls somewhere, or measures where nobody has looked yet, asks for this first.
 */
export function layOut(page: Page, offset: number) {
  const { sections } = page
  if (sections.length === 1) return
  const leaf = leafAt(page, offset)
  const at = firstWhere(0, sections.length, (place) => (sections[place] as DrawnSection).to > leaf)
  for (const { element } of sections.slice(Math.max(0, at - 1), at + 2)) {
    element.style.contentVisibility = 'visible'
    // Two frames later the browser knows that it is in view.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => element.style.removeProperty('content-visibility')),
    )
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

/** As `rectsOf`, of the leaves in which a passage begins and ends alone: a whole book would have to be laid out for all. */
export function edgeRectsOf(page: Page, start: number, end: number): DOMRect[] {
  const { leaves } = page
  const second = leaves[leafAt(page, start) + 1]
  const lastLeaf = leaves[leafAt(page, end - 1)]
  const last = lastLeaf ? startOf(lastLeaf) : start
  const next = second ? startOf(second) : end
  if (next >= last) return rectsOf(page, start, end)
  return [...rectsOf(page, start, next), ...rectsOf(page, last, end)]
}

/** Brings an offset into view, a third down the page, unless it is well in view already. */
export function bringIntoView(page: Page, offset: number) {
  layOut(page, offset)
  const first = rectsOf(page, offset, offset + 1)[0]
  if (!first) return
  const view = page.scroller.getBoundingClientRect()
  if (first.top > view.top + 56 && first.bottom < view.bottom - 140) return
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const top = first.top - view.top - view.height / 3
  // What lies between is not worth being drawn while it rushes past.
  const isFar = Math.abs(top) > 3 * view.height
  page.scroller.scrollBy({ top, behavior: calm || isFar ? 'instant' : 'smooth' })
}
