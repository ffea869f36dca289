// Which articles have changed since the index was last kept: one line a commit, from which revision of the library to which. If the
// lines lead from the revision of the index to that of the library, only their articles have to be looked at again.
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode } from '../library/file-system'

const Line = z.object({ from: z.string(), to: z.string(), articles: z.array(z.string()) })
type Line = z.infer<typeof Line>

export class ChangeLog {
  readonly #path: string
  #queue: Promise<void> = Promise.resolve()

  /** `folder` is that of the index. Without it there is no index that could follow, and nothing is noted. */
  constructor(folder: string) {
    this.#path = join(folder, 'changes')
  }

  /** Nothing is lost if this fails: the lines then lead nowhere, and the index is built anew. */
  note(line: Line): Promise<void> {
    return this.#then(() => appendFile(this.#path, `${JSON.stringify(line)}\n`, { mode: 0o600 }))
  }

  /** The articles that changed from one revision to another; null where nobody knows. */
  async between(from: string, to: string): Promise<string[] | null> {
    if (from === to) return []
    await this.#queue
    const steps = new Map((await this.#lines()).map((line) => [line.from, line]))
    const articles = new Set<string>()
    for (let at = from; at !== to; ) {
      const step = steps.get(at)
      // Each step is taken once, so that no circle of lines is followed for ever.
      if (!step || !steps.delete(at)) return null
      for (const id of step.articles) articles.add(id)
      at = step.to
    }
    return [...articles]
  }

  /** The index knows this revision now: what led there is not needed any more. */
  forgetUntil(revision: string): Promise<void> {
    return this.#then(async () => {
      const lines = await this.#lines()
      const kept = lines.slice(lines.findLastIndex(({ to }) => to === revision) + 1)
      const content = kept.map((line) => `${JSON.stringify(line)}\n`).join('')
      await writeFile(`${this.#path}.tmp`, content, { mode: 0o600 })
      await rename(`${this.#path}.tmp`, this.#path)
    })
  }

  /** Resolves when everything is noted. */
  settled(): Promise<void> {
    return this.#queue
  }

  async #lines(): Promise<Line[]> {
    const content = await readFile(this.#path, 'utf8').catch((error) => {
      if (errorCode(error) === 'ENOENT') return ''
      throw error
    })
    return content.split('\n').flatMap((line) => parsed(line) ?? [])
  }

  #then(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task).catch(() => undefined)
    return this.#queue
  }
}

function parsed(line: string): Line | null {
  try {
    return Line.parse(JSON.parse(line))
  } catch {
    return null
  }
}
