// Searching a library that is open: an index in a thread of its own that follows every commit. A query waits for what was
// committed before it, so what it finds is never behind what was just saved.
import { Failure } from '#shared/failure'
import { type Article, newestVersion } from '#shared/model/article'
import type { Texts } from '../commands/texts'
import type { Library, LibraryEvent } from '../library/library'
import { InOrder, inBatches } from '../threads/in-order'
import { articlesSince, articlesToLearn } from './changes-since'
import type { Shown } from './indexer'
import type { Source, ToldSource } from './source'
import { type IndexerThread, startIndexer } from './thread'

export interface Asked {
  query: string
  offset: number
  limit: number
}

export interface Answered {
  total: number
  results: { article: Article; shown: Shown }[]
  remarks: string[]
}

export interface SearchOptions {
  library: Library
  texts: Texts
  /** Told while the index is built: how many articles are in it, of how many. */
  onProgress(done: number, total: number): void
}

/** Articles that go to the index at once: so few that nothing waits for long. */
const batchSize = 50
/** Milliseconds without a change after which the index is kept. */
const calm = 5_000

/** For whoever still asks when the window has just been closed. */
const closing = () =>
  new Failure('cannot-read', 'Pullquote is being closed; search again when it is open.')

export class Search {
  readonly #library: Library
  #thread: IndexerThread | null = null
  /** What the index still has to learn, in the order of the commits. */
  readonly #learning = new InOrder(() => {
    const thread = this.#thread
    this.#thread = null
    return thread?.end()
  })
  /** The revision of the library, and the one that the index has learnt. */
  #revision: string
  #learnt: string | null = null
  #timer: NodeJS.Timeout | undefined
  #closed = false
  readonly #forget: () => void

  constructor(private readonly options: SearchOptions) {
    const { library } = options
    this.#library = library
    this.#revision = library.revision
    this.#forget = library.onChange((event) => this.#follow(event))
  }

  /** Opens the index, or builds it, before it is asked for. */
  start(): Promise<void> {
    if (!this.#thread) {
      const { folder, writable } = this.#library
      const thread = startIndexer({ folder, write: writable })
      this.#thread = thread
      this.#learning.add(() => this.#open(thread))
    }
    return this.#learning.done
  }

  async find({ query, offset, limit }: Asked): Promise<Answered> {
    await this.start()
    const { remote: indexer } = this.#running()
    const labels = this.#library.labels().map(({ id, name }) => ({ id, name }))
    const { total, ids, remarks } = await indexer.find(query, labels, offset, limit)
    const sources = await this.#sources(ids)
    const shown = await indexer.show(query, labels, sources)
    const results = shown.flatMap((each) => {
      const article = this.#library.article(each.id)
      return article ? { article, shown: each } : []
    })
    return { total, results, remarks }
  }

  /** Keeps the index, where it is finished, and ends its thread. */
  async close(): Promise<void> {
    this.#closed = true
    this.#forget()
    clearTimeout(this.#timer)
    await this.#learning.done.catch(() => undefined)
    if (this.#thread) {
      await this.#save().catch(() => undefined)
      await this.#thread.end()
    }
  }

  #running(): IndexerThread {
    if (!this.#thread || this.#closed) throw closing()
    return this.#thread
  }

  async #open({ remote: indexer }: IndexerThread) {
    const revision = this.#revision
    const known = await indexer.open()
    const { folder } = this.#library
    const changed = known === null ? null : await articlesSince(folder, known, revision)
    if (changed) await this.#take(changed)
    else await this.#build(indexer)
    this.#learnt = revision
    if (changed?.length !== 0) this.#keepSoon(0)
  }

  async #build(indexer: IndexerThread['remote']) {
    await indexer.clear()
    const ids = this.#library.articles().map(({ id }) => id)
    await inBatches(ids, batchSize, (some) => this.#put(some), this.options.onProgress)
  }

  #follow(event: LibraryEvent) {
    if (event.kind !== 'records') return
    const revision = this.#library.revision
    this.#revision = revision
    if (!this.#thread) return
    const articles = [...new Set(event.operations.flatMap(articlesToLearn))]
    this.#learning.add(async () => {
      await this.#take(articles)
      this.#learnt = revision
    })
    this.#keepSoon(calm)
  }

  /** Learns what these articles are now. */
  async #take(ids: readonly string[]) {
    const { remote: indexer } = this.#running()
    const gone = ids.filter((id) => !this.#library.article(id))
    if (gone.length > 0) await indexer.remove(gone)
    for (let at = 0; at < ids.length; at += batchSize)
      await this.#put(ids.slice(at, at + batchSize))
  }

  async #put(ids: readonly string[]) {
    const { remote: indexer } = this.#running()
    const unread = await indexer.put(ids.flatMap((id) => this.#atHand(id)))
    for (const source of await this.#sources(unread)) {
      // It may be made again from what arrived. If not, what else is known of the article can still be found.
      const text = await this.options.texts.text(newestVersion(source.article)).catch(() => '')
      await indexer.put([{ ...source, text }])
    }
  }

  /** An article as far as it is in memory. */
  #atHand(id: string): Source[] {
    const article = this.#library.article(id)
    if (!article) return []
    const annotations = this.#library.annotationsAtHand(id)
    return [{ article, annotations: annotations && [...annotations.values()] }]
  }

  async #sources(ids: readonly string[]): Promise<ToldSource[]> {
    const sources: ToldSource[] = []
    for (const id of ids) {
      const article = this.#library.article(id)
      if (!article) continue
      const annotations = [...(await this.#library.annotationsOf(id)).values()]
      sources.push({ article, annotations })
    }
    return sources
  }

  #keepSoon(pause: number) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#keep().catch(() => undefined), pause)
    this.#timer.unref()
  }

  /** Queries come between the steps of tidying. What is kept already takes less memory meanwhile. */
  async #keep() {
    this.#learning.add(() => this.#save())
    await this.#learning.done
    let tidied = false
    while (!this.#closed && (await this.#running().remote.tidy())) tidied = true
    if (tidied) this.#learning.add(() => this.#save())
  }

  /** A full disk keeps nobody from searching. */
  async #save() {
    const revision = this.#learnt
    if (!this.#library.writable || !this.#thread || revision === null) return
    await this.#thread.remote.save(revision).catch(() => undefined)
  }
}
