// Texts, and what arrived, that are damaged or missing: taken from the newest backup that has them as they were; a text may be
// made again from what arrived instead. What was damaged is put aside, and people are told what was taken from where.
import { dirname, join } from 'node:path'
import { Body } from '#shared/body/blocks'
import { Failure } from '#shared/failure'
import { putAside } from '../library/durable-adapter'
import { errorCode, type FileSystem, realFileSystem } from '../library/file-system'
import type { Library } from '../library/library'
import { Turns } from '../library/turns'
import { writeFailure } from '../library/write-failure'
import { BackupCopies } from './backup-copies'
import { timeOf } from './trouble'

type Within = 'bodies' | 'originals'

export class Recovery {
  readonly #copies: BackupCopies
  readonly #turns = new Turns()

  constructor(
    private readonly library: Library,
    private readonly fs: FileSystem = realFileSystem,
  ) {
    this.#copies = new BackupCopies(fs, library.folder)
  }

  /** A text from the backups, kept where the library may be changed; null where none has it. Throws `cannot-read`. */
  async body(hash: string): Promise<Body | null> {
    const copy = await this.#copies.find('bodies', hash)
    if (!copy) return null
    const body = Body.parse(JSON.parse(new TextDecoder().decode(copy.content)))
    await this.keepBody(hash, body, `taken from the backup of ${timeOf(copy.taken)}`)
    return body
  }

  /** What arrived, as it lies in the library or in the backups. Throws `library-damaged`, `cannot-read`. */
  async original(hash: string): Promise<Uint8Array> {
    try {
      return await this.library.blobs.original(hash)
    } catch (error) {
      const copy = await this.#copies.find('originals', hash)
      if (!copy) throw error
      await this.#put('originals', hash, `taken from the backup of ${timeOf(copy.taken)}`, () =>
        this.library.keepOriginal(copy.content),
      )
      return copy.content
    }
  }

  /** Keeps a text that was lost; `how` says in a few words where it comes from. */
  keepBody = (hash: string, body: Body, how: string): Promise<void> =>
    this.#put('bodies', hash, how, () => this.library.keepBody(body))

  /** It can be read now, whether it can be kept or not. */
  async #put(within: Within, hash: string, how: string, keep: () => Promise<string>) {
    if (!this.library.writable) return
    // Several may have found it damaged at the same time.
    await this.#turns.next(() => this.#putOnce(within, hash, how, keep))
  }

  async #putOnce(within: Within, hash: string, how: string, keep: () => Promise<string>) {
    try {
      if (await this.#isSound(within, hash)) return
      const name = within === 'bodies' ? `${hash}.json` : hash
      const aside = await this.#putAside(join(within, name))
      await keep()
      this.library.notice(sentence(this.library, within, hash, aside, how))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  }

  #isSound(within: Within, hash: string): Promise<boolean> {
    const { blobs } = this.library
    return (within === 'bodies' ? blobs.body(hash) : blobs.original(hash)).then(
      () => true,
      () => false,
    )
  }

  /** Gives the name under which what was there is kept, or null where there was nothing. */
  async #putAside(name: string): Promise<string | null> {
    try {
      return join(dirname(name), await putAside(this.fs, join(this.library.folder, name)))
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null
      throw writeFailure(this.library.folder, error)
    }
  }
}

function sentence(
  library: Library,
  within: Within,
  hash: string,
  aside: string | null,
  how: string,
): string {
  const isBody = within === 'bodies'
  const of = library
    .articles()
    .find(({ versions }) =>
      versions.some(({ body, original }) => (isBody ? body : original) === hash),
    )
  const what = isBody ? 'The text of' : 'What arrived as'
  const title = of ? `“${of.title}”` : 'an article that has gone'
  const state = aside === null ? 'missing' : 'damaged'
  const kept = aside === null ? '' : ` What was there is kept as ${aside}.`
  return `${what} ${title} was ${state}, and was ${how}.${kept}`
}
