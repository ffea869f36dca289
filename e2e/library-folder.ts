// The folder of a library, read as another program would: what stands in its files is what is really kept.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Annotation, type Highlight } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'

/** What is kept of an article's annotations, those in the trash left out. */
export function annotationsOnDisk(folder: string, article: string): Annotation[] {
  const path = join(folder, 'annotations', `${article}.json`)
  if (!existsSync(path)) return []
  const { annotations } = JSON.parse(readFileSync(path, 'utf8')) as { annotations: unknown[] }
  return annotations
    .map((annotation) => Annotation.parse(annotation))
    .filter(({ trashed }) => trashed === null)
}

/** The words of each mark, with its label, in the order in which they were made. */
export function marksOnDisk(folder: string, article: string): { label: string; exact: string }[] {
  return annotationsOnDisk(folder, article)
    .filter((annotation): annotation is Highlight => annotation.kind === 'highlight')
    .map(({ label, anchor }) => ({ label, exact: anchor.exact }))
}

export const notesOnDisk = (folder: string, article: string): string[] =>
  annotationsOnDisk(folder, article).map(({ note }) => note)

interface LibraryFile {
  format: number
  articles: Article[]
}

/** Changes library.json as nobody should while the library is open. */
export function rewriteLibrary(folder: string, change: (library: LibraryFile) => void) {
  const path = join(folder, 'library.json')
  const library = JSON.parse(readFileSync(path, 'utf8')) as LibraryFile
  change(library)
  writeFileSync(path, JSON.stringify(library))
}

/** Makes another article the newest version of one, as if the same address had been brought in again with other words. */
export function addVersion(folder: string, article: string, other: string) {
  rewriteLibrary(folder, (library) => {
    const find = (id: string) => library.articles.find((candidate) => candidate.id === id)
    const [kept, newer] = [find(article), find(other)]
    if (!kept || !newer) throw new Error('the library does not hold both articles')
    kept.versions.push(...newer.versions)
    library.articles = library.articles.filter((candidate) => candidate !== newer)
  })
}
