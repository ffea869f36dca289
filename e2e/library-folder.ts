// The folder of a library, read as another program would: what stands in its files is what is really kept.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Annotation, type Highlight } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import { stampOf } from '#shared/model/merge'
import { type Change, Operation } from '#shared/model/operation'
import { Draft, newCollection, recordsIn } from '#shared/model/state'
import { openLibrary } from '../main/library/library'

/** The operations in the journals of a library: what has been acknowledged. */
function operationsOnDisk(folder: string): Operation[] {
  const journals = join(folder, 'journal')
  if (!existsSync(journals)) return []
  const lines = readdirSync(journals).flatMap((name) =>
    readFileSync(join(journals, name), 'utf8').split('\n'),
  )
  return lines.flatMap((line) =>
    line.includes('"change"') ? Operation.parse(JSON.parse(line)) : [],
  )
}

/** What is kept of an article's annotations, those in the trash left out. */
export function annotationsOnDisk(folder: string, article: string): Annotation[] {
  const collection = newCollection<Annotation>()
  const draft = new Draft({
    articles: newCollection(),
    labels: newCollection(),
    annotations: new Map([[article, collection]]),
  })
  for (const { change, ...order } of operationsOnDisk(folder)) {
    const { record } = change
    if (record.type !== 'annotation') continue
    const of = 'value' in record ? record.value.article : record.article
    if (of === article) draft.apply(change, stampOf(order))
  }
  draft.settle()
  return recordsIn(collection)
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

/** Gives library.json another format, as a Pullquote of another age would. */
export function rewriteFormat(folder: string, format: number) {
  const path = join(folder, 'library.json')
  const library = JSON.parse(readFileSync(path, 'utf8')) as { format: number }
  writeFileSync(path, JSON.stringify({ ...library, format }))
}

/** Puts articles in the place of the one that a library holds which nobody has open. */
export async function replaceArticle(folder: string, make: (model: Article) => Article[]) {
  const library = await openForTest(folder)
  const [model] = library.articles()
  if (!model) throw new Error('the library holds no article to replace')
  await library.commit([
    ...make(model).map(
      (value): Change => ({ action: 'create', record: { type: 'article', value } }),
    ),
    { action: 'purge', record: { type: 'article', id: model.id } },
  ])
  await library.close()
}

/** Makes another article the newest version of one, as if the same address had been brought in again with other words. */
export async function addVersion(folder: string, article: string, other: string) {
  const library = await openForTest(folder)
  const [kept, newer] = [library.article(article), library.article(other)]
  if (!kept || !newer) throw new Error('the library does not hold both articles')
  const versions = [...kept.versions, ...newer.versions]
  await library.commit([
    { action: 'update', record: { type: 'article', id: article, fields: { versions } } },
    { action: 'purge', record: { type: 'article', id: other } },
  ])
  await library.close()
}

const openForTest = (folder: string) =>
  openLibrary({
    folder,
    write: true,
    holder: 'a test',
    wait: 5_000,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  })
