// What was found in long texts, in the folder `quotations` of the library: a compressed file a body, headed by the rules that it was
// found by. Derived, so it is checked and not trusted, and may be deleted at any time.
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { FindingsView } from '#shared/contract/quotations'
import type { Findings } from '#shared/quotations/index'
import { sha256 } from '../library/blobs'

export interface KeptFindingsOptions {
  /** Of the library. */
  folder: string
  /** Whether anything may be kept there. */
  write: boolean
  /** By what texts are read. */
  rules: string
  /** Bytes that all files may take; what was not asked for the longest time goes first. */
  most?: number
}

/** About a hundred books. */
const mostBytes = 32 * 1024 * 1024
const ending = '.gz'

export class KeptFindings {
  readonly #folder: string
  readonly #write: boolean
  readonly #head: string
  readonly #most: number
  /** What is being written. */
  #writing: Promise<void> = Promise.resolve()

  constructor({ folder, write, rules, most = mostBytes }: KeptFindingsOptions) {
    this.#folder = join(folder, 'quotations')
    this.#write = write
    this.#head = `pullquote ${rules}, format 1`
    this.#most = most
  }

  /** Null where there is nothing, or nothing that can be used. */
  async get(key: string): Promise<Findings | null> {
    const path = this.#pathOf(key)
    try {
      const content = (await promisify(gunzip)(await readFile(path))).toString('utf8')
      const end = content.indexOf('\n')
      if (content.slice(0, end) !== this.#head) return null
      const findings = FindingsView.parse(JSON.parse(content.slice(end + 1)))
      const now = new Date()
      if (this.#write) await utimes(path, now, now).catch(() => undefined)
      return findings
    } catch {
      return null
    }
  }

  async has(key: string): Promise<boolean> {
    return (await stat(this.#pathOf(key)).catch(() => null)) !== null
  }

  /** Begins to keep it. A full disk keeps nobody from reading on. */
  set(key: string, findings: Findings) {
    if (!this.#write) return
    this.#writing = this.#writing.then(() => this.#keep(key, findings)).catch(() => undefined)
  }

  /** Waits for what is being written. */
  async close() {
    await this.#writing
  }

  #pathOf(key: string) {
    return join(this.#folder, `${sha256(key)}${ending}`)
  }

  async #keep(key: string, findings: Findings) {
    const packed = await promisify(gzip)(`${this.#head}\n${JSON.stringify(findings)}`)
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    const unfinished = join(this.#folder, `${randomUUID()}.tmp`)
    await writeFile(unfinished, packed, { mode: 0o600 })
    await rename(unfinished, this.#pathOf(key))
    await this.#sweep()
  }

  async #sweep() {
    const files = await Promise.all(
      (await readdir(this.#folder)).map(async (name) => {
        const path = join(this.#folder, name)
        const { size, mtimeMs } = await stat(path)
        // What a writer that was killed has left is of no use.
        return { path, size: name.endsWith(ending) ? size : this.#most, mtimeMs }
      }),
    )
    let left = this.#most
    for (const { path, size } of files.sort((one, other) => other.mtimeMs - one.mtimeMs)) {
      left -= size
      if (left < 0) await unlink(path)
    }
  }
}
