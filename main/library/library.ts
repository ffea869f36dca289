// The library: its records, and the one way in which they change. A change is acknowledged when it stands in the journal on
// disk; the documents follow later.
import { join, resolve } from 'node:path'
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import type { Label } from '#shared/model/label'
import type { Change, Operation } from '#shared/model/operation'
import type { Settings, SettingsEdit } from '#shared/model/settings'
import type { Touched } from '#shared/model/state'
import type { Blobs } from './blobs'
import { type FileSystem, realFileSystem } from './file-system'
import { acquireLock, type Lock } from './lock'
import { folders, OpenLibrary } from './open-library'
import type { Preview } from './preview'
import { finishReplacement, refuseReplacement } from './replacement'
import { writeFailure } from './write-failure'
import { makeFolder } from './write-file'

export interface LibraryOptions {
  folder: string
  /** Whether to change it: then it is begun where there is none, and nobody else may change it until it is closed. */
  write: boolean
  /** Who opens it, for another one who has to wait: "the Pullquote window". */
  holder: string
  /** Milliseconds to wait for another writer; 0 where left out. */
  wait?: number
  /** The time now, ISO 8601 in UTC. */
  now(): string
  newId(): string
  fs?: FileSystem
  /** Whether to be there as soon as the first rows can be shown; all else waits for `ready`. */
  early?: boolean
  /** Milliseconds of quiet after which changes go on into the documents; 400 where left out. */
  foldAfter?: number
  /** Bytes after which a file of the journal is full, and another one is begun; 4,000,000 where left out. */
  journalLength?: number
}

export interface CommitOptions {
  /** Whether it is a step of undo; true where left out. */
  undoable?: boolean
  /** Commits with the same key that follow each other quickly are one step of undo. */
  coalesce?: string
}

/** What has changed, and is on disk. */
export type LibraryEvent =
  | { kind: 'records'; operations: readonly Operation[]; touched: Touched }
  | { kind: 'settings'; settings: Settings }
  /** A sentence about something that was noticed after it was opened. */
  | { kind: 'notice'; message: string }

export interface Library {
  readonly folder: string
  readonly writable: boolean
  /** Names the state of the records: another one after each commit, the same one when it is closed and opened again. */
  readonly revision: string
  /** What was noticed since it was opened, each a sentence for people. */
  readonly notices: readonly string[]
  readonly blobs: Pick<Blobs, 'body' | 'original'>
  /** Resolves when everything is read; nothing but `first`, `settings` and `onChange` may be used before. Throws as `openLibrary`. */
  readonly ready: Promise<void>

  /** The articles that the shelf shows first, and how many there are in all. */
  first(): Promise<Preview>
  /** All articles, those in the trash too. */
  articles(): Article[]
  article(id: string): Article | undefined
  /**
   * All annotations of an article, those in the trash too. They are read when they are asked for, and kept for a while; the
   * same map as long as they do not change. Throws `cannot-read`.
   */
  annotationsOf(article: string): Promise<ReadonlyMap<string, Annotation>>
  /** The same without reading anything: null where they stand in their document alone. */
  annotationsAtHand(article: string): ReadonlyMap<string, Annotation> | null
  /** How many annotations of an article are not in the trash. */
  annotationCount(article: string): number
  /** For each of these ids, or beginnings of ids, the annotations that it fits; those in the trash too. */
  annotationsLike(beginnings: readonly string[]): Promise<Annotation[][]>
  labels(): Label[]
  settings(): Settings
  /** What undo and redo would do next, as phrases. */
  history(): { undo: string | null; redo: string | null }
  /**
   * What became of a record, the earliest first: the operations of all devices that speak of it, and, of an article, those of
   * its annotations. Takes as long as reading the journals that name it.
   */
  historyOf(record: string): Promise<Operation[]>

  /** Keeps what an article is made of, before the article itself is committed. Throws `cannot-write`. */
  keepBody: Blobs['keepBody']
  keepOriginal: Blobs['keepOriginal']
  /**
   * Applies changes in their order; they are on disk when this resolves. All of them are one step of undo. Changes that
   * change nothing leave no trace. Throws `cannot-write`, and then nothing has changed.
   */
  commit(changes: readonly Change[], options?: CommitOptions): Promise<void>
  /** Takes the last step back, as new operations; gives its phrase. Throws `nothing-to-undo`, `cannot-write`. */
  undo(): Promise<string>
  /** Does again what was undone last; gives its phrase. Throws `nothing-to-redo`, `cannot-write`. */
  redo(): Promise<string>
  /** Throws `cannot-write`. */
  editSettings(fields: SettingsEdit): Promise<Settings>
  /** Brings the documents up to what the journal holds, as happens by itself when it is quiet. Throws `cannot-write`. */
  fold(): Promise<void>

  /**
   * Reads what others have added since: who writes the library, where it is open for reading only, and other devices whose
   * journals have come. Throws `cannot-read`, `library-newer`.
   */
  catchUp(): Promise<void>

  /** Tells everybody a sentence about something that was noticed, and keeps it in `notices`. */
  notice(sentence: string): void
  /** Called after each commit, one's own or one that was caught up with; gives the function that ends it. */
  onChange(listener: (event: LibraryEvent) => void): () => void
  /** Waits for what is being written, and lets others write. */
  close(): Promise<void>
}

/**
 * Opens the library of a folder. For reading only, a folder that is not there is an empty library, and stays away. Throws
 * `library-busy`, `library-newer`, `cannot-read`, `cannot-write`.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { write, holder, wait = 0, fs = realFileSystem } = options
  const folder = resolve(options.folder)
  const { lock = null, notice = null } = write ? await prepare(folder, fs, holder, wait) : {}
  if (!write) await refuseReplacement(fs, folder)
  const library = new OpenLibrary({ ...options, folder, fs }, lock)
  if (notice !== null) library.notice(notice)
  try {
    await library.open()
    return library
  } catch (error) {
    await lock?.release()
    throw error
  }
}

/** Takes the lock and makes the folders. */
async function prepare(
  folder: string,
  fs: FileSystem,
  what: string,
  wait: number,
): Promise<{ lock: Lock; notice: string | null }> {
  const make = (path: string) =>
    makeFolder(fs, path).catch((error) => {
      throw writeFailure(path, error)
    })
  await make(folder)
  const lock = await acquireLock({ folder, fs, what, wait })
  try {
    // Before folders are made: one may just be on its way.
    const notice = await finishReplacement(fs, folder)
    for (const name of folders) await make(join(folder, name))
    return { lock, notice }
  } catch (error) {
    await lock.release()
    throw writeFailure(folder, error)
  }
}
