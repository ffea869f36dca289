// The library: its records, and the one way in which they change. A change is acknowledged when it stands in the journal on
// disk; the documents follow later.
import { join, resolve } from 'node:path'
import { Failure } from '#shared/failure'
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import type { Steps } from '#shared/model/history'
import { defaultLabels, type Label } from '#shared/model/label'
import type { Change, Operation } from '#shared/model/operation'
import type { Settings, SettingsEdit } from '#shared/model/settings'
import { Draft, recordIn, recordsIn, type Touched } from '#shared/model/state'
import { sameValue } from '#shared/model/values'
import { type Blobs, openBlobs } from './blobs'
import { annotatedBy, asItIs, newestStep, plan, type Standing, touchedBy, without } from './commits'
import { format } from './durable-adapter'
import { type FileSystem, realFileSystem } from './file-system'
import { firstOf, fold } from './folding'
import { Journal } from './journal'
import { acquireLock, type Lock } from './lock'
import { Opening } from './opening'
import type { Preview } from './preview'
import { finishReplacement, refuseReplacement } from './replacement'
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
  /** Whether to be there as soon as the first rows can be shown; all else waits for `ready`. */
  early?: boolean
  /** Milliseconds of quiet after which changes go on into the documents; 400 where left out. */
  foldAfter?: number
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
  /** A sentence about something that was noticed after it was opened. */
  | { kind: 'notice'; message: string }

export interface Library {
  readonly folder: string
  readonly writable: boolean
  /** Names the state of the records: another one after each commit, the same one when it is closed and opened again. */
  readonly revision: string
  /** What was noticed since it was opened, each a sentence for people. */
  readonly notices: readonly string[]
  readonly blobs: Pick<Blobs, 'body' | 'original'>
  /** Resolves when everything is read; nothing but `first`, `settings` and `onChange` may be used before. Throws as `openLibrary`. */
  readonly ready: Promise<void>

  /** The articles that the shelf shows first, and how many there are in all. */
  first(): Promise<Preview>
  /** All articles, those in the trash too. */
  articles(): Article[]
  article(id: string): Article | undefined
  /**
   * All annotations of an article, those in the trash too. They are read when they are asked for, and kept for a while; the
   * same map as long as they do not change. Throws `cannot-read`.
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
  /**
   * What became of a record, the earliest first: the operations of all devices that speak of it, and, of an article, those of
   * its annotations. Takes as long as reading the journals that name it.
   */
  historyOf(record: string): Promise<Operation[]>

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
  /** Brings the documents up to what the journal holds, as happens by itself when it is quiet. Throws `cannot-write`. */
  fold(): Promise<void>

  /** Called after each commit; gives the function that ends it. */
  onChange(listener: (event: LibraryEvent) => void): () => void
  /** Waits for what is being written, and lets others write. */
  close(): Promise<void>
}

/**
 * Opens the library of a folder. For reading only, a folder that is not there is an empty library, and stays away. Throws
 * `library-busy`, `library-newer`, `cannot-read`, `cannot-write`.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { write, holder, wait = 0, fs = realFileSystem } = options
  const folder = resolve(options.folder)
  const lock = write ? await prepare(folder, fs, holder, wait) : null
  if (!write) await refuseReplacement(fs, folder)
  const library = new OpenLibrary({ ...options, folder, fs }, lock)
  try {
    await library.open()
    return library
  } catch (error) {
    await lock?.release()
    throw error
  }
}

const folders = ['annotations', 'articles', 'bodies', 'journal', 'originals']

/** Takes the lock and makes the folders. */
async function prepare(folder: string, fs: FileSystem, what: string, wait: number): Promise<Lock> {
  const make = (path: string) =>
    makeFolder(fs, path).catch((error) => {
      throw writeFailure(path, error)
    })
  await make(folder)
  const lock = await acquireLock({ folder, fs, what, wait })
  try {
    // Before folders are made: one may just be on its way.
    await finishReplacement(fs, folder)
    for (const name of folders) await make(join(folder, name))
    return lock
  } catch (error) {
    await lock.release()
    throw writeFailure(folder, error)
  }
}

/** A change that waits for its turn. */
interface Job {
  changes: readonly Change[]
  options: CommitOptions
  resolve(): void
  reject(error: unknown): void
}

/** Commits that may share one syncing of the disk. */
const mostTogether = 256
/** Milliseconds after which changes go on into the documents even if there is no quiet. */
const longestUnfolded = 5_000
/** Changes that are noted at once while a library is carried over. */
const mostNoted = 500

class OpenLibrary implements Library {
  readonly folder: string
  readonly writable: boolean
  readonly blobs: Blobs
  readonly notices: string[] = []
  ready: Promise<void> = Promise.resolve()
  /** Until everything is read. */
  #preview: Preview | null = null
  readonly #opening: Opening
  readonly #listeners = new Set<(event: LibraryEvent) => void>()
  #standing: Standing
  #settings: Settings
  #journal: Journal | null = null
  readonly #jobs: Job[] = []
  /** Work on the journal, one after the other; what fails does not hold up the next. */
  #queue: Promise<unknown> = Promise.resolve()
  #working = false
  /** Whether everything is read, and the journal is written on. */
  #opened = false
  /** What was asked for and is not done yet. */
  readonly #pending = new Set<Promise<void>>()
  #foldedSteps: Steps
  #folding: Promise<void> | null = null
  #foldTimer: NodeJS.Timeout | null = null
  #unfoldedSince: number | null = null
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
      notice: (sentence) => this.#notice(sentence),
      flush: () => (write ? this.#foldNow() : Promise.resolve()),
    })
    this.#settings = this.#opening.settings
    this.#standing = { sequence: 0, clock: this.#opening.clock, steps: this.#opening.steps }
    this.#foldedSteps = this.#opening.steps
  }

  get #records() {
    return this.#opening.records
  }

  async open(): Promise<void> {
    const opening = this.#opening
    await opening.head()
    this.#settings = opening.settings
    this.#foldedSteps = opening.steps
    this.#standing = { ...this.#standing, steps: opening.steps }
    this.#preview = this.options.early ? await opening.preview() : null
    this.ready = this.#rest()
    // Whatever is asked for waits for it, and is told if it fails.
    this.ready.catch(() => undefined)
    this.#queue = this.ready
    if (!this.#preview) await this.ready
  }

  async #rest(): Promise<void> {
    const opening = this.#opening
    // What writers that were killed have left. Very many files take a while, and nothing is written before this has ended.
    if (this.writable)
      for (const name of ['', ...folders])
        await discardUnfinished(this.options.fs, join(this.folder, name))
    await opening.rest()
    this.#preview = null
    this.#stand()
    if (!this.writable) return
    if (opening.isNew) await this.#begin()
    await this.#openJournal()
    if (opening.adopts) await this.#adopt()
    this.#opened = true
    this.#foldSoon()
  }

  /** Writes the head of a new library, before its journal: a journal without one tells of a library that was lost. */
  async #begin(): Promise<void> {
    const device = this.options.newId()
    const { records, documents, clock, steps, settings } = this.#opening
    await fold(records, documents, { device, clock, folded: {}, steps, settings })
    this.#opening.own = device
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
    const first = await firstOf(this.#records, this.#settings)
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
  settings = () => this.#settings
  historyOf = (record: string) => this.#opening.atHand.operationsOf(record)

  async annotationsOf(article: string) {
    if (!this.#records.annotated.has(article)) return noAnnotations
    return this.#records.view(await this.#opening.atHand.read(article))
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
    const { undo, redo } = this.#standing.steps
    return { undo: undo.at(-1)?.summary ?? null, redo: redo.at(-1)?.summary ?? null }
  }

  keepBody: Blobs['keepBody'] = (body) =>
    this.#whenWritable(() => this.ready.then(() => this.blobs.keepBody(body)))
  keepOriginal: Blobs['keepOriginal'] = (bytes) =>
    this.#whenWritable(() => this.ready.then(() => this.blobs.keepOriginal(bytes)))

  commit(changes: readonly Change[], options: CommitOptions = {}): Promise<void> {
    return this.#whenWritable(
      () =>
        new Promise((resolve, reject) => {
          this.#jobs.push({ changes, options, resolve, reject })
          if (!this.#working) {
            this.#working = true
            this.#enqueue(() => this.#work()).catch(() => undefined)
          }
        }),
    )
  }

  undo = () => this.#step('undo')
  redo = () => this.#step('redo')

  editSettings(fields: SettingsEdit) {
    return this.#whenWritable(() =>
      this.#enqueue(async () => {
        const given = Object.entries(fields).filter(([, value]) => value !== undefined)
        const settings = { ...this.#settings, ...Object.fromEntries(given) }
        await this.#opening.documents.writeSettings({ format, settings })
        this.#settings = settings
        this.#tell({ kind: 'settings', settings })
        return settings
      }),
    )
  }

  onChange(listener: (event: LibraryEvent) => void) {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  async fold(): Promise<void> {
    await this.#queue
    await this.#foldNow()
  }

  async close() {
    if (this.#closed) return
    this.#closed = true
    if (this.#foldTimer) clearTimeout(this.#foldTimer)
    await Promise.all(this.#pending)
    await this.ready.catch(() => undefined)
    await this.#queue.catch(() => undefined)
    // What does not go into the documents now is in the journal all the same.
    if (this.writable) await this.#foldNow().catch(() => undefined)
    await this.#journal?.close().catch(() => undefined)
    await this.lock?.release()
  }

  /** Takes everything that waits, as long as something does: what comes together shares one syncing of the disk. */
  async #work(): Promise<void> {
    try {
      while (this.#jobs.length > 0) {
        const jobs = this.#jobs.splice(0, mostTogether)
        await this.#commitTogether(jobs).catch((error) => {
          for (const job of jobs) job.reject(error)
        })
      }
    } finally {
      this.#working = false
    }
  }

  async #commitTogether(jobs: readonly Job[]): Promise<void> {
    const articles = annotatedBy(jobs.flatMap(({ changes }) => changes))
    await this.#opening.atHand.use(articles, async () => {
      const draft = new Draft(this.#records.state)
      let standing = this.#standing
      const done: { job: Job; operations: Operation[] }[] = []
      for (const job of jobs)
        try {
          const { undoable = true, coalesce = null } = job.options
          const step = undoable ? ({ kind: 'do', coalesce } as const) : null
          const planned = plan(draft, job.changes, step, standing, this.#making())
          standing = planned.standing
          done.push({ job, operations: planned.operations })
        } catch (error) {
          job.reject(error)
        }
      await this.#save(
        done.flatMap(({ operations }) => operations),
        draft,
        standing,
      )
      for (const { job, operations } of done) {
        this.#tellOf(operations)
        job.resolve()
      }
    })
  }

  #step(kind: 'undo' | 'redo'): Promise<string> {
    return this.#whenWritable(() =>
      this.#enqueue(async () => {
        const making = this.#making()
        let standing = this.#standing
        for (let passed = 0; ; passed += 1) {
          const step = newestStep(standing, kind, making.at)
          if (!step) throw new Failure(`nothing-to-${kind}`, `There is nothing to ${kind}.`)
          // The annotations of an article that is missing stay as they are until it is back.
          const changes = step.changes.filter((change) => !this.#isOfMissing(change))
          const done = await this.#opening.atHand.use(annotatedBy(changes), async () => {
            const draft = new Draft(this.#records.state)
            const planned = plan(draft, changes, { kind, passed }, this.#standing, making)
            if (planned.operations.length === 0) return false
            await this.#save(planned.operations, draft, planned.standing)
            this.#tellOf(planned.operations)
            return true
          })
          if (done) return step.summary
          standing = without(standing, kind)
        }
      }),
    )
  }

  /** Makes operations durable, and only then lets anybody see what they made of the records. */
  async #save(operations: readonly Operation[], draft: Draft, standing: Standing): Promise<void> {
    if (operations.length === 0) return
    const journal = this.#journal
    if (!journal) throw new Error('a library without a journal was to be changed')
    await journal.append(operations)
    draft.settle()
    this.#records.settled(draft.touched)
    this.#standing = standing
    this.#opening.folded[journal.device] = { sequence: standing.sequence, ...journal.end }
    this.#foldSoon()
  }

  #making = () => ({
    device: this.#journal?.device ?? '',
    at: this.options.now(),
    newId: this.options.newId,
  })

  #isOfMissing({ record }: Change): boolean {
    if (record.type !== 'annotation') return false
    return !this.article('value' in record ? record.value.article : record.article)
  }

  #tellOf(operations: readonly Operation[]) {
    if (operations.length > 0)
      this.#tell({ kind: 'records', operations, touched: touchedBy(operations) })
  }

  #tell(event: LibraryEvent) {
    for (const listener of this.#listeners) listener(event)
  }

  #notice(message: string) {
    this.notices.push(message)
    this.#tell({ kind: 'notice', message })
  }

  /** What was read is where the next change counts on from. */
  #stand() {
    const { own, folded, clock, steps } = this.#opening
    const sequence = own === null ? 0 : (folded[own]?.sequence ?? 0)
    this.#standing = { sequence, clock, steps }
  }

  /** Goes on in the journal that was begun in this place, or begins one. */
  async #openJournal(): Promise<void> {
    const { own, place, read } = this.#opening
    const { fs, newId } = this.options
    const device = own ?? newId()
    const options = { fs, folder: join(this.folder, 'journal'), device, place }
    const active = read.get(device)?.active
    if (active)
      this.#journal = Journal.goOn(options, active.end, active.bytes.length > active.end.offset)
    else this.#journal = await Journal.begin(options, this.#standing.sequence + 1)
    this.#opening.own = device
    this.#opening.folded[device] = { sequence: this.#standing.sequence, ...this.#journal.end }
  }

  /** Writes into the journal what only documents tell: all of a library of the first format. */
  async #adopt(): Promise<void> {
    const { state, annotated } = this.#records
    const changed = [...state.labels.entries.values()].filter(
      ({ value, stamps }) =>
        stamps.fields === undefined &&
        !defaultLabels.some((label) => label.id === value.id && sameValue(label, value)),
    )
    await this.#note(
      changed.map(({ value: { id, ...fields } }) => ({
        action: 'update',
        record: { type: 'label', id, fields },
      })),
    )
    const articles = [...state.articles.entries.values()].filter(({ stamps }) => stamps.made === '')
    await this.#note(
      articles.map(({ value }) => ({ action: 'create', record: { type: 'article', value } })),
    )
    for (const article of [...annotated.keys()]) {
      const { entries } = await this.#opening.atHand.read(article)
      const unknown = [...entries.values()].filter(({ stamps }) => stamps.made === '')
      await this.#note(
        unknown.map(({ value }) => ({ action: 'create', record: { type: 'annotation', value } })),
      )
    }
    await this.#foldNow()
  }

  /** Writes changes into the journal that the records show already. */
  async #note(changes: readonly Change[]): Promise<void> {
    for (let from = 0; from < changes.length; from += mostNoted) {
      const slice = changes.slice(from, from + mostNoted)
      await this.#opening.atHand.use(annotatedBy(slice), async () => {
        const draft = new Draft(this.#records.state)
        const planned = plan(draft, slice, null, this.#standing, this.#making(), asItIs)
        await this.#save(planned.operations, draft, planned.standing)
      })
    }
  }

  #foldSoon() {
    const { chunks, annotations, head } = this.#records.unfolded
    if (chunks.size === 0 && annotations.size === 0 && !head && !this.#stepsChanged) return
    const { foldAfter = 400 } = this.options
    const now = performance.now()
    this.#unfoldedSince ??= now
    const left = this.#unfoldedSince + Math.max(longestUnfolded, foldAfter) - now
    if (this.#foldTimer) clearTimeout(this.#foldTimer)
    this.#foldTimer = setTimeout(
      () => void this.#foldNow().catch(() => undefined),
      Math.max(0, Math.min(foldAfter, left)),
    )
    // The journal holds everything: nobody needs to wait for this.
    this.#foldTimer.unref()
  }

  /** Folds what is unfolded, after what is being folded. */
  async #foldNow(): Promise<void> {
    const before = this.#folding
    const folding = (async () => {
      await before?.catch(() => undefined)
      await this.#foldOnce()
    })()
    this.#folding = folding
    await folding
  }

  async #foldOnce(): Promise<void> {
    this.#unfoldedSince = null
    const { folded, documents } = this.#opening
    const { clock, steps } = this.#standing
    const device = this.#journal?.device
    const changed = this.#stepsChanged ? steps : null
    const heads =
      device === undefined
        ? null
        : { device, clock, folded: { ...folded }, steps: changed, settings: this.#settings }
    await fold(this.#records, documents, heads)
    if (heads) this.#foldedSteps = steps
    // Whatever is enqueued before everything is read waits for that, which may be waiting for this.
    if (this.#closed || !this.#opened) return
    await this.#enqueue(() => this.#rotate())
  }

  async #rotate(): Promise<void> {
    const rotated = await this.#journal?.rotate(this.#standing.sequence + 1)
    if (rotated) await this.#journal?.compress()
  }

  get #stepsChanged() {
    return this.#standing.steps !== this.#foldedSteps
  }

  #whenWritable<T>(task: () => Promise<T>): Promise<T> {
    if (this.writable && !this.#closed) {
      const result = task()
      const pending = result.then(
        () => void this.#pending.delete(pending),
        () => void this.#pending.delete(pending),
      )
      this.#pending.add(pending)
      return result
    }
    const state = this.#closed ? 'is closed' : 'was opened for reading only'
    return Promise.reject(
      new Failure(
        'cannot-write',
        `The library ${state}, so nothing was changed; open it again for writing.`,
      ),
    )
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task)
    this.#queue = result.catch(() => undefined)
    return result
  }
}

const noAnnotations: ReadonlyMap<string, Annotation> = new Map()
