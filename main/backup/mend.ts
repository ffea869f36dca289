// Mends what the doctor found, where the library itself proves what was there. What was damaged is put aside, never deleted.
import { join } from 'node:path'
import { describe } from '#shared/anchoring/describe'
import { textOf } from '#shared/body/text'
import { Failure } from '#shared/failure'
import type { Version } from '#shared/model/article'
import type { ReadBody } from '../commands/bodies'
import { sha256 } from '../library/blobs'
import { putAside, readOrNull } from '../library/durable-adapter'
import { errorCode, type FileSystem, realFileSystem } from '../library/file-system'
import type { Library } from '../library/library'
import { writeFailure } from '../library/write-failure'
import { writeDurably } from '../library/write-file'
import { examine } from './examine'
import { copyInBackups } from './examine-backups'
import { Store } from './store'
import { type Trouble, timeOf } from './trouble'

export interface Mending {
  /** Open for writing: that alone has mended the documents that are read then. */
  library: Library
  /** Makes a body again where that can be done. */
  bodyOf: ReadBody
  fs?: FileSystem
}

/** Gives a sentence for each thing that was done. Throws `cannot-write`, `cannot-read`. */
export async function mend({ library, bodyOf, fs = realFileSystem }: Mending): Promise<string[]> {
  // Documents of annotations are made again when they are read.
  const before = library.notices.length
  for (const { id } of library.articles()) await library.annotationsOf(id)
  await library.fold()
  const done = library.notices.slice(before)
  for (const trouble of (await examine(library, fs)).troubles) {
    const sentence = await mendOne(library, bodyOf, fs, trouble)
    if (sentence !== null) done.push(sentence)
  }
  return done
}

async function mendOne(
  library: Library,
  bodyOf: ReadBody,
  fs: FileSystem,
  trouble: Trouble,
): Promise<string | null> {
  switch (trouble.kind) {
    case 'previous': {
      const aside = await asideOf(fs, library.folder, trouble.name)
      return `The older generation ${trouble.name} was damaged; it is kept as ${aside}.`
    }
    case 'original': {
      if (trouble.backup === null) return null
      return mendFromBackup(library, fs, 'originals', trouble.hash)
    }
    case 'copy': {
      const { name, hash, inLibrary } = trouble
      return inLibrary ? keepAnew(library, fs, name, hash) : null
    }
    case 'body': {
      if (trouble.backup !== null) return mendFromBackup(library, fs, 'bodies', trouble.hash)
      if (!trouble.version || !trouble.original) return null
      return mendBody(library, bodyOf, fs, trouble.hash, trouble.version)
    }
    case 'anchor': {
      const { highlight, place } = trouble
      if (!place) return null
      const { id, article, anchor } = highlight
      const text = textOf(await library.blobs.body(anchor.body))
      const fields = { anchor: { ...describe(text, place), body: anchor.body } }
      await library.commit([
        { action: 'update', record: { type: 'annotation', id, article, fields } },
      ])
      return `Annotation ${id} stands where its words are again.`
    }
    default:
      return null
  }
}

/** Takes a text, or what arrived, from the newest backup that has it as it was. */
async function mendFromBackup(
  library: Library,
  fs: FileSystem,
  within: 'bodies' | 'originals',
  hash: string,
): Promise<string | null> {
  const copy = await copyInBackups(fs, library.folder, within, hash)
  if (!copy) return null
  const name = join(within, within === 'bodies' ? `${hash}.json` : hash)
  const aside = await asideOf(fs, library.folder, name)
  await writeDurably(fs, join(library.folder, name), copy.bytes).catch((error) => {
    throw writeFailure(library.folder, error)
  })
  const what = within === 'bodies' ? 'The text' : 'What arrived,'
  const kept = aside === null ? '' : ` What was there is kept as ${aside}.`
  return `${what} ${name} was taken from the backup of ${timeOf(copy.taken)}.${kept}`
}

/** What the backups hold of a file is kept anew from the library. */
async function keepAnew(
  library: Library,
  fs: FileSystem,
  name: string,
  hash: string,
): Promise<string | null> {
  const bytes = await readOrNull(fs, join(library.folder, name))
  if (bytes === null || sha256(bytes) !== hash) return null
  const store = new Store(fs, library.folder)
  try {
    await store.putAside(hash)
    await store.keep(bytes)
    await store.settle()
  } catch (error) {
    throw writeFailure(library.folder, error)
  }
  return `What backups hold of ${name} was kept anew from the library.`
}

/** The damaged file goes aside only when there is something to put in its place. */
async function mendBody(
  library: Library,
  bodyOf: ReadBody,
  fs: FileSystem,
  hash: string,
  version: Version,
): Promise<string | null> {
  const name = join('bodies', `${hash}.json`)
  const aside = await asideOf(fs, library.folder, name)
  try {
    await bodyOf(version)
    const kept = aside === null ? '' : ` What was there is kept as ${aside}.`
    return `The text ${name} was made again from what arrived.${kept}`
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return null
  }
}

/** Puts a file aside; gives its new name, or null where there is none. Throws `cannot-write`. */
async function asideOf(fs: FileSystem, folder: string, name: string): Promise<string | null> {
  try {
    return await putAside(fs, join(folder, name))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw writeFailure(folder, error)
  }
}
