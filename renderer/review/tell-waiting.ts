// Tells how many marks wait for a decision after newer texts came in, once the marks were looked for in them.
import type { ArticleView } from '#shared/contract'
import { call } from '../host'
import { articlesOf } from '../library/article-actions'
import { attempt, tell } from '../state/messages'
import { close } from '../state/screens'
import { startReview } from './reviewing'
import { waitingOf } from './wording'

/** Of articles whose newest text has just come. Nothing is told of those that have no annotations. */
export async function tellWaiting(updated: readonly ArticleView[]) {
  // One that got two newer texts counts once.
  const articles = new Map(updated.map((article) => [article.id, article]))
  const marked = [...articles.values()].filter(({ annotations }) => annotations > 0)
  if (marked.length === 0) return
  const waiting: { article: ArticleView; count: number }[] = []
  const found = await attempt(async () => {
    for (const article of marked) {
      const { total } = await call('review.list', { article: article.id, limit: 0 })
      if (total > 0) waiting.push({ article, count: total })
    }
    return true
  })
  // Taken back while they were looked for.
  if (!found || !marked.some(hasItsText)) return
  const [first] = waiting
  const review = () => {
    close()
    if (first) startReview(first.article.id)
  }
  tell(
    waitingOf(
      marked.map(({ title }) => title),
      waiting.map(({ article, count }) => ({ title: article.title, count })),
    ),
    {
      ...(first ? { action: { title: 'Review', run: review } } : {}),
      holds: () => marked.some(hasItsText),
    },
  )
}

/** Whether the text that came is the newest still. */
function hasItsText({ id, versions }: ArticleView): boolean {
  const [article] = articlesOf([id])
  return article?.versions.at(-1)?.body === versions.at(-1)?.body
}
