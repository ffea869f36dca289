// Looks at the backups of a library: every list, and every content by its hash.
import { sha256 } from '../library/blobs'
import { readOrNull } from '../library/durable-adapter'
import type { Notes, Place } from './examine-files'
import { contentOf, filesOrNull, generationsIn } from './generation'
import { Store } from './store'

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
