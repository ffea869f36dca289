// What the documents of a library hold, in this format and in the one before it.
import { z } from 'zod'
import type { Annotation } from '#shared/model/annotation'
import { Article } from '#shared/model/article'
import { Clock, earliest } from '#shared/model/clock'
import { noSteps, Steps } from '#shared/model/history'
import { Label } from '#shared/model/label'
import { Stamps } from '#shared/model/merge'
import { defaultSettings, Settings } from '#shared/model/settings'
import { Id } from '#shared/model/values'
import { format } from './durable-adapter'

const Format = z.literal(format)
const Count = z.int().min(0)

/** The last writers of records, by the ids of these; what has none was there before there were clocks. */
const StampTable = z.record(z.string(), Stamps)
/** Fields of records of which no creation is known yet, by the ids of these. */
const PartTable = z.record(z.string(), z.record(z.string(), z.unknown()))

/** How far the journal of a device is folded into the documents. */
export const Folded = z.object({
  sequence: Count,
  /** The file of the journal that this sequence is in, by the first sequence in it, and the byte after its line. */
  first: Count,
  offset: Count,
})
export type Folded = z.infer<typeof Folded>

/** library.json: the head of the library. What is large stands in documents of its own. */
export const LibraryDocument = z.object({
  format: Format,
  /** The device that wrote it. */
  device: Id.nullable(),
  /** The latest clock that is folded in. */
  clock: Clock,
  /** By device. */
  folded: z.record(Id, Folded),
  labels: z.array(Label),
  stamps: StampTable,
  parts: PartTable,
  /** The articles that were purged: they don't come back. */
  purged: z.array(Id),
  /** The numbers of the documents that hold the articles, articles/<number>.json. */
  chunks: z.array(Count),
  /** Articles in all, those in the trash too. */
  total: Count,
  /** The articles that the shelf shows first, with how many annotations each has: there before the rest is read. */
  first: z.array(z.object({ article: Article, annotations: Count })),
})
export type LibraryDocument = z.infer<typeof LibraryDocument>

export const ArticlesDocument = z.object({
  format: Format,
  articles: z.array(Article),
  /** How many annotations out of the trash an article has; each that has a document of annotations stands here. */
  annotated: z.record(Id, Count),
  stamps: StampTable,
  parts: PartTable,
})
export type ArticlesDocument = z.infer<typeof ArticlesDocument>

/** The annotations are parsed in slices, see documents.ts: there may be very many. */
export const RawAnnotationsDocument = z.preprocess(
  (value) => upgraded(value, { stamps: {}, parts: {}, purged: [] }),
  z.object({
    format: Format,
    article: Id,
    annotations: z.array(z.unknown()),
    stamps: StampTable,
    parts: PartTable,
    purged: z.array(Id),
  }),
)
export interface AnnotationsDocument extends z.infer<typeof RawAnnotationsDocument> {
  annotations: Annotation[]
}

/** Up to which operation of this device the steps are noted. */
export const HistoryDocument = z.preprocess(
  // The sequences of the first format counted what no journal holds.
  (value) => upgraded(value, { sequence: 0, device: null }),
  z.object({ format: Format, device: Id.nullable(), sequence: Count, ...Steps.shape }),
)
export type HistoryDocument = z.infer<typeof HistoryDocument>
export const noHistory: HistoryDocument = { format, device: null, sequence: 0, ...noSteps }

export const SettingsDocument = z.preprocess(
  (value) => upgraded(value, {}),
  z.object({ format: Format, settings: Settings }),
)
export type SettingsDocument = z.infer<typeof SettingsDocument>
export const noSettings: SettingsDocument = { format, settings: defaultSettings }

export const newLibrary: LibraryDocument = {
  format,
  device: null,
  clock: earliest,
  folded: {},
  labels: [],
  stamps: {},
  parts: {},
  purged: [],
  chunks: [],
  total: 0,
  first: [],
}

/** library.json of the first format, which held all articles, and knew no journal. */
export const FirstLibraryDocument = z.object({
  format: z.literal(1),
  labels: z.array(Label),
  articles: z.array(Article),
})
export type FirstLibraryDocument = z.infer<typeof FirstLibraryDocument>

export const AnyLibraryDocument = z.discriminatedUnion('format', [
  FirstLibraryDocument,
  LibraryDocument,
])
export type AnyLibraryDocument = z.infer<typeof AnyLibraryDocument>

/** A document of the first format with what it lacked. */
function upgraded(value: unknown, lacking: object): unknown {
  if (!(value instanceof Object) || !('format' in value) || value.format !== 1) return value
  return { ...value, ...lacking, format }
}
