// What a generation holds beside what the library holds now, so that nobody replaces what they did not mean to.
import { join } from 'node:path'
import type { Output } from '#shared/contract'
import { Article } from '#shared/model/article'
import { recordsIn } from '#shared/model/state'
import { sameValue } from '#shared/model/values'
import { sha256 } from '../library/blobs'
import { ArticlesDocument } from '../library/document-schemas'
import { decodeDocument } from '../library/document-text'
import { entriesIn } from '../library/documents'
import { readOrNull } from '../library/durable-adapter'
import type { FileSystem } from '../library/file-system'
import type { Library } from '../library/library'
import { filesOf, type Generation, type KeptFile } from './generation'
import type { Store } from './store'

type Looked = Output<'backup.look'>

/** Articles that are named one by one. */
const mostNamed = 200

/** Throws `library-damaged`. */
export async function look(
  library: Library,
  fs: FileSystem,
  store: Store,
  generation: Generation,
): Promise<Looked> {
  if (library.writable) await library.fold()
  const { backup } = generation
  const files = await filesOf(store, generation)
  const looked: Looked = { backup, comingBack: 0, changing: 0, going: 0, same: 0, changes: [] }
  const note = (kind: Looked['changes'][number]['kind'], title: string, annotations: number) => {
    if (looked.changes.length < mostNamed) looked.changes.push({ kind, title, annotations })
  }
  const byName = new Map(files.map((file) => [file.name, file]))
  const present = new Set<string>()
  for (const { name, sha256: hash } of files) {
    if (!/^articles\/\d+\.json$/.test(name)) continue
    const document = ArticlesDocument.parse(await decodeDocument(await store.read(hash)))
    const { annotated } = document
    const entries = entriesIn<Article>(document.articles, document)
    for (const article of recordsIn({ entries, purged: new Set() })) {
      present.add(article.id)
      const now = library.article(article.id)
      if (now === undefined) {
        looked.comingBack += 1
        note('comes back', article.title, annotated[article.id] ?? 0)
      } else if (
        sameValue(Article.parse(now), article) &&
        (await isSame(library, fs, article.id, byName.get(`annotations/${article.id}.json`)))
      )
        looked.same += 1
      else {
        looked.changing += 1
        note('changes', article.title, annotated[article.id] ?? 0)
      }
    }
  }
  for (const { id, title } of library.articles())
    if (!present.has(id)) {
      looked.going += 1
      note('goes', title, library.annotationCount(id))
    }
  return looked
}

/** Whether the annotations of an article are those that a generation holds. */
async function isSame(
  library: Library,
  fs: FileSystem,
  article: string,
  kept: KeptFile | undefined,
): Promise<boolean> {
  const path = join(library.folder, 'annotations', `${article}.json`)
  const stat = await fs.stat(path).catch(() => null)
  if (!stat || !kept) return !stat && !kept
  if (stat.mtimeMs === kept.written && stat.size === kept.size) return true
  const bytes = await readOrNull(fs, path)
  return bytes !== null && sha256(bytes) === kept.sha256
}
