// What the shelf shows: of all articles those that fit. Pure, and quick enough for each key that is
// pressed in the filter over 50,000 articles: loops, because a function that is called for each of them takes several times as long.
import type { ArticleView } from '#shared/contract'

export const places = ['inbox', 'later', 'archive', 'favourites', 'trash'] as const
/** A part of the shelf: one of the states, or one that cuts across them. */
export type Place = (typeof places)[number]

export interface ShelfQuery {
  place: Place
  /** Tags that an article must have, all of them. */
  tags: readonly string[]
}

/** Whether an article stands in a place; what is in the trash stands nowhere else. */
export function standsIn(article: ArticleView, place: Place): boolean {
  if (article.trashed !== null) return place === 'trash'
  if (place === 'favourites') return article.favourite
  return article.state === place
}

export function countPlaces(articles: Iterable<ArticleView>): Record<Place, number> {
  const counts = { inbox: 0, later: 0, archive: 0, favourites: 0, trash: 0 }
  for (const article of articles) {
    if (article.trashed !== null) {
      counts.trash++
      continue
    }
    counts[article.state]++
    if (article.favourite) counts.favourites++
  }
  return counts
}

/** Whether an article of a place has a tag. */
export function hasTags(articles: Iterable<ArticleView>, place: Place): boolean {
  for (const article of articles)
    if (article.tags.length > 0 && standsIn(article, place)) return true
  return false
}

/** The tags of the articles of a place with how many have each, in the order of the alphabet. */
export function countTags(articles: Iterable<ArticleView>, place: Place): [string, number][] {
  const counts = new Map<string, number>()
  for (const article of articles)
    if (standsIn(article, place))
      for (const tag of article.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort(([one], [other]) => collator.compare(one, other))
}

/** The articles of a place that have the tags, in the order that they are in: what the filter chooses from. */
export function shelve(
  articles: readonly ArticleView[],
  { place, tags }: ShelfQuery,
): ArticleView[] {
  const found: ArticleView[] = []
  for (const article of articles)
    if (standsIn(article, place) && tags.every((tag) => article.tags.includes(tag)))
      found.push(article)
  return found
}

/** Those whose titles hold all words of a filter, in any order; they stay in theirs. */
export function withTitle(
  articles: readonly ArticleView[],
  filter: string,
): readonly ArticleView[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return articles
  const found: ArticleView[] = []
  for (const article of articles) {
    const title = foldedTitle(article)
    if (words.every((word) => title.includes(word))) found.push(article)
  }
  return found
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** As it is compared while filtering: without case, without accents. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** An article's record is replaced when it changes, so what was folded stays right for as long as the record lives. */
const foldedTitles = new WeakMap<ArticleView, string>()
function foldedTitle(article: ArticleView): string {
  let folded = foldedTitles.get(article)
  if (folded === undefined) {
    folded = fold(article.title)
    foldedTitles.set(article, folded)
  }
  return folded
}

/** How far an article has been read, between 0 and 1. */
export function progressOf(article: ArticleView): number {
  return article.position?.progress ?? 0
}
