// Which quotations stand in several articles, kept up to date with the library. Nothing is read before somebody asks.

import { type Article, newestVersion } from '#shared/model/article'
import type { Operation } from '#shared/model/operation'
import { dayOf } from '#shared/search/day'
import type { ReadBody } from '../commands/bodies'
import type { Library, LibraryEvent } from '../library/library'
import { builtWorker } from '../threads/built-worker'
import { InOrder, inBatches } from '../threads/in-order'
import { type RemoteThread, startThread } from '../threads/remote'
import { Gatherer, type SamePlaces, type Told } from './gatherer'

export interface GatheringOptions {
  library: Library
  bodyOf: ReadBody
  /** By what texts are read. */
  rules: string
  /** Told while articles are read: how many, of how many. */
  onProgress(done: number, total: number): void
}

/** Articles that are read at once: so few that nothing waits for long. */
const batchSize = 20

export class LibraryGathering {
  #thread: RemoteThread<Gatherer> | null = null
  /** What there still is to learn, in the order of the commits. */
  readonly #learning = new InOrder(() => {
    const thread = this.#thread
    this.#thread = null
    return thread?.end()
  })
  #closed = false
  readonly #forget: () => void

  constructor(private readonly options: GatheringOptions) {
    this.#forget = options.library.onChange((event) => this.#follow(event))
  }

  /** The quotations of an article that others give too. Waits until everything is read. */
  async same(article: string): Promise<SamePlaces[]> {
    return (await this.#read()).same(article)
  }

  async disputes(offset: number, limit: number): Promise<{ total: number; page: SamePlaces[] }> {
    return (await this.#read()).disputes(offset, limit)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#forget()
    await this.#learning.done.catch(() => undefined)
    await this.#thread?.end()
  }

  async #read() {
    const { library, rules } = this.options
    if (!this.#thread) {
      const { folder, writable } = library
      this.#thread = startThread(
        {
          worker: builtWorker('gathering-worker'),
          make: (given) => new Gatherer(given),
          methods: ['put', 'remove', 'same', 'disputes', 'tidy'],
        },
        { folder, write: writable, rules },
      )
      const { remote } = this.#thread
      this.#learning.add(async () => {
        await this.#take(library.articles().map(({ id }) => id))
        await remote.tidy()
      })
    }
    await this.#learning.done
    return this.#thread.remote
  }

  #follow(event: LibraryEvent) {
    if (event.kind !== 'records' || !this.#thread) return
    const changed = new Set(event.operations.flatMap(articleToRead))
    if (changed.size > 0) this.#learning.add(() => this.#take([...changed]))
  }

  #take(ids: readonly string[]) {
    return inBatches(ids, batchSize, (some) => this.#put(some), this.options.onProgress)
  }

  async #put(ids: readonly string[]) {
    if (this.#closed || !this.#thread) throw new Error('closed before everything was read')
    const { remote } = this.#thread
    const { library, bodyOf } = this.options
    const articles = ids.flatMap((id) => library.article(id) ?? [])
    const live = articles.filter(({ trashed }) => trashed === null)
    const there = new Set(live.map(({ id }) => id))
    await remote.remove(ids.filter((id) => !there.has(id)))
    const unread = new Set(await remote.put(live.map(toldOf)))
    for (const article of live) {
      if (!unread.has(article.id)) continue
      // It may be made again from what arrived. If not, nothing is known of what it quotes.
      const body = await bodyOf(newestVersion(article)).catch(() => null)
      if (body) await remote.put([{ ...toldOf(article), body }])
    }
  }
}

const day = 86_400_000

function toldOf(article: Article): Told {
  const { id, published, added, language, corrections } = article
  return {
    id,
    when: whenOf(published) ?? Date.parse(added),
    language,
    corrections,
    hash: newestVersion(article).body,
  }
}

/** A date with time as exactly as it is written; else its first day. */
function whenOf(published: string | null): number | null {
  const exact = published === null ? Number.NaN : Date.parse(published)
  if (!Number.isNaN(exact)) return exact
  const first = dayOf(published)
  return first === undefined ? null : first * day
}

/** Reading on, tags and the like change nothing of what is quoted. */
const relevant = ['published', 'trashed', 'versions', 'language', 'corrections']

function articleToRead({ change: { record } }: Operation): string[] {
  if (record.type !== 'article') return []
  if ('value' in record) return [record.value.id]
  const isRelevant = !('fields' in record) || relevant.some((field) => field in record.fields)
  return isRelevant ? [record.id] : []
}
