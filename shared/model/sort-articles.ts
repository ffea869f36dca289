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

type Key = string | number | null

const keys: Record<ArticleSort, (article: Article) => Key> = {
  added: ({ added }) => Date.parse(added),
  published: ({ published }) => (published === null ? null : timeOf(published)),
  title: ({ title }) => title,
  site: ({ site }) => site,
  length: ({ words }) => words,
  progress: ({ position }) => position?.progress ?? 0,
}

interface Keyed<T extends Article> {
  article: T
  key: Key
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
  return articles
    .map(keyedBy<T>(sort))
    .sort(orderOf(descending, collator))
    .map(({ article }) => article)
}

/** What `sortArticles` goes by. */
export function compareArticles(sort: ArticleSort, descending: boolean) {
  const keyed = keyedBy(sort)
  const order = orderOf(descending, usual)
  return (a: Article, b: Article): number => order(keyed(a), keyed(b))
}

/** Articles that a step of `sortInSteps` takes on. */
const stride = 1_000

/** Gives what `sortArticles` gives, in steps of a millisecond or a few: they are sorted a thousand at a time, then merged. */
export function* sortInSteps<T extends Article>(
  articles: readonly T[],
  sort: ArticleSort,
  descending: boolean,
): Generator<void, T[]> {
  const order = orderOf(descending, usual)
  let runs: Keyed<T>[][] = []
  for (let from = 0; from < articles.length; from += stride) {
    if (from > 0) yield
    runs.push(
      articles
        .slice(from, from + stride)
        .map(keyedBy<T>(sort))
        .sort(order),
    )
  }
  while (runs.length > 1) {
    const longer: Keyed<T>[][] = []
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], order))
    runs = longer
  }
  return (runs[0] ?? []).map(({ article }) => article)
}

function* mergeInSteps<T>(
  one: readonly T[],
  other: readonly T[],
  order: (a: T, b: T) => number,
): Generator<void, T[]> {
  const merged: T[] = []
  let [at, from] = [0, 0]
  while (at < one.length && from < other.length) {
    const [a, b] = [one[at] as T, other[from] as T]
    if (order(a, b) <= 0) {
      merged.push(a)
      at += 1
    } else {
      merged.push(b)
      from += 1
    }
    if (merged.length % stride === 0) yield
  }
  return [...merged, ...one.slice(at), ...other.slice(from)]
}

/** The key of each is made once, not at every comparison. */
const keyedBy =
  <T extends Article>(sort: ArticleSort) =>
  (article: T): Keyed<T> => ({ article, key: keys[sort](article) })

const orderOf =
  (descending: boolean, collator: Intl.Collator) =>
  (a: Keyed<Article>, b: Keyed<Article>): number => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || byAdded(a.article, b.article)
    const order =
      typeof a.key === 'string' && typeof b.key === 'string'
        ? collator.compare(a.key, b.key)
        : Number(a.key) - Number(b.key)
    return (descending ? -order : order) || byAdded(a.article, b.article)
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
