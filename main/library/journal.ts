// The journal of this device, which is written on: what it has taken is on disk, and what it could not take is not there.
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Operation } from '#shared/model/operation'
import { format, readOrNull } from './durable-adapter'
import type { FileSystem } from './file-system'
import { encodeLine } from './journal-line'
import { activeName, fullName, segmentsIn } from './segments'
import { writeFailure } from './write-failure'
import { discard, moveOver, syncFolder, writeBeside, writeDurably } from './write-file'

/** Where the next line goes. */
export interface JournalEnd {
  /** The first sequence of this file, and the byte after its last line. */
  first: number
  offset: number
}

export interface JournalOptions {
  fs: FileSystem
  folder: string
  device: string
  place: string
  /** Bytes after which a file of the journal is full; 4,000,000 where undefined. */
  fullLength: number | undefined
}

export class Journal {
  #handle: FileHandle | null = null
  /** Whether there may be something after the end that does not count. */
  #dirty = false

  private constructor(
    private readonly options: JournalOptions,
    private position: JournalEnd,
  ) {}

  /** Begins the journal of a device, with `first` as the sequence of its first operation. Throws `cannot-write`. */
  static async begin(options: JournalOptions, first: number): Promise<Journal> {
    const { fs, folder, device } = options
    try {
      const { name, length } = await stage(options, first)
      await moveOver(fs, name, join(folder, activeName(device)))
      await syncFolder(fs, folder)
      return new Journal(options, { first, offset: length })
    } catch (error) {
      throw writeFailure(dirname(folder), error)
    }
  }

  /** Goes on after the last whole commit of a journal; what stands behind it is cut off before the next is written. */
  static goOn(options: JournalOptions, end: JournalEnd, cut: boolean): Journal {
    const journal = new Journal(options, end)
    journal.#dirty = cut
    return journal
  }

  get device() {
    return this.options.device
  }

  get end(): Readonly<JournalEnd> {
    return this.position
  }

  /** Brings operations to disk, all of them or none. Throws `cannot-write`. */
  async append(operations: readonly Operation[]): Promise<void> {
    const bytes = Buffer.from(operations.map(encodeLine).join(''))
    try {
      const handle = await this.#opened()
      this.#dirty = true
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, null)
        done += bytesWritten
      }
      await handle.datasync()
      this.#dirty = false
    } catch (error) {
      // What is told to have failed must not be there after all. If the disk refuses this too, it is done before the next.
      await this.#cut().catch(() => undefined)
      throw writeFailure(dirname(this.options.folder), error)
    }
    this.position = { ...this.position, offset: this.position.offset + bytes.length }
  }

  /** Begins another file when this one is full; `next` is the sequence of the next operation. Throws `cannot-write`. */
  async rotate(next: number): Promise<boolean> {
    const { fs, folder, device, fullLength = 4_000_000 } = this.options
    if (this.position.offset < fullLength) return false
    const full = join(folder, fullName(device, this.position.first))
    try {
      await (await this.#opened()).datasync()
      await this.close()
      const { name, length } = await stage(this.options, next)
      try {
        await moveOver(fs, this.#path, full)
        try {
          // Or a crash might leave the new name alone, and the full file under none.
          await syncFolder(fs, folder)
          await moveOver(fs, name, this.#path)
        } catch (error) {
          await moveOver(fs, full, this.#path)
          throw error
        }
      } finally {
        await discard(fs, name)
      }
      this.position = { first: next, offset: length }
      await syncFolder(fs, folder)
    } catch (error) {
      throw writeFailure(dirname(folder), error)
    }
    return true
  }

  /** Compresses the files that are full. Throws `cannot-write`. */
  async compress(): Promise<void> {
    const { fs, folder, device } = this.options
    for (const segment of await segmentsIn(fs, folder)) {
      if (segment.device !== device || segment.first === null || segment.compressed) continue
      const bytes = await readOrNull(fs, segment.path)
      if (bytes === null) continue
      await writeDurably(fs, `${segment.path}.gz`, await promisify(gzip)(bytes)).catch((error) => {
        throw writeFailure(dirname(folder), error)
      })
      await discard(fs, segment.path)
    }
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    await handle?.close()
  }

  async #opened(): Promise<FileHandle> {
    if (this.#dirty) await this.#cut()
    this.#handle ??= await this.options.fs.open(this.#path, 'a', 0o600)
    return this.#handle
  }

  /** Cuts off what does not count. By a new handle: after an error the old one may be of no use. */
  async #cut(): Promise<void> {
    this.#dirty = true
    await this.close().catch(() => undefined)
    const handle = await this.options.fs.open(this.#path, 'r+')
    try {
      await handle.truncate(this.position.offset)
      await handle.sync()
    } finally {
      await handle.close()
    }
    this.#dirty = false
  }

  get #path() {
    return join(this.options.folder, activeName(this.options.device))
  }
}

/** Writes a file with nothing but its header, beside its place; gives its name and its length. */
async function stage({ fs, folder, device, place }: JournalOptions, first: number) {
  const header = encodeLine({ format, device, first, place })
  const name = await writeBeside(fs, join(folder, activeName(device)), header)
  return { name, length: Buffer.byteLength(header) }
}
