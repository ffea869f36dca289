// Opens an article where a line of the results says: at its words, at its mark, or where it was last read.
import type { SearchHit } from '#shared/contract'
import { whenDrawn } from '../library/hand-over'
import { goTo } from '../reading/marking'
import { bringIntoView, usePage } from '../reading/page'
import { flash } from '../reading/use-painting'
import { showArticle, useOpenArticle } from '../state/open-article'
import { type Line, moveCursor, useSearch } from '../state/search'
import { closeDrawer } from '../state/shelf'

/** `read`: the keyboard goes to the text. */
export function openLine(line: Line, { read }: { read: boolean }) {
  const result = useSearch.getState().results.get(line.result)
  if (!result) return
  const { id } = result.article
  const hit = result.hits[line.hit]
  moveCursor(line)
  closeDrawer()
  showArticle(id)
  whenDrawn(id, (text) => {
    // In the next frame the page stands where it was last left, and its paint is ready.
    requestAnimationFrame(() => {
      if (!text.isConnected) return
      if (read) text.focus({ preventScroll: true })
      if (hit) showHit(id, hit)
    })
  })
}

function showHit(article: string, hit: SearchHit) {
  if (hit.kind === 'text') {
    const { page } = usePage.getState()
    if (page) bringIntoView(page, hit.start)
    flash({ start: hit.start, end: hit.end })
    return
  }
  whenThere(article, hit.annotation)
}

/** The annotations of an article that has many come after its text. */
function whenThere(article: string, id: string) {
  const shown = () => {
    const open = useOpenArticle.getState().article
    if (open?.id !== article) return true
    const annotation = open.annotations.find((each) => each.id === id)
    if (annotation) goTo(annotation)
    return annotation !== undefined || open.arriving === null
  }
  if (shown()) return
  const stop = useOpenArticle.subscribe(() => {
    if (shown()) stop()
  })
}
