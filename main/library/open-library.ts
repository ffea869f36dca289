// A library that is open: what it holds, as it is read and as it changes.
import { join } from 'node:path'
import { Failure } from '#shared/failure'
import type { Annotation } from '#shared/model/annotation'
import type { Change, Operation } from '#shared/model/operation'
import type { SettingsEdit } from '#shared/model/settings'
import { recordIn, recordsIn } from '#shared/model/state'
import { type Blobs, openBlobs } from './blobs'
import { touchedBy } from './commits'
import type { FileSystem } from './file-system'
import { firstOf, fold } from './folding'
import type { CommitOptions, Library, LibraryEvent, LibraryOptions } from './library'
import type { Lock } from './lock'
import { replaced } from './notices'
import { Opening } from './opening'
import type { Preview } from './preview'
import { Turns } from './turns'
import { discardUnfinished } from './write-file'
import { Writer } from './writer'

/** The folders that a library has. */
export const folders = ['annotations', 'articles', 'bodies', 'journal', 'originals']

export class OpenLibrary implements Library {
  readonly folder: string
  readonly writable: boolean
  readonly blobs: Blobs
  readonly notices: string[] = []
  ready: Promise<void> = Promise.resolve()
  /** Until everything is read. */
  #preview: Preview | null = null
  readonly #opening: Opening
  readonly #listeners = new Set<(event: LibraryEvent) => void>()
  /** Once everything is read; none where it is only read. */
  #writer: Writer | null = null
  /** What was asked for and is not done yet. */
  readonly #pending = new Set<Promise<void>>()
  /** What is read of others, where nothing is written. */
  readonly #reading = new Turns()
  /** Whether it was found to be another library than the one that was opened. */
  #isAnother = false
  #closed = false

  constructor(
    private readonly options: LibraryOptions & { fs: FileSystem },
    private readonly lock: Lock | null,
  ) {
    const { folder, write, fs } = options
    this.folder = folder
    this.writable = write
    this.blobs = openBlobs(folder, fs)
    this.#opening = new Opening({
      folder,
      fs,
      write,
      notice: (sentence) => this.notice(sentence),
      flush: async () => {
        if (write) await fold(this.#records, this.#opening.documents, null)
      },
    })
  }

  get #records() {
    return this.#opening.records
  }

  /** Reads what the first rows need, or everything. Throws as `openLibrary`. */
  async open(): Promise<void> {
    await this.#opening.head()
    this.#preview = this.options.early ? await this.#opening.preview() : null
    this.ready = this.#rest()
    // Whatever is asked for waits for it, and is told if it fails.
    this.ready.catch(() => undefined)
    if (!this.#preview) await this.ready
  }

  async #rest(): Promise<void> {
    const { fs } = this.options
    // What writers that were killed have left. Very many files take a while, and nothing is written before this has ended.
    if (this.writable)
      for (const name of ['', ...folders]) await discardUnfinished(fs, join(this.folder, name))
    await this.#opening.rest()
    this.#preview = null
    if (!this.writable) return
    this.#writer = await Writer.open(this.#opening, {
      ...this.options,
      tell: (operations) => this.#tellOf(operations),
    })
  }

  get revision() {
    const heads = Object.entries(this.#opening.folded).filter(([, { sequence }]) => sequence > 0)
    return heads
      .map(([device, { sequence }]) => `${device}/${sequence}`)
      .sort()
      .join(' ')
  }

  async first(): Promise<Preview> {
    if (this.#preview) return this.#preview
    const first = await firstOf(this.#records, this.settings())
    const rows = first.map((article) => ({
      article,
      annotations: this.annotationCount(article.id),
    }))
    return { rows, total: this.#records.state.articles.entries.size }
  }

  articles = () => this.#records.articles()
  article = (id: string) => recordIn(this.#records.state.articles, id)
  annotationCount = (article: string) => this.#records.annotated.get(article) ?? 0
  labels = () => recordsIn(this.#records.state.labels).sort((a, b) => a.key - b.key)
  settings = () => this.#opening.settings
  historyOf = (record: string) => this.#opening.atHand.operationsOf(record)

  async annotationsOf(article: string) {
    if (!this.#records.annotated.has(article)) return noAnnotations
    return this.#records.view(await this.#opening.atHand.read(article))
  }

  annotationsAtHand(article: string) {
    if (!this.#records.annotated.has(article)) return noAnnotations
    const collection = this.#records.state.annotations.get(article)
    return collection ? this.#records.view(collection) : null
  }

  async annotationsLike(beginnings: readonly string[]) {
    const found: Annotation[][] = beginnings.map(() => [])
    const missing = new Map(beginnings.map((beginning, index) => [beginning, index]))
    for (const collection of this.#records.state.annotations.values())
      for (const beginning of missing.keys()) {
        const annotation = recordIn(collection, beginning)
        if (!annotation) continue
        found[missing.get(beginning) ?? 0] = [annotation]
        missing.delete(beginning)
      }
    if (missing.size === 0) return found
    for (const article of [...this.#records.annotated.keys()])
      for (const annotation of (await this.annotationsOf(article)).values())
        for (const [beginning, index] of missing)
          if (annotation.id.startsWith(beginning)) found[index]?.push(annotation)
    return found
  }

  history() {
    const { undo, redo } = this.#writer?.steps ?? this.#opening.steps
    return { undo: undo.at(-1)?.summary ?? null, redo: redo.at(-1)?.summary ?? null }
  }

  keepBody: Blobs['keepBody'] = (body) => this.#writing(() => this.blobs.keepBody(body))
  keepOriginal: Blobs['keepOriginal'] = (bytes) =>
    this.#writing(() => this.blobs.keepOriginal(bytes))

  commit = (changes: readonly Change[], options: CommitOptions = {}) =>
    this.#writing((writer) => writer.commit(changes, options))
  undo = () => this.#writing((writer) => writer.step('undo'))
  redo = () => this.#writing((writer) => writer.step('redo'))
  fold = () => this.#writing((writer) => writer.fold())

  editSettings = (fields: SettingsEdit) =>
    this.#writing(async (writer) => {
      const settings = await writer.editSettings(fields)
      this.#tell({ kind: 'settings', settings })
      return settings
    })

  async catchUp() {
    await this.ready
    if (this.#closed) return
    const tell = (operations: readonly Operation[]) => this.#tellOf(operations)
    if (this.#writer) await this.#writer.catchUp()
    else if (!this.#isAnother)
      await this.#reading.next(async () => {
        this.#isAnother = !(await this.#opening.catchUp(null, tell))
        if (this.#isAnother) this.notice(replaced)
      })
  }

  onChange(listener: (event: LibraryEvent) => void) {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async close() {
    if (this.#closed) return
    this.#closed = true
    await Promise.all(this.#pending)
    await this.ready.catch(() => undefined)
    await this.#reading.done()
    await this.#writer?.close()
    await this.lock?.release()
  }

  #tellOf(operations: readonly Operation[]) {
    this.#tell({ kind: 'records', operations, touched: touchedBy(operations) })
  }

  #tell(event: LibraryEvent) {
    for (const listener of this.#listeners) listener(event)
  }

  notice(message: string) {
    this.notices.push(message)
    this.#tell({ kind: 'notice', message })
  }

  /** Does what changes the library, as soon as everything is read; closing waits for it. */
  #writing<T>(work: (writer: Writer) => Promise<T>): Promise<T> {
    if (!this.writable || this.#closed) {
      const state = this.#closed ? 'is closed' : 'was opened for reading only'
      return Promise.reject(
        new Failure(
          'cannot-write',
          `The library ${state}, so nothing was changed; open it again for writing.`,
        ),
      )
    }
    const result = this.ready.then(() => work(this.#writer as Writer))
    const pending = result.then(
      () => void this.#pending.delete(pending),
      () => void this.#pending.delete(pending),
    )
    this.#pending.add(pending)
    return result
  }
}

const noAnnotations: ReadonlyMap<string, Annotation> = new Map()
