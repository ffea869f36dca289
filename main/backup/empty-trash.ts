// Emptying the trash: what lies in it goes for good, and with it the texts that nothing needs any more.
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import type { Annotation } from '#shared/model/annotation'
import type { Article, Version } from '#shared/model/article'
import { type Change, subjectOf } from '#shared/model/operation'
import { bodyPath } from '../library/blobs'
import { type FileSystem, realFileSystem } from '../library/file-system'
import { decodeOperation } from '../library/journal-line'
import type { Library } from '../library/library'
import { readSegment, segmentsIn } from '../library/segments'
import { discard } from '../library/write-file'

export interface Trash {
  articles: Article[]
  /** Of articles that are not in it themselves. */
  annotations: Annotation[]
}

export async function trashOf(library: Library): Promise<Trash> {
  const trash: Trash = { articles: [], annotations: [] }
  for (const article of library.articles()) {
    if (article.trashed !== null) trash.articles.push(article)
    else
      for (const annotation of (await library.annotationsOf(article.id)).values())
        if (annotation.trashed !== null) trash.annotations.push(annotation)
  }
  return trash
}

/** Changes that are made at once. */
const mostAtOnce = 500

/**
 * Takes away all that is in the trash. Nothing may be brought in meanwhile: it might be what is being removed. Throws
 * `cannot-write`.
 */
export async function emptyTrash(library: Library, fs: FileSystem = realFileSystem) {
  const { articles, annotations } = await trashOf(library)
  const changes: Change[] = [
    ...annotations.map(
      ({ id, article }): Change => ({
        action: 'purge',
        record: { type: 'annotation', id, article },
      }),
    ),
    ...articles.map(({ id }): Change => ({ action: 'purge', record: { type: 'article', id } })),
  ]
  for (let from = 0; from < changes.length; from += mostAtOnce)
    await library.commit(changes.slice(from, from + mostAtOnce), { undoable: false })
  const texts = await removeUnused(
    library,
    fs,
    articles.flatMap(({ versions }) => versions),
  )
  return { articles: articles.length, annotations: annotations.length, texts }
}

/** Removes the bodies and originals of versions that nothing needs; gives how many bodies that were. */
async function removeUnused(library: Library, fs: FileSystem, gone: readonly Version[]) {
  if (gone.length === 0) return 0
  const { folder } = library
  const needed = new Set<string>()
  const need = (versions: readonly Version[]) => {
    for (const { body, original } of versions) needed.add(body).add(original)
  }
  for (const { versions } of library.articles()) need(versions)
  // Undo and history can bring back what an article had once.
  await eachFormerVersions(library, fs, need)
  const bodies = new Set(gone.map(({ body }) => body).filter((hash) => !needed.has(hash)))
  const originals = new Set(
    gone.map(({ original }) => original).filter((hash) => !needed.has(hash)),
  )
  for (const hash of bodies) await discard(fs, bodyPath(folder, hash))
  for (const hash of originals) await discard(fs, join(folder, 'originals', hash))
  return bodies.size
}

/** Gives the versions that the journals tell of articles that are there. */
async function eachFormerVersions(
  library: Library,
  fs: FileSystem,
  take: (versions: readonly Version[]) => void,
): Promise<void> {
  const field = Buffer.from('"versions":')
  for (const segment of await segmentsIn(fs, join(library.folder, 'journal'))) {
    const { bytes } = (await readSegment(fs, segment)) ?? { bytes: Buffer.alloc(0) }
    for (let at = bytes.indexOf(field); at >= 0; at = bytes.indexOf(field, at)) {
      const found = bytes.indexOf('\n', at)
      const end = found < 0 ? bytes.length : found
      const operation = decodeOperation(bytes.subarray(bytes.lastIndexOf('\n', at) + 1, end))
      at = end
      if (!operation || !library.article(subjectOf(operation.change).id)) continue
      const { change, was } = operation
      if (change.record.type !== 'article' || change.action === 'purge') continue
      take(('value' in change.record ? change.record.value : change.record.fields).versions ?? [])
      take((was?.versions as Version[] | undefined) ?? [])
      await pause()
    }
  }
}
