// Restoring a generation: everything is read and checked before anything of the library is touched.
import { join } from 'node:path'
import { sha256 } from '../library/blobs'
import { putAside, readOrNull } from '../library/durable-adapter'
import type { FileSystem } from '../library/file-system'
import { announceReplacement, prepareReplacement } from '../library/replacement'
import { makeFolder, syncFolder, writeBeside, writeDurably } from '../library/write-file'
import { filesOf, type Generation } from './generation'
import type { Store } from './store'

/**
 * Prepares a generation to take the place of what the library holds when it is next opened. `aside` is the name of a folder for
 * what it replaces. Throws `library-damaged`, and then nothing has changed.
 */
export async function prepareRestoring(
  fs: FileSystem,
  folder: string,
  store: Store,
  generation: Generation,
  aside: string,
): Promise<void> {
  const files = await filesOf(store, generation)
  for (const { sha256: hash } of files) await store.read(hash)
  for (const within of ['bodies', 'originals']) await makeFolder(fs, join(folder, within))
  const prepared = await prepareReplacement(fs, folder)
  for (const { name, sha256: hash } of files) {
    const bytes = await store.read(hash)
    if (!/^(?:bodies|originals)\//.test(name)) {
      const beside = await writeBeside(fs, join(prepared, name), bytes)
      await fs.rename(beside, join(prepared, name))
      continue
    }
    const path = join(folder, name)
    const present = await readOrNull(fs, path)
    if (present !== null && sha256(present) === hash) continue
    if (present !== null) await putAside(fs, path)
    await writeDurably(fs, path, bytes)
  }
  for (const within of ['bodies', 'originals']) await syncFolder(fs, join(folder, within))
  await announceReplacement(fs, folder, aside)
}
