// What can be shown of a library before all of it is read: the rows that its head names, as the journals leave them.
import type { Article } from '#shared/model/article'
import { stampOf } from '#shared/model/merge'
import type { Operation } from '#shared/model/operation'
import { Draft, type LibraryState, newCollection, recordsIn } from '#shared/model/state'
import type { LibraryDocument } from './document-schemas'
import { entryOf } from './documents'

export interface Row {
  article: Article
  /** Annotations that are not in the trash. */
  annotations: number
}

export interface Preview {
  rows: Row[]
  /** Articles in all, about. */
  total: number
}

/** The first rows after operations that the head does not hold yet; how much each is annotated only all records tell. */
export function previewOf(
  { first, total }: LibraryDocument,
  operations: readonly Operation[],
): Preview {
  const state: LibraryState = {
    articles: newCollection(),
    labels: newCollection(),
    annotations: new Map(),
  }
  for (const { article } of first) state.articles.entries.set(article.id, entryOf(article))
  const counts = new Map(first.map(({ article, annotations }) => [article.id, annotations]))
  const draft = new Draft(state)
  let more = 0
  for (const operation of operations) {
    const { change } = operation
    if (change.record.type !== 'article') continue
    draft.apply(change, stampOf(operation))
    if (change.action === 'create') more += 1
  }
  draft.settle()
  const rows = recordsIn(state.articles).map((article) => ({
    article,
    annotations: counts.get(article.id) ?? 0,
  }))
  return { rows, total: total + more }
}
