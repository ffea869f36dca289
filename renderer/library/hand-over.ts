// Hands the keyboard from the shelf or a dialog to the text of the article that opens. An article that opens from elsewhere
// than the list (an import, the desktop, undo, the way back) is what the keys speak of from then on.
import { isWriting } from '../actions'
import { usePage } from '../reading/page'
import { showArticle, useOpenArticle } from '../state/open-article'
import { useScreen } from '../state/screens'
import { select, useShelf } from '../state/shelf'
import { moveTo } from './selection'

/** Calls back once with the text of an article, as soon as it is drawn; never where another is opened before that. */
export function whenDrawn(id: string, then: (text: HTMLElement) => void) {
  const drawn = () => {
    const { page } = usePage.getState()
    return page && useOpenArticle.getState().article?.id === id ? page.body : null
  }
  const now = drawn()
  if (now) return then(now)
  const stop = usePage.subscribe(({ page }) => {
    if (!page) return
    stop()
    const text = drawn()
    if (text) then(text)
  })
}

/** What the list opens, from when it asks until it is there: the keyboard is its own meanwhile, on whichever row. */
let byList: string | null = null

export function openFromList(id: string) {
  byList = useOpenArticle.getState().article?.id === id ? null : id
  showArticle(id)
}

/** Follows which article opens; gives the function that stops it. */
export function followOpened(): () => void {
  return useOpenArticle.subscribe(({ article }, before) => {
    if (!article || article.id === before.article?.id) return
    const { id } = article
    const isFromList = byList === id
    byList = null
    // The list has put its cursor there before, and may have moved on.
    if (isFromList || useShelf.getState().selection.cursor === id) return
    select(moveTo(id))
    whenDrawn(id, (text) => whenNoDialog(() => takeFocus(id, text)))
  })
}

function takeFocus(id: string, text: HTMLElement) {
  if (!text.isConnected || isWriting(document.activeElement)) return
  // A dialog that has closed gave the focus back to the row that it came from.
  select(moveTo(id))
  text.focus({ preventScroll: true })
}

/** A dialog keeps the focus in while it is there, and gives it back in the frame after it has closed. */
function whenNoDialog(then: () => void) {
  if (!useScreen.getState().screen) return then()
  const stop = useScreen.subscribe(({ screen }) => {
    if (screen) return
    stop()
    requestAnimationFrame(() => requestAnimationFrame(then))
  })
}
