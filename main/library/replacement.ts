// Putting other documents and journals in the place of those that a library has. They are prepared in a folder beside them;
// one file announces that they are whole, and from then on whoever opens the library finishes that, whatever happens.
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '#shared/failure'
import { decodeDocument, encodeDocument } from './document-text'
import { putAside, readOrNull } from './durable-adapter'
import { errorCode, type FileSystem } from './file-system'
import { makeFolder, moveOver, syncFolder, writeDurably } from './write-file'

/**
 * All that is replaced: a journal too, so that the folder of the journals is another one, and goes on under the name of another
 * device (see place.ts). Bodies and originals never change; they are only added to.
 */
const replaced = [
  'journal',
  'articles',
  'annotations',
  ...['library', 'history', 'settings'].flatMap((name) => [
    `${name}.json`,
    `${name}.json.previous`,
  ]),
]

const Announcement = z.object({
  /** Those that are prepared; of the others there are none. */
  names: z.array(z.string()),
  /** The folder that what is there is moved into. */
  aside: z.string(),
})

type Announcement = z.infer<typeof Announcement>

const announcementOf = (folder: string) => join(folder, 'replacement.json')
export const preparedIn = (folder: string) => join(folder, 'replacement')

/** Begins to prepare, with nothing. */
export async function prepareReplacement(fs: FileSystem, folder: string): Promise<string> {
  const prepared = preparedIn(folder)
  await fs.rm(prepared, { recursive: true, force: true })
  for (const each of ['', 'journal', 'articles', 'annotations'])
    await makeFolder(fs, join(prepared, each))
  return prepared
}

/** From now on it is certain; `aside` is the name of a folder for what was there. */
export async function announceReplacement(fs: FileSystem, folder: string, aside: string) {
  const prepared = preparedIn(folder)
  for (const each of ['journal', 'articles', 'annotations', ''])
    await syncFolder(fs, join(prepared, each))
  const names = await fs.readdir(prepared)
  await makeFolder(fs, join(folder, aside))
  await writeDurably(fs, announcementOf(folder), await encodeDocument({ names, aside }))
}

/**
 * Finishes what was announced; may be called again where it broke off. Only for the one who holds the lock. Gives a sentence
 * where the announcement is damaged.
 */
export async function finishReplacement(fs: FileSystem, folder: string): Promise<string | null> {
  const announced = await announcementIn(fs, folder)
  const prepared = preparedIn(folder)
  if (announced === 'damaged') return finishUnannounced(fs, folder)
  if (announced) {
    await replace(fs, folder, announced)
    await fs.unlink(announcementOf(folder))
    await syncFolder(fs, folder)
  }
  // Without an announcement, its preparation broke off.
  await fs.rm(prepared, { recursive: true, force: true })
  return null
}

/** Where the journal lies tells whether it had begun: that goes first. */
async function finishUnannounced(fs: FileSystem, folder: string): Promise<string> {
  const prepared = preparedIn(folder)
  const isThere = await exists(fs, join(folder, 'journal'))
  const isBegun = !isThere || !(await exists(fs, join(prepared, 'journal')))
  if (isBegun) {
    await makeFolder(fs, join(folder, 'replaced'))
    const names = replaced.filter((name) => !name.endsWith('.previous'))
    await replace(fs, folder, { names, aside: 'replaced' })
  }
  const kept = await putAside(fs, announcementOf(folder))
  await syncFolder(fs, folder)
  await fs.rm(prepared, { recursive: true, force: true })
  const done = isBegun
    ? 'It was finished all the same; see whether everything is there.'
    : 'Nothing was replaced; restore it again.'
  return `Restoring a backup had broken off, and the note of it was damaged. ${done} What was there is kept as ${kept}.`
}

async function replace(fs: FileSystem, folder: string, { names, aside }: Announcement) {
  const prepared = preparedIn(folder)
  for (const name of replaced) {
    const isPrepared = names.includes(name)
    // What is no longer prepared is in its place already.
    if (isPrepared && !(await exists(fs, join(prepared, name)))) continue
    if (await exists(fs, join(folder, name)))
      await moveOver(fs, join(folder, name), join(folder, aside, name))
    if (isPrepared) await moveOver(fs, join(prepared, name), join(folder, name))
  }
  for (const each of [join(folder, aside), prepared, folder]) await syncFolder(fs, each)
}

/** Who only reads can't finish it, and must not take one half for the whole. Throws `library-busy`. */
export async function refuseReplacement(fs: FileSystem, folder: string): Promise<void> {
  if (await announcementIn(fs, folder))
    throw new Failure(
      'library-busy',
      'A backup of the library is just being restored. Try again, or open Pullquote: that finishes it.',
    )
}

async function announcementIn(fs: FileSystem, folder: string) {
  const bytes = await readOrNull(fs, announcementOf(folder))
  if (bytes === null) return null
  const value = await decodeDocument(bytes).catch(() => null)
  return Announcement.safeParse(value).data ?? 'damaged'
}

async function exists(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.stat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}
