// Opening a library: the documents first, then what the journals say beyond them. What is damaged is made again from what the
// others prove; what no journal tells of, as all of a library of the first format, is to be written into one.
import { join } from 'node:path'
import type { Article } from '#shared/model/article'
import { type Clock, earliest, later } from '#shared/model/clock'
import type { Steps } from '#shared/model/history'
import type { Operation } from '#shared/model/operation'
import type { Settings } from '#shared/model/settings'
import { AnnotationsAtHand } from './annotations-at-hand'
import {
  type AnyLibraryDocument,
  type Folded,
  type HistoryDocument,
  noHistory,
  noSettings,
} from './document-schemas'
import { Documents, entriesIn, type Opened } from './documents'
import { namesIn } from './durable-adapter'
import type { FileSystem } from './file-system'
import { Following } from './following'
import { stateOfJournal } from './journal-state'
import { begunAnew, journalDamaged, journalLacks, olderUsed, rebuilt } from './notices'
import { placeOf } from './place'
import { type Preview, previewOf } from './preview'
import { Records } from './records'
import {
  type DeviceJournal,
  type DeviceRead,
  followAll,
  journalsIn,
  mergeInto,
  readDevice,
} from './replay'
import { activeName } from './segments'

export interface OpeningOptions {
  folder: string
  fs: FileSystem
  write: boolean
  notice(sentence: string): void
  /** Called now and then while very much is read that the documents do not hold. */
  flush(): Promise<void>
}

/** Documents of articles up to which all is read at once: it takes no longer than the preview would. */
const fewChunks = 10
/** Operations of others that are merged at once. */
const sliceOperations = 100
/** Articles of which annotations may wait for `flush`. */
const mostUnfolded = 2_000

export class Opening {
  readonly documents: Documents
  readonly records = new Records()
  readonly atHand: AnnotationsAtHand
  readonly folded: Record<string, Folded> = {}
  /** What was read of each device's journal. */
  readonly read = new Map<string, DeviceRead>()
  clock: Clock = earliest
  steps: Steps = noHistory
  /** The steps that the document holds; null where it has to be written anew. */
  stepsOnDisk: Steps | null = noHistory
  settings: Settings = noSettings.settings
  /** Whether their document holds them. */
  settingsOnDisk = true
  /** The device whose journal was begun in this very place; null where there is none. */
  own: string | null = null
  /** This place, see place.ts; only for who writes. */
  place = ''
  /** Whether records may stand in documents alone: they belong into a journal too. */
  adopts = false
  /** Whether there was nothing that could be a library. */
  isNew = false
  #head: Opened<AnyLibraryDocument> | null = null
  #history: HistoryDocument = noHistory
  #journals: Map<string, DeviceJournal> = new Map()
  /** The numbers of the documents of articles that there are, whatever the head knows of them. */
  #chunks: number[] = []
  /** Whether the steps of undo are those of the generation before. */
  #olderSteps = false
  /** Whether the journals are read from their beginning, whatever the documents hold. */
  #all = false

  readonly #following: Following

  constructor(private readonly options: OpeningOptions) {
    const { folder, fs, write, notice } = options
    const journals = join(folder, 'journal')
    this.#following = new Following(fs, journals)
    this.documents = new Documents({ folder, fs, repair: write })
    const { records, documents } = this
    this.atHand = new AnnotationsAtHand({ records, documents, fs, journals, notice })
  }

  /** Throws `cannot-read`, `cannot-write`, `library-newer`. */
  async head(): Promise<void> {
    const { fs, folder, write, notice } = this.options
    const [head, settings, history] = await Promise.all([
      this.documents.library(),
      this.documents.settings(),
      this.documents.history(),
    ])
    this.#journals = await journalsIn(fs, join(folder, 'journal'))
    this.#chunks = await chunksIn(fs, join(folder, 'articles'))
    const hasJournals = this.#journals.size > 0
    if (write) {
      this.place = await placeOf(fs, join(folder, 'journal'))
      for (const [device, { newest }] of this.#journals)
        if (newest?.header?.place === this.place) this.own = device
    }

    if (settings.damaged || settings.health === 'older') {
      notice(settings.data ? olderUsed(settings) : begunAnew(settings))
      this.settingsOnDisk = false
    }
    this.settings = settings.data?.settings ?? this.settings
    this.#head = head
    if (head.data) {
      const labels = entriesIn(head.data.labels, head.data.format === 1 ? noMarginalia : head.data)
      for (const [id, entry] of labels) this.records.state.labels.entries.set(id, entry)
    }
    // Who only reads shows what the last writer would undo.
    if (!write && head.data?.format === 2) this.own = head.data.device
    this.#history = history.data ?? noHistory
    this.#olderSteps = history.health === 'older'
    this.steps = { undo: this.#history.undo, redo: this.#history.redo }
    this.stepsOnDisk = this.steps

    this.isNew = head.data === null && !head.damaged && !hasJournals && this.#chunks.length === 0
    if (head.health !== 'sound' && !this.isNew) {
      if (hasJournals) notice(rebuilt(head))
      else notice(head.data ? olderUsed(head) : begunAnew(head))
      this.#all = true
      this.adopts = true
    }
    if (head.data?.format === 1) {
      this.#all = true
      this.adopts = true
    }
    const expected = history.damaged || history.data !== null || head.data?.format === 2
    if (history.health !== 'sound' && expected) {
      notice(hasJournals ? rebuilt(history) : begunAnew(history))
      this.stepsOnDisk = null
      this.#all ||= hasJournals && history.data === null
    }
    // A program that synchronises folders may have put documents of another device in the place of ours.
    const writer = head.data?.format === 2 ? head.data.device : null
    if (write && writer !== null && writer !== this.own) this.#all = true
  }

  /**
   * The first rows of a library that is too large to be read at once; null for others, and where something is to be mended
   * first. Throws `cannot-read`.
   */
  async preview(): Promise<Preview | null> {
    const head = this.#head?.data
    if (this.#all || head?.format !== 2 || head.chunks.length <= fewChunks) return null
    const operations: Operation[] = []
    for (const [device, journal] of this.#journals) {
      const folded = head.folded[device]
      const after = folded?.sequence ?? 0
      await readDevice(this.options.fs, journal, after, folded, async (read) => {
        operations.push(...read)
      })
    }
    return previewOf(head, operations)
  }

  /** Reads everything. Throws `cannot-read`, `library-newer`. */
  async rest(): Promise<void> {
    const { records } = this
    const head = this.#head?.data
    const { notice } = this.options
    if (head?.format === 2) {
      this.clock = head.clock
      Object.assign(this.folded, head.folded)
      for (const id of head.purged) records.state.articles.purged.add(id)
      const { device } = head
      const state = device === null ? 'whole' : stateOfJournal(device, head, this.#journals)
      if (device !== null && state !== 'whole') {
        notice(journalLacks(activeName(device), state))
        // The head is to know it as it is now, or the same would be told again.
        records.unfolded.head = true
      }
    }
    if (head?.format === 1) this.#takeFirstFormat(head.articles)
    for (const chunk of new Set([...(head?.format === 2 ? head.chunks : []), ...this.#chunks])) {
      const opened = await this.documents.articles(chunk)
      if (opened.health !== 'sound') {
        notice(rebuilt(opened))
        this.#all = true
        this.adopts = true
        records.unfolded.chunks.add(chunk)
      }
      const { data } = opened
      if (data) records.addChunk(chunk, entriesIn(data.articles, data), data.annotated)
    }
    if (this.#all) records.unfolded.head = true
    this.atHand.rebuilds = !this.#all
    for (const [device, journal] of this.#journals) await this.#readJournal(device, journal)
    if (this.adopts) await this.#countAnnotations()
    this.atHand.rebuilds = true
  }

  /**
   * Merges what others have added to their journals since, but for one's own, and tells it, slice by slice; false where the
   * library is another one meanwhile. Throws `cannot-read`, `library-newer`.
   */
  async catchUp(
    own: string | null,
    tell: (operations: readonly Operation[]) => void,
  ): Promise<boolean> {
    const { records, atHand } = this
    const added = await this.#following.added(this.folded, own)
    for (const { device, operations, head } of added ?? []) {
      for (let from = 0; from < operations.length; from += sliceOperations) {
        const slice = operations.slice(from, from + sliceOperations)
        await mergeInto(records, atHand, slice)
        for (const { clock } of slice) this.clock = later(this.clock, clock)
        const { sequence } = slice.at(-1) as Operation
        // Only of the last of them it is known where it ends.
        this.folded[device] = sequence === head.sequence ? head : { sequence, first: 0, offset: 0 }
        tell(slice)
      }
      // Commits are steps of undo as a whole.
      if (device === this.own) this.#follow(operations, 0)
      records.unfolded.head = true
    }
    return added !== null
  }

  /** A library of the first format held all articles in one document, and of each whether it has annotations nowhere. */
  #takeFirstFormat(articles: readonly Article[]) {
    const { records } = this
    const { entries } = records.state.articles
    for (const [id, entry] of entriesIn(articles, noMarginalia)) entries.set(id, entry)
    const ids = new Set(articles.map(({ id }) => id))
    records.settled({ articles: ids, labels: new Set(), annotations: new Map() })
  }

  /** Counts the annotations of the articles of which no document tells whether they have any. */
  async #countAnnotations() {
    const { records, atHand, options } = this
    const names = await namesIn(options.fs, join(options.folder, 'annotations'))
    for (const id of new Set(names.map((name) => name.replace(/\.json(\.previous)?$/, '')))) {
      if (records.annotated.has(id) || !records.state.articles.entries.has(id)) continue
      await atHand.use(new Set([id]), () => records.recount(id))
      if (records.unfolded.annotations.size > mostUnfolded) await options.flush()
    }
  }

  async #readJournal(device: string, journal: DeviceJournal) {
    const { records, atHand, options } = this
    const folded = this.folded[device]
    const noted = this.#history.device === device ? this.#history.sequence : null
    const isOwn = device === this.own
    const known = folded?.sequence ?? 0
    // The steps are written before the head, whenever they have changed: only an older generation of them may lack some.
    const lacking = noted !== null && this.#olderSteps ? noted : known
    const after = this.#all ? 0 : Math.min(known, lacking)
    const read = await readDevice(options.fs, journal, after, folded, async (operations) => {
      await mergeInto(records, atHand, operations)
      for (const { clock } of operations) this.clock = later(this.clock, clock)
      if (noted !== null || isOwn) this.#follow(operations, noted ?? 0)
      if (records.unfolded.annotations.size > mostUnfolded) await options.flush()
    })
    this.read.set(device, read)
    if (read.head.sequence > (folded?.sequence ?? 0)) {
      records.unfolded.head = true
      const { path } = journal.segments.at(-1) ?? { path: device }
      if (read.damaged > 0) options.notice(journalDamaged(path, read.damaged, null))
    }
    this.folded[device] = read.head
  }

  #follow(operations: readonly Operation[], after: number) {
    this.steps = followAll(
      this.steps,
      operations.filter(({ sequence }) => sequence > after),
    )
  }
}

const noMarginalia = { stamps: {}, parts: {} }

async function chunksIn(fs: FileSystem, folder: string): Promise<number[]> {
  const numbers = new Set<number>()
  for (const name of await namesIn(fs, folder)) {
    const [, number] = /^(\d+)\.json(?:\.previous)?$/.exec(name) ?? []
    if (number !== undefined) numbers.add(Number(number))
  }
  return [...numbers].sort((a, b) => a - b)
}
