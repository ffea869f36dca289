// Folding: bringing the documents up to what the journal holds, off the path of any change. The head, library.json, comes
// last and tells how far each device's journal is folded in; should the process end before, the same is merged again.
import { setImmediate as pause } from 'node:timers/promises'
import type { Article } from '#shared/model/article'
import type { Clock } from '#shared/model/clock'
import type { Steps } from '#shared/model/history'
import type { Settings } from '#shared/model/settings'
import { sortArticles } from '#shared/model/sort-articles'
import type { Folded } from './document-schemas'
import { articlesDocument, type Documents, marginalia, valuesOf } from './documents'
import { format } from './durable-adapter'
import type { Records } from './records'

/** What the documents are to hold, as it is at one moment. */
export interface Heads {
  device: string
  clock: Clock
  folded: Record<string, Folded>
  /** Null where they have not changed. */
  steps: Steps | null
  settings: Settings
}

/** Documents that are written at the same time: as many as leave the journal half of the threads that Node writes with. */
const atOnce = 2
/** Rows that the shelf shows before everything is read: more than a tall window holds. */
const firstRows = 100
/** Articles that are looked at before others get their turn. */
const sliceArticles = 500

/**
 * Writes what the documents do not hold yet. Without heads, because not everything is read yet, only the documents of
 * records. Throws `cannot-write`; then it is still to be done.
 */
export async function fold(
  records: Records,
  documents: Documents,
  heads: Heads | null,
): Promise<void> {
  const unfolded = records.takeUnfolded()
  // What is begun from now on has no document yet: the head must not tell of it.
  const chunks = [...records.chunks.keys()]
  records.beingFolded = unfolded.annotations
  try {
    await each(unfolded.annotations, async (article) => {
      if (records.state.articles.purged.has(article)) return documents.removeAnnotations(article)
      const collection = records.state.annotations.get(article)
      if (collection) await documents.writeAnnotations(article, collection)
    })
    await each(unfolded.chunks, (chunk) =>
      documents.writeArticles(
        chunk,
        articlesDocument(records.entriesOf(chunk), records.annotatedIn(chunk)),
      ),
    )
    if (heads) await writeHeads(records, documents, heads, chunks)
    else records.unfolded.head = true
  } catch (error) {
    records.giveBack(unfolded)
    throw error
  } finally {
    records.beingFolded = new Set()
  }
  records.forgetUnused()
}

async function writeHeads(
  records: Records,
  documents: Documents,
  heads: Heads,
  chunks: number[],
): Promise<void> {
  const { device, clock, folded, steps, settings } = heads
  if (steps) {
    const sequence = folded[device]?.sequence ?? 0
    await documents.writeHistory({ format, device, sequence, ...steps })
  }
  const first = await firstOf(records, settings)
  const { labels, articles } = records.state
  await documents.writeLibrary({
    format,
    device,
    clock,
    folded,
    labels: valuesOf(labels.entries),
    ...marginalia(labels.entries),
    purged: [...articles.purged],
    chunks,
    total: articles.entries.size,
    first: first.map((article) => ({
      article,
      annotations: records.annotated.get(article.id) ?? 0,
    })),
  })
}

/** The articles that the shelf shows first: those of the inbox, sorted as the reader likes it. */
export async function firstOf(
  records: Records,
  { sort, descending }: Settings,
): Promise<Article[]> {
  let first: Article[] = []
  let slice: Article[] = []
  const take = () => {
    first = sortArticles([...first, ...slice], sort, descending).slice(0, firstRows)
    slice = []
  }
  let looked = 0
  for (const { value, stamps } of records.state.articles.entries.values()) {
    looked += 1
    if (stamps.made !== null && value.trashed === null && value.state === 'inbox') slice.push(value)
    if (looked % sliceArticles !== 0) continue
    take()
    await pause()
  }
  take()
  return first
}

async function each<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
