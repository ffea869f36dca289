// All records of a library, and what a list of changes makes of them. Never changed in place: a state that somebody holds
// stays as it is.
import type { Annotation } from './annotation'
import type { Article } from './article'
import type { Label } from './label'
import type { Change } from './operation'
import { inverse, type LibraryRecord, reduce } from './reduce'

export interface LibraryState {
  articles: ReadonlyMap<string, Article>
  /** By the id of their article. */
  annotations: ReadonlyMap<string, ReadonlyMap<string, Annotation>>
  labels: ReadonlyMap<string, Label>
}

/** Which records changed. */
export interface Touched {
  articles: Set<string>
  /** The annotations of each article. */
  annotations: Map<string, Set<string>>
  labels: Set<string>
}

export interface Applied {
  state: LibraryState
  touched: Touched
  /** The changes that did something. */
  changes: Change[]
  /** What takes them back, to be applied in this order. */
  inverse: Change[]
}

/** Applies changes one after the other; `at` is when what they created would have gone to the trash, see `inverse`. */
export function applyChanges(
  before: LibraryState,
  changes: readonly Change[],
  at: string,
): Applied {
  const articles = new Map(before.articles)
  const annotations = new Map(before.annotations)
  const labels = new Map(before.labels)
  const touched: Touched = { articles: new Set(), annotations: new Map(), labels: new Set() }
  const done: Change[] = []
  const back: Change[] = []

  const recordOf = (type: LibraryRecord['type'], id: string, article: string) => {
    const value =
      type === 'article'
        ? articles.get(id)
        : type === 'label'
          ? labels.get(id)
          : annotations.get(article)?.get(id)
    return value && ({ type, value } as LibraryRecord)
  }

  for (const change of changes) {
    const { type, id, article } = subjectOf(change)
    const record = recordOf(type, id, article)
    const next = reduce(record, change)
    if (next === record) continue
    done.push(change)
    const opposite = inverse(record, change, at)
    if (opposite) back.unshift(opposite)
    if (type === 'article') {
      touched.articles.add(id)
      put(articles, id, next?.value as Article | undefined)
    } else if (type === 'label') {
      touched.labels.add(id)
      put(labels, id, next?.value as Label | undefined)
    } else {
      let ids = touched.annotations.get(article)
      if (!ids) {
        ids = new Set()
        touched.annotations.set(article, ids)
        annotations.set(article, new Map(annotations.get(article)))
      }
      ids.add(id)
      // This article's map was copied at its first touch, so it is ours to change.
      const own = annotations.get(article) as Map<string, Annotation>
      put(own, id, next?.value as Annotation | undefined)
    }
  }
  return { state: { articles, annotations, labels }, touched, changes: done, inverse: back }
}

/** Which record a change speaks of; `article` is the one that an annotation belongs to. */
function subjectOf(change: Change): { type: LibraryRecord['type']; id: string; article: string } {
  const { record } = change
  if ('value' in record) {
    const article = record.type === 'annotation' ? record.value.article : record.value.id
    return { type: record.type, id: record.value.id, article }
  }
  return {
    type: record.type,
    id: record.id,
    article: record.type === 'annotation' ? record.article : record.id,
  }
}

function put<T>(records: Map<string, T>, id: string, value: T | undefined) {
  if (value === undefined) records.delete(id)
  else records.set(id, value)
}
