// A lowdb adapter that loses nothing: each document is replaced as a whole, its previous generation is kept beside it, and
// what can't be read is put aside, never overwritten.
import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import { Failure } from '#shared/failure'
import { decodeDocument, encodeDocument } from './document-text'
import { errorCode, type FileSystem } from './file-system'
import { writeFailure } from './write-failure'
import { discard, keepAs, moveOver, syncFolder, writeBeside } from './write-file'

/** The format of every document; a document of a higher one is left alone. */
export const format = 2

export interface DocumentOptions<T> {
  path: string
  /** What it may hold, in this format or, made into this one, in an older one; null for anything else. */
  parse(value: unknown): T | null | Promise<T | null>
  fs: FileSystem
  /** Whether a damaged document may be put aside. Readers only look. */
  repair: boolean
}

/** How a document was found: damaged or missing, the generation before it may have been there, or nothing. */
export type Health = 'sound' | 'older' | 'none'

type Loaded<T> = { state: 'sound'; data: T } | { state: 'missing' } | { state: 'damaged' }

export class DurableAdapter<T extends object> implements Adapter<T | null> {
  readonly path: string
  readonly #previous: string
  /** How it was found when it was read. */
  health: Health = 'none'
  /** Whether there was a file that is not what was written. */
  damaged = false
  /** Under which names what was damaged is kept. */
  readonly keptAs: string[] = []

  constructor(private readonly options: DocumentOptions<T>) {
    this.path = options.path
    this.#previous = `${options.path}.previous`
  }

  /**
   * The document, or the generation before it where that is not sound, or null; see `health` and `damaged`. Throws
   * `library-newer` and `cannot-read`.
   */
  async read(): Promise<T | null> {
    const current = await this.#load(this.path)
    if (current.state === 'sound') {
      this.health = 'sound'
      return current.data
    }
    const previous = await this.#load(this.#previous)
    this.damaged = current.state === 'damaged' || previous.state === 'damaged'
    if (this.options.repair) {
      if (previous.state === 'damaged') await this.#putAside(this.#previous)
      if (current.state === 'damaged') await this.#putAside(this.path)
    }
    if (previous.state !== 'sound') return null
    this.health = 'older'
    return previous.data
  }

  /**
   * Replaces the document and keeps the generation before it; null removes both. Throws `cannot-write`; then the document is
   * as it was.
   */
  async write(data: T | null): Promise<void> {
    const { fs } = this.options
    if (data === null) {
      for (const path of [this.#previous, this.path]) await discard(fs, path)
      return
    }
    try {
      const name = await writeBeside(fs, this.path, await encodeDocument(data))
      try {
        await keepAs(fs, this.path, this.#previous)
        await moveOver(fs, name, this.path)
      } catch (error) {
        await discard(fs, name)
        throw error
      }
      await syncFolder(fs, dirname(this.path))
    } catch (error) {
      throw writeFailure(dirname(this.path), error)
    }
  }

  /** Gives a damaged file a name that tells what it is. */
  async #putAside(path: string): Promise<void> {
    try {
      this.keptAs.push(await putAside(this.options.fs, path))
    } catch (error) {
      throw writeFailure(dirname(this.path), error)
    }
  }

  async #load(path: string): Promise<Loaded<T>> {
    const bytes = await readOrNull(this.options.fs, path)
    if (bytes === null) return { state: 'missing' }
    let value: unknown
    try {
      value = await decodeDocument(bytes)
    } catch {
      return { state: 'damaged' }
    }
    refuseNewer(path, value)
    const data = await this.options.parse(value)
    return data === null ? { state: 'damaged' } : { state: 'sound', data }
  }
}

/** Moves a damaged file out of the way, under a name that no other file has; gives that name. */
export async function putAside(fs: FileSystem, path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const aside = `${path}.damaged-${number}`
    const taken = await fs.stat(aside).then(
      () => true,
      () => false,
    )
    if (taken) continue
    await moveOver(fs, path, aside)
    return basename(aside)
  }
}

/** The bytes of a file, or null where there is none. Throws `cannot-read`. */
export async function readOrNull(fs: FileSystem, path: string): Promise<Buffer | null> {
  try {
    return await fs.readFile(path)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw cannotRead(path, error)
  }
}

/** The names in a folder; none where it is not there. Throws `cannot-read`. */
export async function namesIn(fs: FileSystem, folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw cannotRead(folder, error)
  }
}

export const cannotRead = (path: string, error: unknown) =>
  new Failure(
    'cannot-read',
    `${path} of the library can't be read (${errorCode(error) ?? error}). Check that you may read it.`,
    { cause: error },
  )

/** Throws `library-newer` for what a newer Pullquote has written. */
export function refuseNewer(path: string, value: unknown): void {
  const found: unknown = value instanceof Object && 'format' in value ? value.format : undefined
  if (typeof found !== 'number' || found <= format) return
  throw new Failure(
    'library-newer',
    `The library was written by a newer Pullquote (${path} has format ${found}; this one knows up to ${format}). Install the newer Pullquote to open it; nothing was changed.`,
  )
}
