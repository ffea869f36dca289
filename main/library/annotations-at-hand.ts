// The annotations of articles, read from their documents when somebody asks for them. A document that is damaged or missing is
// made again: from the generation before it, and from what the journals say of its article.
import { Buffer } from 'node:buffer'
import { setImmediate as pause } from 'node:timers/promises'
import type { Annotation } from '#shared/model/annotation'
import { stampOf } from '#shared/model/merge'
import { type Operation, subjectOf } from '#shared/model/operation'
import { type Collection, Draft, newCollection } from '#shared/model/state'
import { annotationsIn, type Documents } from './documents'
import type { FileSystem } from './file-system'
import { decodeOperation } from './journal-line'
import { begunAnew, olderUsed, rebuilt } from './notices'
import type { Records } from './records'
import { readSegment, segmentsIn } from './segments'

export interface AtHandOptions {
  records: Records
  documents: Documents
  fs: FileSystem
  /** The folder of the journals. */
  journals: string
  notice(sentence: string): void
}

/** Lines of journals after which others get their turn. */
const sliceLines = 20
/** Readings after which what nobody uses is forgotten. */
const readingsBetween = 200

export class AnnotationsAtHand {
  /** Whether a document is made again as soon as it is found damaged. Not while all journals are being read anyway. */
  rebuilds = true
  readonly #reading = new Map<string, Promise<Collection<Annotation>>>()
  #readings = 0

  constructor(private readonly options: AtHandOptions) {}

  /** Throws `cannot-read`, `library-newer`. */
  read(article: string): Promise<Collection<Annotation>> | Collection<Annotation> {
    const { records } = this.options
    const known = records.used(article)
    if (known) return known
    const reading = this.#reading.get(article)
    if (reading) return reading
    const started = this.#read(article).finally(() => this.#reading.delete(article))
    this.#reading.set(article, started)
    return started
  }

  /** Runs what needs the annotations of some articles; they stay at hand until it has ended. */
  async use<T>(articles: ReadonlySet<string>, work: () => T | Promise<T>): Promise<T> {
    const { records } = this.options
    for (const article of articles) records.hold(article)
    try {
      for (const article of articles)
        if (!records.state.annotations.has(article)) await this.read(article)
      return await work()
    } finally {
      for (const article of articles) records.release(article)
    }
  }

  async #read(article: string): Promise<Collection<Annotation>> {
    const { records, documents } = this.options
    const expected = records.annotated.has(article)
    const opened = await documents.annotations(article)
    const collection = opened.data ? annotationsIn(opened.data) : newCollection<Annotation>()
    const sound = opened.health === 'sound' || (!opened.damaged && !expected && !opened.data)
    if (!sound) {
      // While all journals are read anyway, this one is made again by that.
      const told = this.rebuilds ? await this.operationsOf(article) : null
      for (const operation of told ?? []) mergeOne(collection, article, operation)
      if (told === null || told.length > 0) this.options.notice(rebuilt(opened))
      else this.options.notice(opened.data ? olderUsed(opened) : begunAnew(opened))
    }
    records.state.annotations.set(article, collection)
    if (!sound)
      records.settled({
        articles: new Set(),
        labels: new Set(),
        annotations: new Map([[article, new Set()]]),
      })
    this.#readings += 1
    if (this.#readings % readingsBetween === 0) records.forgetUnused()
    return collection
  }

  /** What the journals say of an article or an annotation, and of the annotations of an article; the earliest first. */
  async operationsOf(id: string): Promise<Operation[]> {
    const { fs, journals } = this.options
    const found: Operation[] = []
    const wanted = Buffer.from(id)
    let lines = 0
    for (const segment of await segmentsIn(fs, journals)) {
      const content = await readSegment(fs, segment)
      if (!content?.bytes.includes(wanted)) continue
      for (const line of linesWith(content.bytes, wanted)) {
        const operation = decodeOperation(line)
        const subject = operation && subjectOf(operation.change)
        if (subject && (subject.id === id || subject.article === id)) found.push(operation)
        lines += 1
        if (lines % sliceLines === 0) await pause()
      }
    }
    const order = new Map(found.map((operation) => [operation, stampOf(operation)]))
    return found.sort((a, b) => ((order.get(a) ?? '') < (order.get(b) ?? '') ? -1 : 1))
  }
}

function mergeOne(
  collection: Collection<Annotation>,
  article: string,
  { change, ...rest }: Operation,
) {
  if (subjectOf(change).type !== 'annotation') return
  const draft = new Draft({
    articles: newCollection(),
    labels: newCollection(),
    annotations: new Map([[article, collection]]),
  })
  draft.apply(change, stampOf(rest))
  draft.settle()
}

/** The lines of a file in which a text stands. */
function* linesWith(bytes: Buffer, text: Buffer): Iterable<Buffer> {
  for (let at = bytes.indexOf(text); at >= 0; ) {
    const found = bytes.indexOf(0x0a, at)
    const end = found < 0 ? bytes.length : found
    yield bytes.subarray(bytes.lastIndexOf(0x0a, at) + 1, end)
    at = bytes.indexOf(text, end)
  }
}
