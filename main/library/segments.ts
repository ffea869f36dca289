// The files of the journals: which there are, and the operations in them. Of each device one is written on,
// <device>.ndjson; those before it are full, are named by the first sequence in them and compressed when there is time.
import { join } from 'node:path'
import { setImmediate as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Operation } from '#shared/model/operation'
import { namesIn, readOrNull, refuseNewer } from './durable-adapter'
import type { FileSystem } from './file-system'
import { decodeHeader, decodeOperation, Header } from './journal-line'

export interface Segment {
  device: string
  path: string
  /** Null for the one that is written on: its first line says it. */
  first: number | null
  compressed: boolean
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const segmentName = new RegExp(`^(${uuid})(?:\\.(\\d+))?\\.ndjson(\\.gz)?$`)

export const activeName = (device: string) => `${device}.ndjson`
export const fullName = (device: string, first: number) =>
  `${device}.${String(first).padStart(10, '0')}.ndjson`

/** All files of journals in a folder, by device, the oldest first. Throws `cannot-read`. */
export async function segmentsIn(fs: FileSystem, folder: string): Promise<Segment[]> {
  const segments: Segment[] = []
  for (const name of await namesIn(fs, folder)) {
    const [, device, first, gz] = segmentName.exec(name) ?? []
    if (device === undefined) continue
    const path = join(folder, name)
    segments.push({ device, path, first: first ? Number(first) : null, compressed: Boolean(gz) })
  }
  // One that was being compressed stands there twice.
  const whole = segments.filter(
    ({ path, compressed }) => !compressed || !segments.some((other) => `${other.path}.gz` === path),
  )
  const latest = Number.POSITIVE_INFINITY
  return whole.sort(
    (a, b) => a.device.localeCompare(b.device) || (a.first ?? latest) - (b.first ?? latest),
  )
}

export interface SegmentContent {
  header: Header | null
  bytes: Buffer
}

/** A file of a journal; null where it has gone. Throws `cannot-read`, `library-newer`. */
export async function readSegment(
  fs: FileSystem,
  { path, compressed }: Segment,
): Promise<SegmentContent | null> {
  const file = await readOrNull(fs, path)
  if (file === null) return null
  // What can't be unpacked holds nothing that could be read.
  const bytes = compressed ? await unpacked(file) : file
  const end = bytes.indexOf(lineFeed)
  const found = end < 0 ? undefined : decodeHeader(bytes.subarray(0, end))
  if (found) refuseNewer(path, found)
  const header = Header.safeParse(found)
  return { header: header.success ? header.data : null, bytes }
}

/** Bytes: a damaged file may say any length. */
const mostAtOnce = 64_000_000

/** In one piece, as long as the end of the file says: putting many together would hold the main thread up. */
async function unpacked(file: Buffer): Promise<Buffer> {
  const length = file.length < 4 ? 0 : file.readUInt32LE(file.length - 4)
  const chunkSize = Math.min(Math.max(length, 1_024), mostAtOnce)
  return promisify(gunzip)(file, { chunkSize }).catch(() => Buffer.alloc(0))
}

const lineFeed = 0x0a
/** Lines after which others get their turn. */
const sliceLines = 100

export interface Scan {
  /** The byte after the last whole commit. */
  end: number
  /** Lines before that which are not what was written. */
  damaged: number
  /** The number of lines after that which are not what was written, or belong to a commit that is not whole. */
  cut: number
}

/**
 * Gives the operations from a byte on which a line begins, commit by commit. A last commit that is not whole was never
 * acknowledged and is left out; lines that are damaged before whole ones are passed over. A disk that lost its power may leave
 * holes of NUL in what was not synced yet: of a last commit with such a hole nothing counts, though its end may be there.
 */
export async function scan(
  bytes: Buffer,
  from: number,
  take: (operations: Operation[], end: number) => void | Promise<void>,
): Promise<Scan> {
  const result: Scan = { end: from, damaged: 0, cut: 0 }
  let commit: Operation[] = []
  /** What is left of a commit with a hole in it. */
  let left: Operation[] = []
  let hasHole = false
  /** The last commit, where it may have lost its beginning to a hole. */
  let doubtful: Operation[] = []
  let lines = 0
  const count = async (operations: Operation[], end: number) => {
    result.damaged += result.cut
    result.cut = 0
    result.end = end
    await take(operations, end)
  }
  for (let start = from; start < bytes.length; lines += 1) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found < 0 ? bytes.length : found
    const line = bytes.subarray(start, end)
    // The first line is the header.
    const operation = start === 0 || found < 0 ? undefined : decodeOperation(line)
    const isHeader = start === 0 && decodeHeader(line) !== undefined
    const before = start
    start = end + 1
    if (isHeader) {
      result.end = start
      continue
    }
    if (!operation) {
      result.cut += 1
      hasHole ||= line.includes(0)
      continue
    }
    if (doubtful.length > 0) {
      // Others follow, so it had been acknowledged: what is left of it counts.
      await count(doubtful, before)
      doubtful = []
    }
    const last = commit.at(-1)
    if (last && last.rest !== operation.rest + 1) {
      // A commit of which the end is missing, though others follow.
      if (hasHole) left.push(...commit)
      else await take(commit, result.end)
      commit = []
    }
    commit.push(operation)
    if (operation.rest === 0) {
      const [first] = commit
      const lacks = hasHole && (left.length > 0 || first?.step === null)
      if (lacks) doubtful = [...left, ...commit]
      else await count([...left, ...commit], start)
      commit = []
      left = []
      hasHole = false
    }
    if (lines % sliceLines === sliceLines - 1) await pause()
  }
  result.cut += left.length + commit.length + doubtful.length
  return result
}
