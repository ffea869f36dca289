// Where the contents of backups lie: each under the hash of its bytes, once, however many generations hold it.
import { join } from 'node:path'
import { Failure } from '#shared/failure'
import { sha256 } from '../library/blobs'
import { namesIn, putAside, readOrNull } from '../library/durable-adapter'
import type { FileSystem } from '../library/file-system'
import { discard, makeFolder, moveOver, syncFolder, writeBeside } from '../library/write-file'
import { backupsFolder } from './generation'

export class Store {
  readonly folder: string
  #names: Set<string> | null = null

  constructor(
    private readonly fs: FileSystem,
    library: string,
  ) {
    this.folder = join(backupsFolder(library), 'files')
  }

  async names(): Promise<Set<string>> {
    this.#names ??= new Set(
      (await namesIn(this.fs, this.folder)).filter((name) => /^[0-9a-f]{64}$/.test(name)),
    )
    return this.#names
  }

  /** Keeps bytes; they are on disk under their name only after `settle`. Reads back what was written. */
  async keep(bytes: Buffer): Promise<string> {
    const hash = sha256(bytes)
    const names = await this.names()
    if (names.has(hash)) return hash
    if (names.size === 0) await makeFolder(this.fs, this.folder)
    const path = join(this.folder, hash)
    const name = await writeBeside(this.fs, path, bytes)
    try {
      await moveOver(this.fs, name, path)
    } catch (error) {
      await discard(this.fs, name)
      throw error
    }
    await this.read(hash)
    names.add(hash)
    return hash
  }

  settle = () => syncFolder(this.fs, this.folder)

  /** Throws `library-damaged` where it is missing or not what it was. */
  async read(hash: string): Promise<Buffer> {
    const bytes = await readOrNull(this.fs, join(this.folder, hash))
    if (bytes !== null && sha256(bytes) === hash) return bytes
    throw new Failure(
      'library-damaged',
      `A file of the backups is ${bytes ? 'damaged' : 'missing'} (${join(this.folder, hash)}); choose another backup. Nothing was changed.`,
    )
  }

  /** Puts what is damaged aside, so that the next generation keeps it anew. */
  async putAside(hash: string): Promise<void> {
    if ((await this.names()).delete(hash))
      await putAside(this.fs, join(this.folder, hash)).catch(() => undefined)
  }

  async remove(hash: string): Promise<void> {
    ;(await this.names()).delete(hash)
    await discard(this.fs, join(this.folder, hash))
  }
}
