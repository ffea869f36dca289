// A caret in the text, for reading and selecting by keyboard: arrows move it, Shift selects. Where it is, is where the
// browser's own selection ends; `Selection.modify` knows lines and words as they are drawn, paragraphs and sentences come
// from the canonical text.
import { create } from 'zustand'
import { useOpenArticle } from '../state/open-article'
import { layOut, type Page, topmostLeaf, usePage } from './page'
import type { Passage } from './passage'
import { clearSelection } from './selection'
import { sentenceAt } from './sentence'

export const useCaret = create<{ on: boolean }>(() => ({ on: false }))

export type Unit = 'character' | 'word' | 'line' | 'lineboundary'

/** Where the caret is, as an offset; null where the selection is not in the text. */
export function caretOffset({ body, index }: Page): number | null {
  const selection = document.getSelection()
  const node = selection?.focusNode
  if (!selection || !node || !body.contains(node)) return null
  const { focusOffset } = selection
  const point = { startContainer: node, startOffset: focusOffset }
  // The first character behind the caret, else the last one before it.
  const end = { endContainer: body, endOffset: body.childNodes.length }
  const start = { startContainer: body, startOffset: 0 }
  return (
    index.offsetsOf({ ...point, ...end })?.start ??
    index.offsetsOf({ ...start, endContainer: node, endOffset: focusOffset })?.end ??
    null
  )
}

/** Puts the caret at an offset, or extends the selection to it. */
function putAt(page: Page, offset: number, extend: boolean) {
  const selection = document.getSelection()
  const point = page.index.pointOf(offset, extend ? 'before' : 'after')
  if (!selection || !point) return
  if (extend && selection.rangeCount > 0) selection.extend(point.node, point.offset)
  else selection.collapse(point.node, point.offset)
}

/** Turns the caret on: where the last click was, if that is in the text, else at the top of what is in view. */
export function placeCaret(): Page | null {
  const { page } = usePage.getState()
  if (!page) return null
  const was = caretOffset(page)
  const leaf = topmostLeaf(page)
  if (was === null || !isInView(page)) {
    if (!leaf) return null
    // The topmost leaf may begin above the view; then the next one that begins in it.
    const first = page.leaves.indexOf(leaf)
    const isSeen = page.leaves.slice(first, first + 3).some((one) => {
      putAt(page, Number(one.dataset.start), false)
      return isInView(page)
    })
    if (!isSeen) putAt(page, Number(leaf.dataset.start), false)
  }
  page.body.focus({ preventScroll: true })
  useCaret.setState({ on: true })
  return page
}

export function removeCaret() {
  clearSelection()
  document.getSelection()?.removeAllRanges()
  useCaret.setState({ on: false })
}

/** The page, where the caret is on and in its text: writing a note takes it elsewhere. */
function pageOfCaret(): Page | null {
  const { page } = usePage.getState()
  return page && useCaret.getState().on && caretOffset(page) !== null ? page : null
}

/** Puts the caret at an offset of the text and the keyboard into it, as after a note has been written. */
export function returnCaret(offset: number) {
  const { page } = usePage.getState()
  if (page) putAt(page, offset, false)
  page?.body.focus({ preventScroll: true })
}

/** Moves the caret, or with `extend` the end of the selection; it never leaves the text. */
export function moveCaret(unit: Unit, direction: 'forward' | 'backward', extend: boolean) {
  const page = pageOfCaret()
  const selection = document.getSelection()
  if (!page || !selection) return void placeCaret()
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.modify(extend ? 'extend' : 'move', direction, unit)
  const left =
    !page.body.contains(selection.focusNode) ||
    (selection.focusNode?.parentElement?.closest('[data-no-text]') ?? null) !== null
  if (left && anchorNode && focusNode)
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
  keepInView(page)
}

/** Moves to the beginning of the next or previous paragraph; with `extend`, to its end or beginning. */
export function moveByParagraph(by: 1 | -1, extend: boolean) {
  const fresh = !pageOfCaret()
  const page = fresh ? placeCaret() : usePage.getState().page
  const { article } = useOpenArticle.getState()
  const at = page && caretOffset(page)
  if (!page || !article || at === null || fresh) return
  const leaves = article.leaves.filter(({ start, end }) => end > start)
  const next =
    by < 0
      ? leaves.findLast(({ start }) => start < at)
      : extend
        ? leaves.find(({ end }) => end > at)
        : leaves.find(({ start }) => start > at)
  if (next) putAt(page, by > 0 && extend ? next.end : next.start, extend)
  keepInView(page)
}

/** Goes to the beginning or the end of the text. */
export function moveToEdge(edge: 'start' | 'end', extend: boolean) {
  const { page } = usePage.getState()
  const { article } = useOpenArticle.getState()
  if (!page || !article) return
  putAt(page, edge === 'start' ? 0 : article.text.length, extend)
  keepInView(page)
}

/** Selects the sentence at the caret; once more, the next one too. */
export function selectSentence() {
  const page = pageOfCaret() ?? placeCaret()
  const { article } = useOpenArticle.getState()
  const selection = document.getSelection()
  if (!page || !article || !selection) return
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const already = range && !range.collapsed ? page.index.offsetsOf(range) : null
  const at = already?.end ?? caretOffset(page)
  if (at === null) return
  const sentence = sentenceAt(article, at)
  if (!sentence) return
  select({ start: already?.start ?? sentence.start, end: sentence.end })
  keepInView(page)
}

/** Selects a passage of the text. */
export function select({ start, end }: Passage) {
  const { page } = usePage.getState()
  if (!page) return
  putAt(page, start, false)
  putAt(page, end, true)
}

/** Selects the article's text, and nothing else of the window. */
export function selectAll() {
  const { article } = useOpenArticle.getState()
  if (article) select({ start: 0, end: article.text.length })
}

/** The rectangle of the caret in the window's coordinates: as high as its line, without width. */
export function caretRect({ index, ...page }: Page): DOMRect | null {
  const at = caretOffset({ index, ...page })
  const selection = document.getSelection()
  if (at === null || !selection?.focusNode) return null
  const range = document.createRange()
  range.setStart(selection.focusNode, selection.focusOffset)
  const own = range.getClientRects()[0]
  if (own && own.height > 0) return own
  // An empty place has no rectangle of its own; the character behind it has.
  const point = index.pointOf(at)
  if (!point || point.node.nodeType !== Node.TEXT_NODE) return null
  range.setStart(point.node, point.offset)
  range.setEnd(point.node, Math.min(point.offset + 1, point.node.nodeValue?.length ?? 0))
  return range.getClientRects()[0] ?? null
}

function isInView(page: Page): boolean {
  const rect = caretRect(page)
  const view = page.scroller.getBoundingClientRect()
  return rect !== null && rect.top >= view.top && rect.bottom <= view.bottom
}

/** Scrolls by as little as shows the caret with a few lines around it. */
function keepInView(page: Page) {
  const at = caretOffset(page)
  if (at !== null) layOut(page, at)
  const rect = caretRect(page)
  if (!rect) return
  const view = page.scroller.getBoundingClientRect()
  const room = Math.min(96, view.height / 4)
  const above = rect.top - (view.top + room)
  const below = rect.bottom - (view.bottom - room)
  if (above < 0) page.scroller.scrollBy({ top: above })
  else if (below > 0) page.scroller.scrollBy({ top: below })
}
