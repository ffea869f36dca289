// The backups of a library: taken now and then by themselves, listed, looked into, restored. One thing at a time.
import { join } from 'node:path'
import type { Backup, Output } from '#shared/contract'
import { Failure } from '#shared/failure'
import { putAside } from '../library/durable-adapter'
import { type FileSystem, realFileSystem } from '../library/file-system'
import type { Library } from '../library/library'
import { writeFailure } from '../library/write-failure'
import {
  backupsFolder,
  filesOf,
  type Generation,
  generationsIn,
  readGeneration,
  removeGeneration,
} from './generation'
import { look } from './look'
import { prepareRestoring } from './restore'
import { keptOf } from './retention'
import { Store } from './store'
import { takeGeneration } from './take'

export interface BackupsOptions {
  library: Library
  /** The time now, ISO 8601 in UTC. */
  now(): string
  fs?: FileSystem
  /** Bytes that all generations may take together; the two newest are kept whatever they take. */
  most?: number
}

/** Milliseconds: a look every few minutes, a generation once an hour if something has changed. */
const lookEvery = 5 * 60_000
const hour = 60 * 60_000
const mostBytes = 4_000_000_000

export class Backups {
  readonly #fs: FileSystem
  readonly #store: Store
  #queue: Promise<unknown> = Promise.resolve()
  #timer: NodeJS.Timeout | null = null

  constructor(private readonly options: BackupsOptions) {
    this.#fs = options.fs ?? realFileSystem
    this.#store = new Store(this.#fs, options.library.folder)
  }

  /** From now on a generation is taken every hour in which something has changed, until `stop`. */
  start(): void {
    if (!this.options.library.writable || this.#timer) return
    this.#timer = setInterval(() => void this.#takeIfDue().catch(console.error), lookEvery)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
    await this.#queue
  }

  /** The newest first; one whose list is damaged is left out. Throws `cannot-read`. */
  async list(): Promise<Backup[]> {
    return (await this.#generations()).map(({ backup }) => backup)
  }

  /** Throws `cannot-write`. */
  take(reason: Backup['reason']): Promise<Backup> {
    return this.#enqueue(() => this.#take(reason))
  }

  /** Throws `not-found`, `library-damaged`. */
  async look(reference: string): Promise<Output<'backup.look'>> {
    const generation = await this.#find(reference)
    return look(this.options.library, this.#fs, this.#store, generation)
  }

  /**
   * Prepares a generation, so that the library is what that holds when it is next opened. Nothing may be changed in between.
   * Throws `not-found`, `library-damaged`, `cannot-write`; then everything stays as it is.
   */
  restore(reference: string): Promise<Output<'backup.restore'>> {
    return this.#enqueue(async () => {
      const { folder } = this.options.library
      const generation = await this.#find(reference)
      const kept = await this.#take('before restoring')
      await prepareRestoring(
        this.#fs,
        folder,
        this.#store,
        generation,
        join('backups', asideOf(kept.id)),
      ).catch((error) => {
        throw writeFailure(folder, error)
      })
      return { restored: generation.backup, kept }
    })
  }

  /** Runs something while no backup is being taken. */
  alone = <T>(task: () => Promise<T>): Promise<T> => this.#enqueue(task)

  async #takeIfDue(): Promise<void> {
    const { library, now } = this.options
    const [id] = await generationsIn(this.#fs, library.folder)
    const newest = id && (await readGeneration(this.#fs, library.folder, id).catch(() => null))
    if (newest && newest.revision === library.revision) return
    if (newest && Date.parse(now()) - Date.parse(newest.backup.taken) < hour) return
    if (library.articles().length > 0) await this.take('by itself')
  }

  async #take(reason: Backup['reason']): Promise<Backup> {
    const { library, now } = this.options
    if (!library.writable)
      throw new Failure(
        'cannot-write',
        'The library is open for reading only, so no backup was made; close it where it is written.',
      )
    try {
      const [before = null] = await this.#generations()
      const store = this.#store
      const fs = this.#fs
      const taken = await takeGeneration({ library, fs, store, before, reason, now: now() })
      // The one that is being restored may be old.
      if (reason !== 'before restoring') await this.#prune(taken)
      return taken.backup
    } catch (error) {
      throw writeFailure(library.folder, error)
    }
  }

  /** Removes what is too old or too much, but only after the newest generation was read back whole. */
  async #prune(newest: Generation): Promise<void> {
    const { folder } = this.options.library
    const all = await this.#generations()
    const kept = keptOf(all.map(({ backup }) => backup))
    const left = await this.#withinLimit(all.filter(({ backup }) => kept.has(backup.id)))
    const going = all.filter((each) => !left.has(each))
    if (going.length === 0 || !(await this.#isSound(newest))) return
    for (const { backup } of going) {
      await removeGeneration(this.#fs, folder, backup.id)
      await this.#fs.rm(join(backupsFolder(folder), asideOf(backup.id)), {
        recursive: true,
        force: true,
      })
    }
    const needed = new Set([...left.values()].flat())
    for (const hash of [...(await this.#store.names())])
      if (!needed.has(hash)) await this.#store.remove(hash)
  }

  /** The newest of these that together take no more than they may, and the contents that each of them needs. */
  async #withinLimit(newestFirst: readonly Generation[]): Promise<Map<Generation, string[]>> {
    const { most = mostBytes } = this.options
    const within = new Map<Generation, string[]>()
    const counted = new Set<string>()
    let bytes = 0
    for (const generation of newestFirst) {
      const files = await filesOf(this.#store, generation).catch(unreadable)
      // Contents that several hold count once.
      for (const { sha256, size } of files) if (!counted.has(sha256)) bytes += size
      for (const { sha256 } of files) counted.add(sha256)
      if (bytes > most && within.size >= 2) break
      within.set(generation, [generation.list, ...files.map(({ sha256 }) => sha256)])
    }
    return within
  }

  async #isSound(generation: Generation): Promise<boolean> {
    let isSound = true
    for (const { sha256 } of await filesOf(this.#store, generation))
      await this.#store.read(sha256).catch(async (error) => {
        unreadable(error)
        isSound = false
        await this.#store.putAside(sha256)
      })
    return isSound
  }

  async #generations(): Promise<Generation[]> {
    const { folder } = this.options.library
    const generations: Generation[] = []
    for (const id of await generationsIn(this.#fs, folder))
      try {
        generations.push(await readGeneration(this.#fs, folder, id))
      } catch (error) {
        unreadable(error)
        await this.#putAside(id)
      }
    return generations
  }

  /** Puts the list of a generation aside that is damaged, and says so. */
  async #putAside(id: string): Promise<void> {
    const { library } = this.options
    if (!library.writable) return
    const name = `${id}.json`
    const aside = await putAside(this.#fs, join(backupsFolder(library.folder), name)).catch(
      () => null,
    )
    if (aside === null) return
    library.notice(
      `The list of a backup, ${name}, was damaged, so that backup can’t be restored; the library and its other backups are unharmed. What was there is kept as ${aside}.`,
    )
  }

  async #find(reference: string): Promise<Generation> {
    const { folder } = this.options.library
    const ids = await generationsIn(this.#fs, folder)
    const found =
      reference === 'latest' ? ids.slice(0, 1) : ids.filter((id) => id.startsWith(reference))
    const [id] = found
    if (id === undefined)
      throw new Failure('not-found', `There is no backup ${reference}; see which there are.`)
    if (found.length > 1)
      throw new Failure('ambiguous-id', `Several backups begin with ${reference}; give more of it.`)
    return readGeneration(this.#fs, folder, id)
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task)
    this.#queue = result.catch(() => undefined)
    return result
  }
}

/** The folder within the backups for the files that restoring a generation has replaced. */
const asideOf = (kept: string) => `replaced-${kept}`

/** A generation of which something is damaged keeps what is left. */
function unreadable(error: unknown): [] {
  // One that only can't be read now is no reason to take it for gone.
  if (error instanceof Failure && error.code === 'library-damaged') return []
  throw error
}
