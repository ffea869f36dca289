// Looks at the backups of a library: every list, and every content by its hash. Gives what they hold of texts and originals, so
// that one that is damaged or missing in the library can be taken from there.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Failure } from '#shared/failure'
import { sha256 } from '../library/blobs'
import { readOrNull } from '../library/durable-adapter'
import type { FileSystem } from '../library/file-system'
import type { Notes, Place } from './examine-files'
import { filesOf, generationsIn, type KeptFile, readGeneration } from './generation'
import { Store } from './store'

/** The content of a file, and when the backup was taken that it stands in. */
export interface Copy {
  bytes: Buffer
  /** ISO 8601 in UTC. */
  taken: string
}

/** Throws `cannot-read`, `library-newer`. */
export async function examineBackups({ folder, fs }: Place, { seen, trouble }: Notes) {
  const store = new Store(fs, folder)
  const looked = new Set<string>()
  for (const id of await generationsIn(fs, folder)) {
    seen()
    const files = await filesOrNull(fs, folder, store, id)
    // An older one may just have gone, by whoever has the library open.
    const isThere = async () => (await generationsIn(fs, folder)).includes(id)
    if (!files) {
      if (await isThere()) trouble({ kind: 'generation', name: `backups/${id}.json` })
      continue
    }
    for (const { name, sha256: hash } of files) {
      if (looked.has(hash)) continue
      looked.add(hash)
      if ((await contentOf(store, hash)) || !(await isThere())) continue
      const own = await readOrNull(fs, `${folder}/${name}`)
      trouble({ kind: 'copy', name, hash, inLibrary: own !== null && sha256(own) === hash })
    }
  }
}

/** A sound copy of a text or of what arrived, from the newest backup that has one. Throws `cannot-read`, `library-newer`. */
export async function copyInBackups(
  fs: FileSystem,
  folder: string,
  within: 'bodies' | 'originals',
  hash: string,
): Promise<Copy | null> {
  const store = new Store(fs, folder)
  const wanted = within === 'bodies' ? `bodies/${hash}.json` : `originals/${hash}`
  for (const id of await generationsIn(fs, folder)) {
    const kept = (await filesOrNull(fs, folder, store, id))?.find(({ name }) => name === wanted)
    const bytes = kept && (await contentOf(store, kept.sha256))
    if (!bytes) continue
    const content = within === 'bodies' ? bytes : await promisify(gunzip)(bytes).catch(() => null)
    if (content === null || sha256(content) !== hash) continue
    const { backup } = await readGeneration(fs, folder, id)
    return { bytes, taken: backup.taken }
  }
  return null
}

/** Null where the list of a backup is damaged or missing. */
async function filesOrNull(
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

const contentOf = (store: Store, hash: string): Promise<Buffer | null> =>
  store.read(hash).catch(nullIfDamaged)

function nullIfDamaged(error: unknown): null {
  if (error instanceof Failure && error.code === 'library-damaged') return null
  throw error
}
