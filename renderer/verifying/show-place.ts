// Leads from a quote to its words in an article, in the version in which they stand.
import type { TextRange } from '#shared/anchoring/range'
import type { QuotePlace } from '#shared/verifying/verdict'
import { whenDrawn } from '../library/hand-over'
import { bringIntoView, usePage } from '../reading/page'
import { flash } from '../reading/use-painting'
import { showArticle } from '../state/open-article'
import { close } from '../state/screens'
import { closeDrawer } from '../state/shelf'

export function showPlace({ article, version, newest, start, end }: QuotePlace) {
  showWords(article, newest ? null : version, { start, end })
}

/** `version`: null for the newest one. */
export function showWords(article: string, version: string | null, { start, end }: TextRange) {
  close()
  closeDrawer()
  showArticle(article, version)
  whenDrawn(article, (text) => {
    // In the next frame the page stands where it was last left, and its paint is ready.
    requestAnimationFrame(() => {
      const { page } = usePage.getState()
      if (!text.isConnected || !page) return
      bringIntoView(page, start)
      flash({ start, end })
    })
  })
}
