// One document: what lowdb holds in memory, and how several of them are replaced together.
import { dirname } from 'node:path'
import { Low } from 'lowdb'
import { type DocumentOptions, DurableAdapter, type Staged } from './durable-adapter'
import type { FileSystem } from './file-system'
import { writeFailure } from './write-failure'
import { syncFolder } from './write-file'

/** The replacement of one document, in its steps. */
export interface Replacement {
  readonly folder: string
  /** Brings what is new to disk, under another name. */
  stage(): Promise<Staged>
  /** Puts back what memory holds. */
  restore(): Promise<void>
  /** Lets memory follow the disk. */
  accept(): void
}

export class Document<T> {
  readonly #low: Low<T>
  readonly #adapter: DurableAdapter<T>

  /** `initial` is what it holds while there is no file. */
  constructor(options: DocumentOptions<T>, initial: T) {
    this.#adapter = new DurableAdapter(options)
    this.#low = new Low(this.#adapter, initial)
  }

  /** What the file holds, as far as memory knows. */
  get data(): T {
    return this.#low.data
  }

  /** Throws as `DurableAdapter.read`. */
  async read(): Promise<void> {
    await this.#low.read()
  }

  replacing(next: T): Replacement {
    return {
      folder: dirname(this.#adapter.path),
      stage: () => this.#adapter.stage(next),
      restore: () => this.#adapter.restore(this.#low.data),
      accept: () => {
        this.#low.data = next
      },
    }
  }
}

/**
 * Replaces documents in the order given. All are on disk before the first takes its place, so that a full disk leaves all as
 * they were, and a process that is killed leaves at worst a part of a step that it never acknowledged. Throws `cannot-write`;
 * then the documents in memory are as they were, and those on disk are put back.
 */
export async function replaceAll(
  replacements: readonly Replacement[],
  fs: FileSystem,
): Promise<void> {
  const staged: Staged[] = []
  const published: Replacement[] = []
  try {
    for (const replacement of replacements) staged.push(await replacement.stage())
    for (const [index, stage] of staged.entries()) {
      published.push(replacements[index] as Replacement)
      await stage.publish()
    }
    for (const folder of new Set(replacements.map(({ folder }) => folder)))
      await syncFolder(fs, folder).catch((error) => {
        throw writeFailure(folder, error)
      })
  } catch (error) {
    await Promise.all(staged.map((stage) => stage.abandon()))
    // What is told to have failed must not be there after all. Where the disk refuses this too, nothing more can be done.
    for (const replacement of published) await replacement.restore().catch(() => undefined)
    throw error
  }
  for (const replacement of replacements) replacement.accept()
}
