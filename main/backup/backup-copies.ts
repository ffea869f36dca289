// What the backups hold of texts and of what arrived, so that one that is damaged or missing in the library can be taken from
// there.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { sha256 } from '../library/blobs'
import type { FileSystem } from '../library/file-system'
import { contentOf, filesOrNull, generationsIn, readGeneration } from './generation'
import { Store } from './store'

/** What a text is, or what arrived, and when the backup was taken that it stands in. */
export interface Copy {
  content: Uint8Array
  /** ISO 8601 in UTC. */
  taken: string
}

interface Listed {
  /** The hash of the file as it lies there. */
  sha256: string
  generation: string
}

export class BackupCopies {
  /** Where each file is listed, the newest first; of the generations that there were when it was made. */
  #listed = new Map<string, Listed[]>()
  #of = ''

  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
  ) {}

  /** A sound copy, from the newest backup that has one; null where none has. Throws `cannot-read`, `library-newer`. */
  async find(within: 'bodies' | 'originals', hash: string): Promise<Copy | null> {
    const store = new Store(this.fs, this.folder)
    await this.#list(store)
    const name = within === 'bodies' ? `bodies/${hash}.json` : `originals/${hash}`
    for (const { sha256: file, generation } of this.#listed.get(name) ?? []) {
      const bytes = await contentOf(store, file)
      const content =
        bytes && within === 'originals' ? await promisify(gunzip)(bytes).catch(() => null) : bytes
      if (content === null || sha256(content) !== hash) continue
      const { backup } = await readGeneration(this.fs, this.folder, generation)
      return { content, taken: backup.taken }
    }
    return null
  }

  /** Reads the lists once for all texts that are asked for: where a whole folder is lost, these are many. */
  async #list(store: Store) {
    const generations = await generationsIn(this.fs, this.folder)
    if (this.#of === generations.join()) return
    const listed = new Map<string, Listed[]>()
    for (const generation of generations)
      for (const { name, sha256: file } of (await filesOrNull(
        this.fs,
        this.folder,
        store,
        generation,
      )) ?? []) {
        if (!/^(?:bodies|originals)\//.test(name)) continue
        const known = listed.get(name)
        // What never changes is taken once, and the same file stands in most lists.
        if (known?.some((each) => each.sha256 === file)) continue
        listed.set(name, [...(known ?? []), { sha256: file, generation }])
      }
    this.#listed = listed
    this.#of = generations.join()
  }
}
