// The passage that is selected on the page, by mouse or by keyboard, as offsets. The browser's own selection is the truth;
// this follows it.
import { create } from 'zustand'
import { useOpenArticle } from '../state/open-article'
import { usePage } from './page'
import { type Passage, tidyPassage } from './passage'

interface SelectionState {
  passage: Passage | null
  /** False while the mouse is still selecting. */
  settled: boolean
}

export const useSelection = create<SelectionState>(() => ({ passage: null, settled: true }))

/**
 * What the browser has selected of the article's text at this moment, tidied; null for nothing. The store hears of a
 * selection a little later, so a key that follows quickly asks here.
 */
export function selectedPassage(): Passage | null {
  const { page } = usePage.getState()
  const { article } = useOpenArticle.getState()
  const selection = document.getSelection()
  if (!page || !article || !selection || selection.isCollapsed || selection.rangeCount === 0)
    return null
  const offsets = page.index.offsetsOf(selection.getRangeAt(0))
  return offsets && tidyPassage(article.text, offsets)
}

/** Brings the store up to the browser's selection, for a key that can't wait until it hears of it. */
export function readSelection() {
  const passage = selectedPassage()
  const before = useSelection.getState().passage
  if (passage?.start === before?.start && passage?.end === before?.end) return
  useSelection.setState({ passage })
}

/** Follows the selection for as long as a page is there; gives the function that stops it. */
export function followSelection(): () => void {
  const stop = new AbortController()
  const { signal } = stop
  const settle = () => {
    usePage.getState().page?.scroller.removeAttribute('data-selecting')
    readSelection()
    useSelection.setState({ settled: true })
  }
  document.addEventListener('selectionchange', readSelection, { signal })
  document.addEventListener(
    'pointerdown',
    ({ button, target }) => {
      const { page } = usePage.getState()
      if (button !== 0 || !page || !(target instanceof Element)) return
      // Anywhere in the page a drag may begin; on a control it does not.
      if (!page.body.closest('main')?.contains(target) || target.closest('button')) return
      useSelection.setState({ settled: false })
      page.scroller.setAttribute('data-selecting', '')
    },
    { signal },
  )
  window.addEventListener('pointerup', settle, { signal })
  window.addEventListener('pointercancel', settle, { signal })
  return () => {
    stop.abort()
    useSelection.setState({ passage: null, settled: true })
  }
}

/** Lets the selection go; the caret stays where the selection was being made. */
export function clearSelection() {
  const selection = document.getSelection()
  // Nothing selected on the page: the caret may stand in a field by now, and moving it away would lose what is typed there.
  if (selection?.focusNode && selectedPassage())
    selection.collapse(selection.focusNode, selection.focusOffset)
  useSelection.setState({ passage: null })
}
