// Reading the journals: the operations that the documents do not hold yet, of every device, and merging them.
import type { Steps } from '#shared/model/history'
import { follow } from '#shared/model/history'
import { stampOf } from '#shared/model/merge'
import { type Operation, subjectOf } from '#shared/model/operation'
import { Draft } from '#shared/model/state'
import type { AnnotationsAtHand } from './annotations-at-hand'
import type { Folded } from './document-schemas'
import type { FileSystem } from './file-system'
import type { JournalEnd } from './journal'
import type { Records } from './records'
import {
  readSegment,
  type Scan,
  type Segment,
  type SegmentContent,
  scan,
  segmentsIn,
} from './segments'

/** Operations that are merged in one go. */
const batchSize = 400

/** Merges operations, in whatever order; the annotations that they speak of are read first. */
export async function mergeInto(
  records: Records,
  atHand: AnnotationsAtHand,
  operations: readonly Operation[],
): Promise<void> {
  const articles = new Set<string>()
  for (const { change } of operations) {
    const { type, article } = subjectOf(change)
    if (type === 'annotation' && !records.state.articles.purged.has(article)) articles.add(article)
  }
  await atHand.use(articles, async () => {
    const draft = new Draft(records.state)
    for (const operation of operations) draft.apply(operation.change, stampOf(operation))
    draft.settle()
    records.settled(draft.touched)
    // A document may hold what is merged already, while the one with its article's count does not.
    for (const article of articles) records.recount(article)
  })
}

/** The journal of one device: its files, the oldest first, and what stands in the newest. */
export interface DeviceJournal {
  segments: readonly Segment[]
  newest: SegmentContent | null
}

/** The journals in a folder, by device. Throws `cannot-read`, `library-newer`. */
export async function journalsIn(
  fs: FileSystem,
  folder: string,
): Promise<Map<string, DeviceJournal>> {
  const byDevice = new Map<string, Segment[]>()
  for (const segment of await segmentsIn(fs, folder)) {
    const own = byDevice.get(segment.device)
    if (own) own.push(segment)
    else byDevice.set(segment.device, [segment])
  }
  const journals = new Map<string, DeviceJournal>()
  for (const [device, segments] of byDevice) {
    const last = segments.at(-1)
    journals.set(device, { segments, newest: last ? await readSegment(fs, last) : null })
  }
  return journals
}

export interface DeviceRead {
  head: Folded
  /** The file that is written on, where there is one, and where its last whole commit ends. */
  active: { end: JournalEnd; scan: Scan; bytes: Buffer; path: string } | null
  damaged: number
}

/**
 * Gives the operations of one device after a sequence, commit by commit, and tells where its journal ends. `folded` tells
 * where that sequence stands. Throws `cannot-read`, `library-newer`.
 */
export async function readDevice(
  fs: FileSystem,
  { segments, newest }: DeviceJournal,
  after: number,
  folded: Folded | undefined,
  take: (operations: Operation[]) => Promise<void>,
): Promise<DeviceRead> {
  const read: DeviceRead = {
    head: folded ?? { sequence: 0, first: 0, offset: 0 },
    active: null,
    damaged: 0,
  }
  let batch: Operation[] = []
  const flush = async () => {
    const operations = batch
    batch = []
    if (operations.length > 0) await take(operations)
  }
  for (const [index, segment] of segments.entries()) {
    const isNewest = index === segments.length - 1
    // Of the one that is written on, its first line says where it begins.
    const next = segments[index + 1]?.first ?? (isNewest ? null : newest?.header?.first)
    // All of it is known.
    if (next != null && next <= after + 1) continue
    const content = isNewest ? newest : await readSegment(fs, segment)
    if (content === null) continue
    const { header, bytes } = content
    const first = header?.first ?? segment.first ?? 0
    const from = startOf(content, first, after, folded)
    let last = read.head
    const scanned = await scan(bytes, from, async (operations, offset) => {
      const { sequence } = operations.at(-1) as Operation
      if (sequence >= last.sequence) last = { sequence, first, offset }
      for (const operation of operations) if (operation.sequence > after) batch.push(operation)
      if (batch.length >= batchSize) await flush()
    })
    read.head = last
    read.damaged += scanned.damaged
    if (segment.first === null && header)
      read.active = {
        end: { first, offset: scanned.end },
        scan: scanned,
        bytes,
        path: segment.path,
      }
  }
  await flush()
  return read
}

/** The byte at which to begin: where the documents stopped, if that is the end of a line in this very file. */
function startOf(
  { bytes }: SegmentContent,
  first: number,
  after: number,
  folded: Folded | undefined,
): number {
  if (!folded || folded.first !== first || folded.sequence !== after) return 0
  const { offset } = folded
  return offset > 0 && offset <= bytes.length && bytes[offset - 1] === 0x0a ? offset : 0
}

/** What a batch of operations of one device makes of the steps of undo: each commit is at most one step. */
export function followAll(steps: Steps, operations: readonly Operation[]): Steps {
  let after = steps
  let from = 0
  for (const [index, { rest }] of operations.entries()) {
    if (rest > 0) continue
    after = follow(after, operations.slice(from, index + 1))
    from = index + 1
  }
  return after
}
