// The records of a library in memory: all articles, and the annotations of the articles that are being worked with. Knows
// what of them the documents on disk do not hold yet.
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import { defaultLabels } from '#shared/model/label'
import {
  type Collection,
  type LibraryState,
  newCollection,
  recordsIn,
  type Touched,
} from '#shared/model/state'
import { entryOf } from './documents'

/** Articles in one document: one is written anew within milliseconds. */
const chunkSize = 200
/** Annotations that stay in memory though nobody works with them: more than the richest article has. */
const mostAnnotations = 12_000

/** What the documents on disk do not hold yet. */
export interface Unfolded {
  chunks: Set<number>
  annotations: Set<string>
  head: boolean
}

const nothing = (): Unfolded => ({ chunks: new Set(), annotations: new Set(), head: false })

export class Records {
  readonly state: LibraryState = {
    articles: newCollection(),
    // A label that Pullquote offers since a library was begun is offered in it too.
    labels: {
      entries: new Map(defaultLabels.map((label) => [label.id, entryOf(label)])),
      purged: new Set(),
    },
    annotations: new Map(),
  }
  /** How many annotations out of the trash an article has; those that have a document stand here. */
  readonly annotated = new Map<string, number>()
  readonly chunks = new Map<number, Set<string>>()
  unfolded: Unfolded = nothing()
  /** The articles whose annotations are on their way into documents. */
  beingFolded: ReadonlySet<string> = new Set()
  readonly #chunkOf = new Map<string, number>()
  #latestChunk = 0
  readonly #views = new WeakMap<Collection<Annotation>, ReadonlyMap<string, Annotation>>()
  /** How often each article's annotations are held in memory by somebody who works with them. */
  readonly #held = new Map<string, number>()

  /** Takes up the articles of a document. */
  addChunk(
    chunk: number,
    entries: LibraryState['articles']['entries'],
    annotated: Readonly<Record<string, number>>,
  ): void {
    const ids = this.#chunk(chunk)
    for (const [id, entry] of entries) {
      if (this.state.articles.purged.has(id)) continue
      this.state.articles.entries.set(id, entry)
      this.#chunkOf.set(id, chunk)
      ids.add(id)
    }
    for (const [id, count] of Object.entries(annotated)) {
      if (this.state.articles.purged.has(id)) continue
      this.annotated.set(id, count)
      this.#chunkOf.set(id, chunk)
      ids.add(id)
    }
  }

  /** Notes what has become of the state. */
  settled({ articles, labels, annotations }: Touched): void {
    const { unfolded, state } = this
    if (articles.size > 0 || labels.size > 0) unfolded.head = true
    for (const id of articles) {
      unfolded.chunks.add(this.#chunkFor(id))
      if (!state.articles.purged.has(id)) continue
      this.chunks.get(this.#chunkFor(id))?.delete(id)
      if (this.annotated.delete(id)) unfolded.annotations.add(id)
    }
    for (const article of annotations.keys()) {
      const collection = state.annotations.get(article)
      if (!collection) continue
      this.#views.delete(collection)
      unfolded.annotations.add(article)
      unfolded.chunks.add(this.#chunkFor(article))
      this.annotated.set(article, liveIn(collection))
    }
  }

  /** Counts the annotations of an article that are at hand, whatever was counted before. */
  recount(article: string): void {
    const collection = this.state.annotations.get(article)
    if (!collection || collection.entries.size + collection.purged.size === 0) return
    if (this.annotated.get(article) === liveIn(collection)) return
    this.annotated.set(article, liveIn(collection))
    this.unfolded.chunks.add(this.#chunkFor(article))
  }

  /** Hands over what is to be folded; `giveBack` where that failed. */
  takeUnfolded(): Unfolded {
    const { unfolded } = this
    this.unfolded = nothing()
    return unfolded
  }

  giveBack({ chunks, annotations, head }: Unfolded): void {
    for (const chunk of chunks) this.unfolded.chunks.add(chunk)
    for (const article of annotations) this.unfolded.annotations.add(article)
    this.unfolded.head ||= head
  }

  entriesOf(chunk: number): LibraryState['articles']['entries'] {
    const entries: LibraryState['articles']['entries'] = new Map()
    for (const id of this.chunks.get(chunk) ?? []) {
      const entry = this.state.articles.entries.get(id)
      if (entry) entries.set(id, entry)
    }
    return entries
  }

  /**
   * What the document of articles says of their annotations. Of those that have changed since they were taken to be folded it
   * says nothing: they may not have a document yet, and the journal tells of them.
   */
  annotatedIn(chunk: number): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const id of this.chunks.get(chunk) ?? []) {
      if (this.unfolded.annotations.has(id)) continue
      const count = this.annotated.get(id)
      if (count !== undefined) counts[id] = count
    }
    return counts
  }

  /** The annotations of a collection by their ids: the same map as long as they do not change. */
  view(collection: Collection<Annotation>): ReadonlyMap<string, Annotation> {
    let view = this.#views.get(collection)
    if (!view) {
      view = new Map(recordsIn(collection).map((annotation) => [annotation.id, annotation]))
      this.#views.set(collection, view)
    }
    return view
  }

  articles = (): Article[] => recordsIn(this.state.articles)

  hold(article: string): void {
    this.#held.set(article, (this.#held.get(article) ?? 0) + 1)
  }

  release(article: string): void {
    const left = (this.#held.get(article) ?? 1) - 1
    if (left > 0) this.#held.set(article, left)
    else this.#held.delete(article)
  }

  /** Moves to the end of those that are forgotten first. */
  used(article: string): Collection<Annotation> | undefined {
    const collection = this.state.annotations.get(article)
    if (!collection) return undefined
    this.state.annotations.delete(article)
    this.state.annotations.set(article, collection)
    return collection
  }

  /** Forgets annotations that nobody works with and that are on disk, those first that were not used for longest. */
  forgetUnused(): void {
    const { annotations } = this.state
    let total = 0
    for (const { entries } of annotations.values()) total += entries.size + 1
    for (const [article, { entries }] of annotations) {
      if (total <= mostAnnotations) break
      const needed =
        this.#held.has(article) ||
        this.unfolded.annotations.has(article) ||
        this.beingFolded.has(article)
      if (needed) continue
      annotations.delete(article)
      total -= entries.size + 1
    }
  }

  #chunkFor(article: string): number {
    const known = this.#chunkOf.get(article)
    if (known !== undefined) return known
    if ((this.chunks.get(this.#latestChunk)?.size ?? chunkSize) >= chunkSize) {
      this.#latestChunk = Math.max(0, ...this.chunks.keys()) + 1
      this.unfolded.head = true
    }
    this.#chunkOf.set(article, this.#latestChunk)
    this.#chunk(this.#latestChunk).add(article)
    return this.#latestChunk
  }

  #chunk(chunk: number): Set<string> {
    let ids = this.chunks.get(chunk)
    if (!ids) {
      ids = new Set()
      this.chunks.set(chunk, ids)
    }
    this.#latestChunk = Math.max(this.#latestChunk, chunk)
    return ids
  }
}

function liveIn({ entries }: Collection<Annotation>): number {
  let count = 0
  for (const { value, stamps } of entries.values())
    if (stamps.made !== null && value.trashed === null) count += 1
  return count
}
