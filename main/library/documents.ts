// The documents of a library: where each stands, and how records become documents and documents records.
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { Low } from 'lowdb'
import type { z } from 'zod'
import { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import type { Entry, Stamps } from '#shared/model/merge'
import type { Collection } from '#shared/model/state'
import {
  type AnnotationsDocument,
  AnyLibraryDocument,
  ArticlesDocument,
  HistoryDocument,
  type LibraryDocument,
  RawAnnotationsDocument,
  SettingsDocument,
} from './document-schemas'
import { type DocumentOptions, DurableAdapter, format } from './durable-adapter'
import type { FileSystem } from './file-system'

export interface DocumentsOptions {
  folder: string
  fs: FileSystem
  /** Whether damaged documents may be put aside. */
  repair: boolean
}

/** What a document holds, and how it was found. */
export interface Opened<T extends object> extends Pick<DurableAdapter<T>, 'health' | 'damaged'> {
  name: string
  keptAs: readonly string[]
  data: T | null
}

export class Documents {
  constructor(private readonly options: DocumentsOptions) {}

  library = () => this.#read<AnyLibraryDocument>('library.json', by(AnyLibraryDocument))
  history = () => this.#read('history.json', by(HistoryDocument))
  settings = () => this.#read('settings.json', by(SettingsDocument))
  articles = (chunk: number) => this.#read(chunkName(chunk), by(ArticlesDocument))
  annotations = (article: string) =>
    this.#read(annotationsName(article), annotationsParser(article))

  writeLibrary = (data: LibraryDocument) => this.#write('library.json', data)
  writeHistory = (data: HistoryDocument) => this.#write('history.json', data)
  writeSettings = (data: SettingsDocument) => this.#write('settings.json', data)
  writeArticles = (chunk: number, data: ArticlesDocument) => this.#write(chunkName(chunk), data)
  writeAnnotations = (article: string, collection: Collection<Annotation>) =>
    this.#write(annotationsName(article), annotationsDocument(article, collection))

  /** Removes the annotations of an article for good, with the generation before. */
  removeAnnotations = (article: string) => this.#write(annotationsName(article), null)

  async #read<T extends object>(name: string, parse: Parse<T>): Promise<Opened<T>> {
    const adapter = this.#adapter(name, parse)
    const low = new Low<T | null>(adapter, null)
    await low.read()
    const { health, damaged, keptAs } = adapter
    return { name, health, damaged, keptAs, data: low.data }
  }

  async #write<T extends object>(name: string, data: T | null): Promise<void> {
    await new Low<T | null>(this.#adapter<T>(name, never), data).write()
  }

  #adapter<T extends object>(name: string, parse: Parse<T>) {
    const { folder, fs, repair } = this.options
    return new DurableAdapter<T>({ path: join(folder, name), parse, fs, repair })
  }
}

type Parse<T extends object> = DocumentOptions<T>['parse']

const by =
  <T extends object>(schema: z.ZodType<T>): Parse<T> =>
  (value) =>
    schema.safeParse(value).data ?? null
const never = () => null

const chunkName = (chunk: number) => join('articles', `${chunk}.json`)
/** Where the annotations of an article stand in the folder of the library. */
export const annotationsName = (article: string) => join('annotations', `${article}.json`)

/** The stamps of records that were there before there were clocks. */
const unstamped: Stamps = { made: '' }

export const entryOf = <T>(value: T, stamps: Stamps = unstamped): Entry<T> => ({ value, stamps })

/** What a document says of entries apart from their whole values: last writers, and parts of records. */
export function marginalia<T extends { id: string }>(entries: ReadonlyMap<string, Entry<T>>) {
  const stamps: Record<string, Stamps> = {}
  const parts: Record<string, Record<string, unknown>> = {}
  for (const [id, entry] of entries) {
    if (entry.stamps.made === null) parts[id] = { ...entry.value }
    if (entry.stamps !== unstamped) stamps[id] = entry.stamps
  }
  return { stamps, parts }
}

export function articlesDocument(
  entries: ReadonlyMap<string, Entry<Article>>,
  annotated: Record<string, number>,
): ArticlesDocument {
  const articles = valuesOf(entries)
  return { format, articles, annotated, ...marginalia(entries) }
}

/** The entries that a document holds, by their ids. */
export function entriesIn<T extends { id: string }>(
  records: readonly T[],
  { stamps, parts }: Pick<ArticlesDocument, 'stamps' | 'parts'>,
): Map<string, Entry<T>> {
  const entries = new Map(records.map((each) => [each.id, entryOf(each, stamps[each.id])]))
  for (const [id, part] of Object.entries(parts))
    entries.set(id, { value: part as T, stamps: stamps[id] ?? { made: null } })
  return entries
}

export const valuesOf = <T>(entries: ReadonlyMap<string, Entry<T>>): T[] =>
  [...entries.values()].filter(({ stamps }) => stamps.made !== null).map(({ value }) => value)

function annotationsDocument(
  article: string,
  { entries, purged }: Collection<Annotation>,
): AnnotationsDocument {
  const annotations = valuesOf(entries)
  return { format, article, annotations, ...marginalia(entries), purged: [...purged] }
}

/** Records after which others get their turn: a few milliseconds of parsing. */
const sliceRecords = 200

const annotationsParser =
  (article: string): Parse<AnnotationsDocument> =>
  async (value) => {
    const raw = RawAnnotationsDocument.safeParse(value)
    if (!raw.success || raw.data.article !== article) return null
    const annotations: Annotation[] = []
    for (const each of raw.data.annotations) {
      const annotation = Annotation.safeParse(each)
      if (!annotation.success || annotation.data.article !== article) return null
      annotations.push(annotation.data)
      if (annotations.length % sliceRecords === 0) await pause()
    }
    return { ...raw.data, annotations }
  }

export const annotationsIn = (data: AnnotationsDocument): Collection<Annotation> => ({
  entries: entriesIn(data.annotations, data),
  purged: new Set(data.purged),
})
