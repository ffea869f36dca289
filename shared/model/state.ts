// All records of a library that are at hand, and a draft of what changes make of them: nobody sees it before it is settled.
import type { Annotation } from './annotation'
import type { Article } from './article'
import type { Label } from './label'
import { type Entry, merge, type Stamp } from './merge'
import { type Change, subjectOf } from './operation'
import type { RecordValue } from './reduce'

/** Records of one kind by their ids, with those of which only updates are known yet, and the ids of those purged. */
export interface Collection<T> {
  entries: Map<string, Entry<T>>
  purged: Set<string>
}

export interface LibraryState {
  articles: Collection<Article>
  labels: Collection<Label>
  /** By the id of their article. */
  annotations: Map<string, Collection<Annotation>>
}

/** Which records changed. */
export interface Touched {
  articles: Set<string>
  /** The annotations of each article. */
  annotations: Map<string, Set<string>>
  labels: Set<string>
}

export const newCollection = <T>(): Collection<T> => ({ entries: new Map(), purged: new Set() })

/** The record with this id, or undefined where it was never created or is purged. */
export function recordIn<T>({ entries, purged }: Collection<T>, id: string): T | undefined {
  const entry = entries.get(id)
  return entry && entry.stamps.made !== null && !purged.has(id) ? entry.value : undefined
}

export function recordsIn<T>(collection: Collection<T>): T[] {
  const records: T[] = []
  for (const { value, stamps } of collection.entries.values())
    if (stamps.made !== null) records.push(value)
  return records
}

/**
 * Changes upon a state, which stays as it is until `settle`. The annotations of every article that annotations are changed
 * of have to be at hand in the state. A purge of an article purges its annotations, those too that are yet to come.
 */
export class Draft {
  readonly touched: Touched = { articles: new Set(), annotations: new Map(), labels: new Set() }
  readonly #articles: Layer<Article>
  readonly #labels: Layer<Label>
  readonly #annotations = new Map<string, Layer<Annotation>>()

  constructor(private readonly state: LibraryState) {
    this.#articles = new Layer(state.articles)
    this.#labels = new Layer(state.labels)
  }

  /** The record that a change speaks of, as it is after the changes before it. */
  record(change: Change): RecordValue | undefined {
    const { type, id, article } = subjectOf(change)
    if (type === 'annotation' && this.#articles.isPurged(article)) return undefined
    return this.#layer(type, article).record(id)
  }

  /** Merges a change; whether that changed anything. */
  apply(change: Change, stamp: Stamp): boolean {
    const { type, id, article } = subjectOf(change)
    if (type === 'annotation' && this.#articles.isPurged(article)) return false
    if (!this.#layer(type, article).apply(id, change, stamp)) return false
    if (type === 'article') this.touched.articles.add(id)
    else if (type === 'label') this.touched.labels.add(id)
    else {
      const ids = this.touched.annotations.get(article)
      if (ids) ids.add(id)
      else this.touched.annotations.set(article, new Set([id]))
    }
    return true
  }

  /** Makes the state what this draft is. */
  settle(): void {
    this.#articles.settle()
    this.#labels.settle()
    for (const layer of this.#annotations.values()) layer.settle()
    for (const id of this.touched.articles)
      if (this.state.articles.purged.has(id)) this.state.annotations.delete(id)
  }

  #layer(type: Change['record']['type'], article: string): Layer<RecordValue> {
    if (type === 'article') return this.#articles as Layer<never>
    if (type === 'label') return this.#labels as Layer<never>
    let layer = this.#annotations.get(article)
    if (!layer) {
      const base = this.state.annotations.get(article)
      if (!base) throw new Error(`the annotations of ${article} are not at hand`)
      layer = new Layer(base)
      this.#annotations.set(article, layer)
    }
    return layer as Layer<never>
  }
}

/** What a draft holds of one collection: only what it changed. */
class Layer<T extends RecordValue> {
  readonly #entries = new Map<string, Entry<T>>()
  readonly #purged = new Set<string>()

  constructor(private readonly base: Collection<T>) {}

  isPurged = (id: string) => this.#purged.has(id) || this.base.purged.has(id)

  record(id: string): T | undefined {
    const entry = this.#entry(id)
    return entry && entry.stamps.made !== null && !this.isPurged(id) ? entry.value : undefined
  }

  apply(id: string, change: Change, stamp: Stamp): boolean {
    if (this.isPurged(id)) return false
    if (change.action === 'purge') {
      this.#purged.add(id)
      return true
    }
    const before = this.#entry(id)
    const entry = merge(before, change, stamp)
    if (entry === before) return false
    this.#entries.set(id, entry)
    return true
  }

  settle(): void {
    for (const [id, entry] of this.#entries) this.base.entries.set(id, entry)
    for (const id of this.#purged) {
      this.base.purged.add(id)
      this.base.entries.delete(id)
    }
  }

  #entry = (id: string) => this.#entries.get(id) ?? this.base.entries.get(id)
}
