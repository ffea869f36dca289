// Mends what the doctor found, where the library itself proves what was there. What was damaged is put aside, never deleted.
import { join } from 'node:path'
import { describe } from '#shared/anchoring/describe'
import { textOf } from '#shared/body/text'
import { Failure } from '#shared/failure'
import type { ReadBody } from '../commands/bodies'
import { sha256 } from '../library/blobs'
import { putAside, readOrNull } from '../library/durable-adapter'
import { errorCode, type FileSystem, realFileSystem } from '../library/file-system'
import type { Library } from '../library/library'
import { writeFailure } from '../library/write-failure'
import { examine } from './examine'
import type { Recovery } from './recovery'
import { Store } from './store'
import type { Trouble } from './trouble'

export interface Mending {
  /** Open for writing: that alone has mended the documents that are read then. */
  library: Library
  /** Makes a body again where that can be done. */
  bodyOf: ReadBody
  recovery: Recovery
  fs?: FileSystem
}

/** Gives a sentence for each thing that was done. Throws `cannot-write`, `cannot-read`. */
export async function mend(mending: Mending): Promise<string[]> {
  const { library, fs = realFileSystem } = mending
  // Documents of annotations are made again when they are read.
  const before = library.notices.length
  for (const { id } of library.articles()) await library.annotationsOf(id)
  await library.fold()
  const done = library.notices.slice(before)
  for (const trouble of (await examine(library, fs)).troubles) {
    const sentence = await mendOne(mending, fs, trouble)
    if (sentence !== null) done.push(sentence)
  }
  return done
}

async function mendOne(
  { library, bodyOf, recovery }: Mending,
  fs: FileSystem,
  trouble: Trouble,
): Promise<string | null> {
  switch (trouble.kind) {
    case 'previous': {
      const aside = await asideOf(fs, library.folder, trouble.name)
      return `The older generation ${trouble.name} was damaged; it is kept as ${aside}.`
    }
    case 'copy': {
      const { name, hash, inLibrary } = trouble
      return inLibrary ? keepAnew(library, fs, name, hash) : null
    }
    case 'original':
      return noticesOf(library, () => recovery.original(trouble.hash))
    case 'body': {
      const { version, hash } = trouble
      return noticesOf(library, () => (version ? bodyOf(version) : recovery.body(hash)))
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

/** What was told while something was recovered; null where nothing could be. */
async function noticesOf(
  library: Library,
  recover: () => Promise<unknown>,
): Promise<string | null> {
  const before = library.notices.length
  await recover().catch((error) => {
    if (!(error instanceof Failure)) throw error
  })
  return library.notices.slice(before).join(' ') || null
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

/** Puts a file aside; gives its new name, or null where there is none. Throws `cannot-write`. */
async function asideOf(fs: FileSystem, folder: string, name: string): Promise<string | null> {
  try {
    return await putAside(fs, join(folder, name))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw writeFailure(folder, error)
  }
}
