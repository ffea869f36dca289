// The documents of a library: which files there are, what they hold, and how a commit becomes durable in them.
//
// In this first form all of them are read when the library is opened, and a commit rewrites each document that it touches.
// `commit` is the one seam where changes become durable: a journal would append the operations there, and fold them into the
// documents later.
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '#shared/failure'
import { Annotation } from '#shared/model/annotation'
import { Article } from '#shared/model/article'
import { noSteps, Steps } from '#shared/model/history'
import { defaultLabels, Label } from '#shared/model/label'
import type { Operation } from '#shared/model/operation'
import { defaultSettings, Settings } from '#shared/model/settings'
import type { LibraryState, Touched } from '#shared/model/state'
import { Id } from '#shared/model/values'
import { Document, type Replacement, replaceAll } from './document'
import { format } from './durable-adapter'
import { errorCode, type FileSystem } from './file-system'

const Format = z.literal(format)
/** The last operation that a document holds. The library's own count is the highest of all documents. */
const Sequence = z.int().min(0)

const LibraryDocument = z.object({
  format: Format,
  device: Id,
  sequence: Sequence,
  labels: z.array(Label),
  articles: z.array(Article),
})
type LibraryDocument = z.infer<typeof LibraryDocument>

const AnnotationsDocument = z
  .object({ format: Format, sequence: Sequence, article: Id, annotations: z.array(Annotation) })
  .refine(({ article, annotations }) => annotations.every((each) => each.article === article))
type AnnotationsDocument = z.infer<typeof AnnotationsDocument>

const HistoryDocument = z.object({ format: Format, sequence: Sequence, ...Steps.shape })

const SettingsDocument = z.object({ format: Format, settings: Settings })

export interface Snapshot {
  state: LibraryState
  history: Steps
}

export interface DocumentsOptions {
  folder: string
  fs: FileSystem
  write: boolean
  newId(): string
  notice(sentence: string): void
}

export interface Documents {
  /** As it is on disk. */
  readonly snapshot: Snapshot
  readonly settings: Settings
  readonly device: string
  readonly sequence: number
  /** Makes operations durable; `next` is what they make of the snapshot. Throws `cannot-write`, and then nothing has changed. */
  commit(operations: readonly Operation[], touched: Touched, next: Snapshot): Promise<void>
  saveSettings(settings: Settings): Promise<void>
}

/** Opens all documents; a library that is opened for writing is begun where there is none. Throws as `DurableAdapter.read`. */
export async function openDocuments(options: DocumentsOptions): Promise<Documents> {
  const { folder, fs, write, newId, notice } = options
  const annotationsFolder = join(folder, 'annotations')

  interface Opening {
    expendable?: boolean
    notice?: (sentence: string) => void
  }
  const open = <T>(name: string, schema: z.ZodType<T>, initial: T, opening: Opening = {}) =>
    new Document(
      { path: join(folder, name), schema, fs, repair: write, notice, ...opening },
      initial,
    )
  const annotationsOf = (article: string) =>
    open<AnnotationsDocument>(join('annotations', `${article}.json`), AnnotationsDocument, {
      format,
      sequence: 0,
      article,
      annotations: [],
    })

  /** What was noticed of library.json; told when it is known what is missing with it. */
  const older: string[] = []
  const library = open<LibraryDocument>(
    'library.json',
    LibraryDocument,
    { format, device: '', sequence: 0, labels: [...defaultLabels], articles: [] },
    { notice: (sentence) => void older.push(sentence) },
  )
  const history = open(
    'history.json',
    HistoryDocument,
    { format, sequence: 0, ...noSteps },
    { expendable: true },
  )
  const settings = open(
    'settings.json',
    SettingsDocument,
    { format, settings: defaultSettings },
    { expendable: true },
  )
  const annotations = new Map<string, Document<AnnotationsDocument>>()

  await library.read()
  await history.read()
  await settings.read()
  for (const article of await articlesWithAnnotations(fs, annotationsFolder)) {
    const document = annotationsOf(article)
    await document.read()
    annotations.set(article, document)
  }

  if (library.data.device === '') {
    // A library.json is written before anything else, so annotations without one mean that it has been lost.
    if (annotations.size > 0)
      throw new Failure(
        'library-damaged',
        `The library can't be opened: ${join(folder, 'library.json')} is missing, though there are annotations. Nothing was changed; put the file back, for example from a backup.`,
      )
    library.data.device = newId()
    if (write) await replaceAll([library.replacing(library.data)], fs)
  }

  const missing = annotatedArticles(annotations).filter(
    (id) => !library.data.articles.some((article) => article.id === id),
  )
  for (const sentence of older) notice(`${sentence}${missingIn(missing.length)}`)

  let snapshot: Snapshot = {
    state: {
      articles: byId(library.data.articles),
      // A label that Pullquote offers since this library was begun is offered in it too.
      labels: byId([...defaultLabels, ...library.data.labels]),
      annotations: new Map([...annotations].map(([id, { data }]) => [id, byId(data.annotations)])),
    },
    history: { undo: history.data.undo, redo: history.data.redo },
  }
  let sequence = Math.max(
    ...[library, history, ...annotations.values()].map((document) => document.data.sequence),
  )

  return {
    get snapshot() {
      return snapshot
    },
    get settings() {
      return settings.data.settings
    },
    get device() {
      return library.data.device
    },
    get sequence() {
      return sequence
    },
    async commit(operations, touched, next) {
      const last = operations.at(-1)?.sequence ?? sequence
      const replacements: Replacement[] = []
      for (const article of touched.annotations.keys()) {
        const document = annotations.get(article) ?? annotationsOf(article)
        annotations.set(article, document)
        const records = [...(next.state.annotations.get(article)?.values() ?? [])]
        const data = { format, sequence: last, article, annotations: records } as const
        replacements.push(document.replacing(data))
      }
      if (touched.articles.size > 0 || touched.labels.size > 0)
        replacements.push(
          library.replacing({
            ...library.data,
            sequence: last,
            labels: [...next.state.labels.values()],
            articles: [...next.state.articles.values()],
          }),
        )
      // Last: a step that can be undone is one that was done.
      if (next.history !== snapshot.history)
        replacements.push(history.replacing({ format, sequence: last, ...next.history }))
      await replaceAll(replacements, fs)
      snapshot = next
      sequence = last
    },
    async saveSettings(next) {
      await replaceAll([settings.replacing({ format, settings: next })], fs)
    },
  }
}

/** The articles of which there are annotations. */
function annotatedArticles(documents: ReadonlyMap<string, Document<AnnotationsDocument>>) {
  return [...documents].flatMap(([id, { data }]) => (data.annotations.length > 0 ? [id] : []))
}

/** What a notice of an older library.json adds, where that knows nothing of some articles that have annotations. */
function missingIn(count: number): string {
  if (count === 0) return ''
  const articles =
    count === 1 ? '1 article with annotations is' : `${count} articles with annotations are`
  return ` ${articles} missing from it: the annotations are kept in the folder “annotations” and the texts in “bodies”, unchanged, and are back with a sound copy of library.json, for example from a backup.`
}

/** The articles that have a document of annotations, or the generation before one. */
async function articlesWithAnnotations(fs: FileSystem, folder: string): Promise<Set<string>> {
  const names = await fs.readdir(folder).catch((error) => {
    if (errorCode(error) === 'ENOENT') return []
    throw new Failure('cannot-read', `The folder ${folder} can't be read (${errorCode(error)}).`)
  })
  const ids = names.map((name) => /^(.+)\.json(?:\.previous)?$/.exec(name)?.[1])
  return new Set(ids.filter((id) => Id.safeParse(id).success) as string[])
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}
