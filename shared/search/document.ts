// What searching knows of an article: its texts by field, and what it can be filtered by.
import type { Annotation } from '../model/annotation'
import type { Article } from '../model/article'
import { dayOf } from './day'
import { unitsOf } from './units'

/** The fields of an article, in the order in which an index keeps them: the text comes last, because it is the longest. */
export const fields = ['title', 'byline', 'site', 'tags', 'passages', 'notes', 'text'] as const
export type Field = (typeof fields)[number]

export interface SearchDocument {
  /** The id of the article. */
  id: string
  /** In the order of `fields`. Words of two parts never make one phrase. */
  parts: readonly { field: Field; text: string }[]
  /** What `tag:`, `site:`, `label:` and `state:` ask for, see `filterOf`. */
  filters: readonly string[]
  /** When it was published, or added where nobody knows: days since 1970-01-01. */
  day: number
}

export type FilterKey = 'tag' | 'site' | 'label' | 'state'

/** The state of an article in the trash: it has no other one. */
export const inTrash = 'trash'

/** A filter as articles have it and queries ask for it. It begins with a character that no unit has. */
export const filterOf = (key: FilterKey, value: string) => `\u0001${key}:${value}`

/** A value of a filter as it is compared: its units, without what stands between them. */
export const foldedValue = (value: string) =>
  unitsOf(value)
    .map(({ text }) => text)
    .join(' ')

/** `text` is the canonical text of the newest version. Annotations in the trash count for nothing. */
export function documentOf(
  article: Article,
  annotations: Iterable<Annotation>,
  text: string,
): SearchDocument {
  const live = [...annotations].filter(({ trashed }) => trashed === null)
  const tags = new Set([article, ...live].flatMap((record) => record.tags))
  const labels = new Set(
    live.flatMap((record) => (record.kind === 'highlight' ? record.label : [])),
  )
  const host = hostOf(article)
  const siteWords = [article.site ?? '', host]
    .flatMap((name) => unitsOf(name))
    .map(({ text }) => text)
  const states =
    article.trashed !== null
      ? [inTrash]
      : [article.state, ...(article.favourite ? ['favourite'] : [])]
  const part = (field: Field) => (words: string | null) => (words ? [{ field, text: words }] : [])
  return {
    id: article.id,
    parts: [
      ...part('title')(article.title),
      ...part('byline')(article.byline),
      ...part('site')(article.site ?? host),
      ...[...tags].flatMap(part('tags')),
      ...live.flatMap((record) =>
        record.kind === 'highlight' ? part('passages')(record.anchor.exact) : [],
      ),
      ...live.flatMap(({ note }) => part('notes')(note)),
      ...part('text')(text),
    ],
    filters: [
      ...[...new Set([...tags].map(foldedValue))].map((tag) => filterOf('tag', tag)),
      ...[...new Set(siteWords)].map((word) => filterOf('site', word)),
      ...[...labels].map((label) => filterOf('label', label)),
      ...states.map((state) => filterOf('state', state)),
    ],
    day: dayOf(article.published) ?? dayOf(article.added) ?? 0,
  }
}

function hostOf({ canonicalAddress, address }: Article): string {
  const given = canonicalAddress ?? address
  return given !== null && URL.canParse(given) ? new URL(given).hostname : ''
}
