// The quotations of bodies that were read once, in the file `gathered` of the library: a line a body, with its checksum. A body never
// changes, and neither does what it says; by other rules it may be read otherwise, and then all begins anew. Derived, may be deleted.
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { Saying } from '#shared/gathering/index'

const Line = z.object({ key: z.string(), sayings: z.array(Saying) })

export class KeptSayings {
  readonly #path: string
  readonly #known = new Map<string, Saying[]>()
  readonly #head: string
  readonly #write: boolean

  /** `rules`: by what texts are read. Only where `write` holds anything is kept. */
  constructor(folder: string, rules: string, write: boolean) {
    this.#path = join(folder, 'gathered')
    this.#head = `pullquote ${rules}, format 1`
    this.#write = write
    this.#load()
  }

  get(key: string): Saying[] | undefined {
    return this.#known.get(key)
  }

  set(key: string, sayings: Saying[]) {
    this.#known.set(key, sayings)
    if (this.#write) quietly(() => appendFileSync(this.#path, lineOf(key, sayings)))
  }

  /** Forgets the bodies that are not used any more, where they are most of the file. */
  tidy(used: ReadonlySet<string>) {
    const unused = [...this.#known.keys()].filter((key) => !used.has(key))
    if (unused.length <= used.size) return
    for (const key of unused) this.#known.delete(key)
    this.#rewrite()
  }

  #load() {
    const [head, ...lines] = this.#content().split('\n')
    const last = lines.pop()
    const read = head === this.#head ? lines.map(readLine) : [null]
    for (const line of read) if (line) this.#known.set(line.key, line.sayings)
    // What was cut off when it was written must not swallow the line that comes next.
    if (last !== '' || read.includes(null)) this.#rewrite()
  }

  #content(): string {
    try {
      return readFileSync(this.#path, 'utf8')
    } catch {
      return ''
    }
  }

  #rewrite() {
    if (!this.#write) return
    const lines = [...this.#known].map(([key, sayings]) => lineOf(key, sayings))
    quietly(() => {
      writeFileSync(`${this.#path}.tmp`, `${this.#head}\n${lines.join('')}`, { mode: 0o600 })
      renameSync(`${this.#path}.tmp`, this.#path)
    })
  }
}

function lineOf(key: string, sayings: readonly Saying[]): string {
  const content = JSON.stringify({ key, sayings })
  return `${crc32(content)} ${content}\n`
}

function readLine(line: string): z.infer<typeof Line> | null {
  const at = line.indexOf(' ')
  const content = line.slice(at + 1)
  if (at < 0 || crc32(content) !== Number(line.slice(0, at))) return null
  return Line.safeParse(JSON.parse(content)).data ?? null
}

/** A full disk keeps nobody from reading on. */
function quietly(work: () => void) {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}
