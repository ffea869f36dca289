// The order of articles in a list.
import type { Article } from './article'
import type { ArticleSort } from './settings'

/** Whether a sort shows the largest, the newest, or the last of the alphabet first where nothing else is asked for. */
export const naturallyDescending: Record<ArticleSort, boolean> = {
  added: true,
  published: true,
  title: false,
  site: false,
  length: false,
  progress: true,
}

const usual = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

const keys: Record<ArticleSort, (article: Article) => string | number | null> = {
  added: ({ added }) => Date.parse(added),
  published: ({ published }) => (published === null ? null : timeOf(published)),
  title: ({ title }) => title,
  site: ({ site }) => site,
  length: ({ words }) => words,
  progress: ({ position }) => position?.progress ?? 0,
}

/**
 * The articles in another order; of equals, the one added last comes first, and what has no such value comes last either
 * way. `collator` orders words as the reader's language does.
 */
export function sortArticles<T extends Article>(
  articles: readonly T[],
  sort: ArticleSort,
  descending: boolean = naturallyDescending[sort],
  collator: Intl.Collator = usual,
): T[] {
  const direction = descending ? -1 : 1
  // The key of each is made once, not at every comparison.
  const keyed = articles.map((article) => ({ article, key: keys[sort](article) }))
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || byAdded(a.article, b.article)
    const order =
      typeof a.key === 'string' && typeof b.key === 'string'
        ? collator.compare(a.key, b.key)
        : Number(a.key) - Number(b.key)
    return order * direction || byAdded(a.article, b.article)
  })
  return keyed.map(({ article }) => article)
}

function byAdded(a: Article, b: Article): number {
  if (a.added !== b.added) return a.added < b.added ? 1 : -1
  return a.id < b.id ? -1 : 1
}

/** A date as a source says it; null where it is not understood. */
function timeOf(published: string): number | null {
  const time = Date.parse(published)
  return Number.isNaN(time) ? null : time
}
