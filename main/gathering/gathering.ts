// Which quotations stand in several articles, kept up to date with the library. Nothing is read before somebody asks.

import { type Article, newestVersion } from '#shared/model/article'
import type { Operation } from '#shared/model/operation'
import { dayOf } from '#shared/search/day'
import type { ReadBody } from '../commands/bodies'
import type { Library, LibraryEvent } from '../library/library'
import { builtWorker } from '../threads/built-worker'
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
/** Milliseconds between two words about progress. */
const progressPause = 150

export class LibraryGathering {
  #thread: RemoteThread<Gatherer> | null = null
  /** What there still is to learn, in the order of the commits. */
  #learning: Promise<void> = Promise.resolve()
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
    await this.#learning.catch(() => undefined)
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
      this.#learn(async () => {
        await this.#take(library.articles().map(({ id }) => id))
        await remote.tidy()
      })
    }
    await this.#learning
    return this.#thread.remote
  }

  /** What fails is told to who asks, and the next one who asks starts anew. */
  #learn(task: () => Promise<void>) {
    const learning = this.#learning.then(task)
    this.#learning = learning
    learning.catch(async () => {
      if (this.#learning !== learning) return
      this.#learning = Promise.resolve()
      const thread = this.#thread
      this.#thread = null
      await thread?.end()
    })
  }

  #follow(event: LibraryEvent) {
    if (event.kind !== 'records' || !this.#thread) return
    const changed = new Set(event.operations.flatMap(articleToRead))
    if (changed.size > 0) this.#learn(() => this.#take([...changed]))
  }

  async #take(ids: readonly string[]) {
    let told = performance.now()
    let isTold = false
    for (let at = 0; at < ids.length; at += batchSize) {
      if (this.#closed || !this.#thread) throw new Error('closed before everything was read')
      await this.#put(this.#thread, ids.slice(at, at + batchSize))
      if (performance.now() - told < progressPause) continue
      told = performance.now()
      isTold = true
      this.options.onProgress(Math.min(at + batchSize, ids.length), ids.length)
    }
    if (isTold) this.options.onProgress(ids.length, ids.length)
  }

  async #put({ remote }: RemoteThread<Gatherer>, ids: readonly string[]) {
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
