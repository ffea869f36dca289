// A lowdb adapter that loses nothing: each document is replaced as a whole, its previous generation is kept beside it, and
// what can't be read is told, kept and never overwritten.
import { basename, dirname } from 'node:path'
import type { Adapter } from 'lowdb'
import type { z } from 'zod'
import { Failure } from '#shared/failure'
import { errorCode, type FileSystem } from './file-system'
import { writeFailure } from './write-failure'
import { discard, keepAs, moveOver, syncFolder, writeBeside, writeDurably } from './write-file'

/** The format of every document; a document of a higher one is left alone. */
export const format = 1

export interface DocumentOptions<T> {
  path: string
  schema: z.ZodType<T>
  fs: FileSystem
  /** Whether a damaged document may be put aside and replaced by its previous generation. Readers only look at that. */
  repair: boolean
  /** Takes a sentence for the reader about what was damaged, and what became of it. */
  notice(sentence: string): void
  /** Whether to go on without this document where neither generation is sound. */
  expendable?: boolean
}

/** A document that is on disk, but not yet under its name. */
export interface Staged {
  publish(): Promise<void>
  abandon(): Promise<void>
}

type Loaded<T> = { state: 'sound'; data: T } | { state: 'missing' } | { state: 'damaged' }

export class DurableAdapter<T> implements Adapter<T> {
  readonly path: string
  readonly #previous: string

  constructor(private readonly options: DocumentOptions<T>) {
    this.path = options.path
    this.#previous = `${options.path}.previous`
  }

  /**
   * The document, or null if there is none yet. Throws `library-newer`, `library-damaged` where neither generation is sound,
   * and `cannot-read`.
   */
  async read(): Promise<T | null> {
    const { notice, repair, expendable } = this.options
    const current = await this.#load(this.path)
    if (current.state === 'sound') return current.data
    const previous = await this.#load(this.#previous)
    const name = basename(this.path)

    if (previous.state === 'sound') {
      const trouble = current.state === 'missing' ? 'was missing' : 'was damaged'
      const kept = repair && current.state === 'damaged' ? await this.#putAside(this.path) : null
      if (repair) await this.restore(previous.data)
      notice(
        `The file ${name} of your library ${trouble}, so the generation before it is used; the last change may be missing.${keptAs(kept)}`,
      )
      return previous.data
    }
    if (current.state === 'missing' && previous.state === 'missing') return null
    if (expendable) {
      let kept: string | null = null
      if (repair && previous.state === 'damaged') kept = await this.#moveAside(this.#previous)
      if (repair && current.state === 'damaged') kept = await this.#moveAside(this.path)
      notice(`The file ${name} of your library was damaged and is begun anew.${keptAs(kept)}`)
      return null
    }
    throw new Failure(
      'library-damaged',
      `The library can't be opened: ${this.path} is ${current.state} and ${basename(this.#previous)} beside it is ${previous.state}. Nothing was changed; put a sound copy of the file in its place, for example from a backup.`,
    )
  }

  /** Replaces the document and keeps the generation before it. Throws `cannot-write`; then the document is as it was. */
  async write(data: T): Promise<void> {
    const staged = await this.stage(data)
    await staged.publish()
    await syncFolder(this.options.fs, dirname(this.path)).catch((error) => this.#refuse(error))
  }

  /**
   * Brings the document to disk without replacing anything yet, so that several documents can be made ready before the first
   * of them is published. The caller syncs the folder. Throws `cannot-write`.
   */
  async stage(data: T): Promise<Staged> {
    const { fs } = this.options
    const name = await writeBeside(fs, this.path, textOf(data)).catch((e) => this.#refuse(e))
    return {
      publish: async () => {
        try {
          await keepAs(fs, this.path, this.#previous)
          await moveOver(fs, name, this.path)
        } catch (error) {
          await discard(fs, name)
          this.#refuse(error)
        }
      },
      abandon: () => discard(fs, name),
    }
  }

  /** Puts a document in place of one that must not become the previous generation. Throws `cannot-write`. */
  async restore(data: T): Promise<void> {
    await writeDurably(this.options.fs, this.path, textOf(data)).catch((e) => this.#refuse(e))
  }

  async #moveAside(path: string): Promise<string> {
    const aside = await this.#putAside(path)
    await discard(this.options.fs, path)
    return aside
  }

  /** Keeps a damaged file under a name that tells what it is too; gives that name. */
  async #putAside(path: string): Promise<string> {
    const { fs } = this.options
    for (let number = 1; ; number += 1) {
      const aside = `${path}.damaged-${number}`
      const taken = await fs.stat(aside).then(
        () => true,
        () => false,
      )
      if (taken) continue
      await keepAs(fs, path, aside).catch((error) => this.#refuse(error))
      return basename(aside)
    }
  }

  async #load(path: string): Promise<Loaded<T>> {
    let bytes: Uint8Array
    try {
      bytes = await this.options.fs.readFile(path)
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { state: 'missing' }
      throw new Failure(
        'cannot-read',
        `The file ${path} of the library can't be read (${errorCode(error) ?? error}). Check that it is a file and that you may read it.`,
        { cause: error },
      )
    }
    let value: unknown
    try {
      value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      return { state: 'damaged' }
    }
    if (formatOf(value) > format)
      throw new Failure(
        'library-newer',
        `The library was written by a newer Pullquote (${path} has format ${formatOf(value)}; this one knows up to ${format}). Install the newer Pullquote to open it; nothing was changed.`,
      )
    const parsed = this.options.schema.safeParse(value)
    return parsed.success ? { state: 'sound', data: parsed.data } : { state: 'damaged' }
  }

  #refuse(error: unknown): never {
    throw writeFailure(dirname(this.path), error)
  }
}

/** Indented, for whoever looks into the file. */
const textOf = (data: unknown) => `${JSON.stringify(data, null, 2)}\n`

const keptAs = (name: string | null) => (name ? ` What was there is kept as ${name}.` : '')

function formatOf(value: unknown): number {
  const found: unknown = value instanceof Object && 'format' in value ? value.format : undefined
  return typeof found === 'number' ? found : 0
}
