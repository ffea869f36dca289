// One generation of backups: what a library held at one time, and the list of its files with the hashes of their contents. The
// list and the contents lie in a store that all generations share.
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Backup } from '#shared/contract'
import { Failure } from '#shared/failure'
import { Sha256 } from '#shared/model/values'
import { decodeDocument, encodeDocument } from '../library/document-text'
import { format, namesIn, readOrNull, refuseNewer } from '../library/durable-adapter'
import type { FileSystem } from '../library/file-system'
import { writeDurably } from '../library/write-file'
import type { Store } from './store'

export const KeptFile = z.object({
  /** As seen from the folder of the library, with / between its parts. */
  name: z.string(),
  size: z.int(),
  sha256: Sha256,
  /** When it was last written, milliseconds: whether it has changed since is seen without reading it. */
  written: z.number(),
})
export type KeptFile = z.infer<typeof KeptFile>

export const Generation = z.object({
  format: z.literal(format),
  backup: Backup,
  /** The state of the library's records. */
  revision: z.string(),
  /** The hash of the list of its files. */
  list: Sha256,
})
export type Generation = z.infer<typeof Generation>

export const backupsFolder = (library: string) => join(library, 'backups')

const pathOf = (library: string, id: string) => join(backupsFolder(library), `${id}.json`)

/** The ids of all generations, the newest first. Throws `cannot-read`. */
export async function generationsIn(fs: FileSystem, library: string): Promise<string[]> {
  const names = await namesIn(fs, backupsFolder(library))
  return names
    .flatMap((name) => /^(\d{8}T\d{9}Z)\.json$/.exec(name)?.[1] ?? [])
    .sort()
    .reverse()
}

/** Milliseconds are in it, so that two never have the same. */
export const idAt = (taken: string) => taken.replaceAll(/[-:.]/g, '')

/** Throws `library-damaged`, `library-newer`, `cannot-read`. */
export async function readGeneration(
  fs: FileSystem,
  library: string,
  id: string,
): Promise<Generation> {
  const path = pathOf(library, id)
  const bytes = await readOrNull(fs, path)
  const value = bytes && (await decodeDocument(bytes).catch(() => null))
  refuseNewer(path, value)
  const generation = Generation.safeParse(value)
  if (generation.success) return generation.data
  throw new Failure(
    'library-damaged',
    `The list of the backup ${id} is ${bytes ? 'damaged' : 'missing'}; choose another backup. Nothing was changed.`,
  )
}

export async function writeGeneration(fs: FileSystem, library: string, generation: Generation) {
  await writeDurably(fs, pathOf(library, generation.backup.id), await encodeDocument(generation))
}

export const removeGeneration = (fs: FileSystem, library: string, id: string) =>
  fs.unlink(pathOf(library, id))

/** Keeps the list of a generation's files; gives its hash. */
export const keepList = async (store: Store, files: readonly KeptFile[]) =>
  store.keep(await encodeDocument({ format, files }))

/** Files after which others get their turn. */
const sliceFiles = 500

/** Throws `library-damaged`. */
export async function filesOf(store: Store, { list }: Generation): Promise<KeptFile[]> {
  const value = await decodeDocument(await store.read(list))
  const { files } = z.object({ files: z.array(z.unknown()) }).parse(value)
  const parsed: KeptFile[] = []
  for (const file of files) {
    parsed.push(KeptFile.parse(file))
    if (parsed.length % sliceFiles === 0) await pause()
  }
  return parsed
}

/** Null where the list of a backup is damaged or missing. */
export async function filesOrNull(
  fs: FileSystem,
  folder: string,
  store: Store,
  id: string,
): Promise<KeptFile[] | null> {
  try {
    return await filesOf(store, await readGeneration(fs, folder, id))
  } catch (error) {
    return nullIfDamaged(error)
  }
}

/** Null where it is damaged or missing. */
export const contentOf = (store: Store, hash: string): Promise<Buffer | null> =>
  store.read(hash).catch(nullIfDamaged)

function nullIfDamaged(error: unknown): null {
  if (error instanceof Failure && error.code === 'library-damaged') return null
  throw error
}
