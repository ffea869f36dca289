// The library: all records in memory, and the one way in which they change. A change is acknowledged when it is on disk.
import { join, resolve } from 'node:path'
import { Failure } from '#shared/failure'
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import { describeChanges } from '#shared/model/describe-changes'
import { changesOf, dropStep, moveStep, record, type Steps } from '#shared/model/history'
import type { Label } from '#shared/model/label'
import type { Change, Operation } from '#shared/model/operation'
import type { Settings, SettingsEdit } from '#shared/model/settings'
import { type Applied, applyChanges, type LibraryState, type Touched } from '#shared/model/state'
import { type Blobs, openBlobs } from './blobs'
import { type Documents, openDocuments } from './documents'
import { type FileSystem, realFileSystem } from './file-system'
import { acquireLock, type Lock } from './lock'
import { writeFailure } from './write-failure'
import { discardUnfinished, makeFolder } from './write-file'

export interface LibraryOptions {
  folder: string
  /** Whether to change it: then it is begun where there is none, and nobody else may change it until it is closed. */
  write: boolean
  /** Who opens it, for another one who has to wait: "the Pullquote window". */
  holder: string
  /** Milliseconds to wait for another writer; 0 where left out. */
  wait?: number
  /** The time now, ISO 8601 in UTC. */
  now(): string
  newId(): string
  fs?: FileSystem
}

export interface CommitOptions {
  /** Whether it is a step of undo; true where left out. */
  undoable?: boolean
  /** Commits with the same key that follow each other quickly are one step of undo. */
  coalesce?: string
}

/** What has changed, and is on disk. */
export type LibraryEvent =
  | { kind: 'records'; operations: readonly Operation[]; touched: Touched }
  | { kind: 'settings'; settings: Settings }

export interface Library {
  readonly folder: string
  readonly writable: boolean
  /** Names the state of the records: another one after each commit, the same one when it is closed and opened again. */
  readonly revision: string
  /** What was noticed when it was opened, each a sentence for people. */
  readonly notices: readonly string[]
  readonly blobs: Pick<Blobs, 'body' | 'original'>

  /** All articles, those in the trash too. */
  articles(): Article[]
  article(id: string): Article | undefined
  /**
   * All annotations of an article, those in the trash too. They are read when they are asked for, and kept for a while; the
   * same map as long as they do not change.
   */
  annotationsOf(article: string): Promise<ReadonlyMap<string, Annotation>>
  /** How many annotations of an article are not in the trash. */
  annotationCount(article: string): number
  /** For each of these ids, or beginnings of ids, the annotations that it fits; those in the trash too. */
  annotationsLike(beginnings: readonly string[]): Promise<Annotation[][]>
  labels(): Label[]
  settings(): Settings
  /** What undo and redo would do next, as phrases. */
  history(): { undo: string | null; redo: string | null }

  /** Keeps what an article is made of, before the article itself is committed. Throws `cannot-write`. */
  keepBody: Blobs['keepBody']
  keepOriginal: Blobs['keepOriginal']
  /**
   * Applies changes in their order; they are on disk when this resolves. All of them are one step of undo. Changes that
   * change nothing leave no trace. Throws `cannot-write`, and then nothing has changed.
   */
  commit(changes: readonly Change[], options?: CommitOptions): Promise<void>
  /** Takes the last step back, as new operations; gives its phrase. Throws `nothing-to-undo`, `cannot-write`. */
  undo(): Promise<string>
  /** Does again what was undone last; gives its phrase. Throws `nothing-to-redo`, `cannot-write`. */
  redo(): Promise<string>
  /** Throws `cannot-write`. */
  editSettings(fields: SettingsEdit): Promise<Settings>

  /** Called after each commit; gives the function that ends it. */
  onChange(listener: (event: LibraryEvent) => void): () => void
  /** Waits for what is being written, and lets others write. */
  close(): Promise<void>
}

/**
 * Opens the library of a folder. For reading only, a folder that is not there is an empty library, and stays away. Throws
 * `library-busy`, `library-damaged`, `library-newer`, `cannot-read`, `cannot-write`.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { write, holder, wait = 0, newId, fs = realFileSystem } = options
  const folder = resolve(options.folder)
  const notices: string[] = []
  const notice = (sentence: string) => void notices.push(sentence)
  const lock = write ? await prepare(folder, fs, holder, wait) : null
  try {
    const documents = await openDocuments({ folder, fs, write, newId, notice })
    return new OpenLibrary({ ...options, folder }, documents, openBlobs(folder, fs), notices, lock)
  } catch (error) {
    await lock?.release()
    throw error
  }
}

const folders = ['annotations', 'bodies', 'originals']

/** Makes the folders, takes the lock, and clears away what writers that were killed have left unfinished. */
async function prepare(folder: string, fs: FileSystem, what: string, wait: number): Promise<Lock> {
  const all = [folder, ...folders.map((name) => join(folder, name))]
  for (const each of all)
    await makeFolder(fs, each).catch((error) => {
      throw writeFailure(each, error)
    })
  const lock = await acquireLock({ folder, fs, what, wait })
  for (const each of all) await discardUnfinished(fs, each)
  return lock
}

class OpenLibrary implements Library {
  readonly folder: string
  readonly writable: boolean
  readonly #listeners = new Set<(event: LibraryEvent) => void>()
  /** Commits follow each other; a failed one does not hold up the next. */
  #queue: Promise<unknown> = Promise.resolve()
  #closed = false

  constructor(
    private readonly options: LibraryOptions,
    private readonly documents: Documents,
    readonly blobs: Blobs,
    readonly notices: readonly string[],
    private readonly lock: Lock | null,
  ) {
    this.folder = options.folder
    this.writable = options.write
  }

  get #state(): LibraryState {
    return this.documents.snapshot.state
  }

  get revision() {
    const { device, sequence } = this.documents
    return `${device}/${sequence}`
  }

  articles = () => [...this.#state.articles.values()]
  article = (id: string) => this.#state.articles.get(id)
  annotationsOf = async (article: string) => this.#annotations(article)

  annotationCount(article: string) {
    let count = 0
    for (const { trashed } of this.#annotations(article).values()) if (trashed === null) count += 1
    return count
  }

  async annotationsLike(beginnings: readonly string[]) {
    const all = [...this.#state.annotations.values()].flatMap((own) => [...own.values()])
    const byId = new Map(all.map((annotation) => [annotation.id, annotation]))
    return beginnings.map((beginning) => {
      const whole = byId.get(beginning)
      return whole ? [whole] : all.filter(({ id }) => id.startsWith(beginning))
    })
  }

  #annotations = (article: string) => this.#state.annotations.get(article) ?? noAnnotations
  labels = () => [...this.#state.labels.values()].sort((a, b) => a.key - b.key)
  settings = () => this.documents.settings

  history() {
    const { undo, redo } = this.documents.snapshot.history
    return { undo: undo.at(-1)?.summary ?? null, redo: redo.at(-1)?.summary ?? null }
  }

  keepBody: Blobs['keepBody'] = (body) => this.#enqueue(() => this.blobs.keepBody(body))
  keepOriginal: Blobs['keepOriginal'] = (bytes) =>
    this.#enqueue(() => this.blobs.keepOriginal(bytes))

  commit(changes: readonly Change[], { undoable = true, coalesce }: CommitOptions = {}) {
    return this.#enqueue(async () => {
      const { state, history } = this.documents.snapshot
      const at = this.options.now()
      const applied = applyChanges(state, changes, at)
      if (applied.changes.length === 0) return
      const step = {
        summary: describeChanges(applied.changes),
        at,
        coalesce: coalesce ?? null,
        changes: applied.inverse,
      }
      const isStep = undoable && step.changes.length > 0
      await this.#save(applied, isStep ? record(history, step) : history, at)
    })
  }

  undo = () => this.#step('undo')
  redo = () => this.#step('redo')

  editSettings(fields: SettingsEdit) {
    return this.#enqueue(async () => {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined)
      const settings = { ...this.settings(), ...Object.fromEntries(given) }
      await this.documents.saveSettings(settings)
      this.#tell({ kind: 'settings', settings })
      return settings
    })
  }

  onChange(listener: (event: LibraryEvent) => void) {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async close() {
    if (this.#closed) return
    this.#closed = true
    await this.#queue
    await this.lock?.release()
  }

  #step(direction: 'undo' | 'redo'): Promise<string> {
    return this.#enqueue(async () => {
      const { state, history } = this.documents.snapshot
      const at = this.options.now()
      for (let steps = history; ; steps = dropStep(steps, direction)) {
        const step = steps[direction].at(-1)
        if (!step) throw new Failure(`nothing-to-${direction}`, `There is nothing to ${direction}.`)
        // The annotations of an article that is missing stay as they are until it is back.
        const changes = changesOf(step, at).filter((change) => !isOfMissing(change, state))
        const applied = applyChanges(state, changes, at)
        // A process that was killed may have taken the step back without noting that it did.
        if (applied.changes.length === 0) continue
        await this.#save(applied, moveStep(steps, direction, applied.inverse, at), at)
        return step.summary
      }
    })
  }

  /** Makes what was applied durable along with the history, and only then lets anybody see it. */
  async #save({ changes, state, touched }: Applied, history: Steps, at: string): Promise<void> {
    const { device, sequence } = this.documents
    const operations = changes.map((change, index) => ({
      id: this.options.newId(),
      device,
      sequence: sequence + 1 + index,
      at,
      change,
    }))
    await this.documents.commit(operations, touched, { state, history })
    this.#tell({ kind: 'records', operations, touched })
  }

  #tell(event: LibraryEvent) {
    for (const listener of this.#listeners) listener(event)
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    if (!this.writable || this.#closed) {
      const state = this.#closed ? 'is closed' : 'was opened for reading only'
      return Promise.reject(
        new Failure(
          'cannot-write',
          `The library ${state}, so nothing was changed; open it again for writing.`,
        ),
      )
    }
    const result = this.#queue.then(task)
    this.#queue = result.catch(() => undefined)
    return result
  }
}

const isOfMissing = ({ record }: Change, { articles }: LibraryState) =>
  record.type === 'annotation' &&
  !articles.has('value' in record ? record.value.article : record.article)

const noAnnotations: ReadonlyMap<string, Annotation> = new Map()
