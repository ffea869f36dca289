// The articles of the shelf, kept in order while some of them change: one that changes among fifty thousand costs no sorting of
// them all.
import type { ArticleView } from '#shared/contract'
import type { ArticleSort } from '#shared/model/settings'
import { compareArticles, sortArticles } from '#shared/model/sort-articles'
import type { CardChange } from './cards'
import { merged } from './merged'

/** The articles, which are in an order, with what has become of some of them since. */
export function withPlaced(
  articles: readonly ArticleView[],
  changes: readonly CardChange[],
  sort: ArticleSort,
  descending: boolean,
): readonly ArticleView[] {
  // An article may have changed several times: what it was first is in the list, what it is now belongs there.
  const was = new Map<string, ArticleView | undefined>()
  const is = new Map<string, ArticleView | undefined>()
  for (const { before, now } of changes) {
    const id = (now ?? before)?.id
    if (id === undefined) continue
    if (!was.has(id)) was.set(id, before)
    is.set(id, now)
  }
  const gone = new Set([...was.values()].filter((article) => article !== undefined))
  const fresh = [...is.values()].filter((article) => article !== undefined)
  return merged(
    without(articles, gone),
    sortArticles(fresh, sort, descending),
    compareArticles(sort, descending),
  )
}

/** Looking for one article in a long list is quicker than looking at each whether it is one of those. */
const fewGone = 20

function without(articles: readonly ArticleView[], gone: ReadonlySet<ArticleView>) {
  if (gone.size > fewGone) return articles.filter((article) => !gone.has(article))
  const left = articles.slice()
  for (const article of gone) {
    const at = left.indexOf(article)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}
