// A segment as a file: its arrays, one after the other, each with its length and CRC-32. All is checked when it is opened; then
// the positions stay in the file, and everything else comes into memory.
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { PositionSource, Segment } from '#shared/search/segment'

/** What the list of segments says of one. */
export interface SegmentEntry {
  file: string
  /** Of each array, in their order: bytes, and their checksum. */
  sections: { length: number; crc: number }[]
}

export interface OpenPositions extends PositionSource {
  close(): void
}

/** Writes a segment. What the system refuses is thrown. */
export function writeSegment(path: string, segment: Segment): SegmentEntry['sections'] {
  const ids = new TextEncoder().encode(segment.ids.join('\n'))
  const { lengths, days, letters, termStarts, postings, postingStarts, positionStarts } = segment
  const { positions } = segment
  const arrays = [ids, lengths, days, letters, termStarts, postings, postingStarts, positionStarts]
  const file = openSync(path, 'w', 0o600)
  try {
    const sections = arrays.map((array) => {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
      writeWhole(file, bytes)
      return { length: bytes.length, crc: crc32(bytes) }
    })
    let crc = 0
    for (const [start, end] of piecesOf(positions.length)) {
      const piece = positions.read(start, end)
      writeWhole(file, piece)
      crc = crc32(piece, crc)
    }
    return [...sections, { length: positions.length, crc }]
  } finally {
    closeSync(file)
  }
}

/** Bytes of positions that are read at once: all of them may be as many as everything else takes. */
const pieceLength = 1 << 20

function* piecesOf(length: number): Iterable<[start: number, end: number]> {
  for (let start = 0; start < length; start += pieceLength)
    yield [start, Math.min(length, start + pieceLength)]
}

function writeWhole(file: number, bytes: Uint8Array) {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

/** Throws where the file is missing or not what it was. */
export function readSegment(path: string, sections: SegmentEntry['sections']): Segment {
  const file = openSync(path, 'r')
  try {
    let at = 0
    const section = (index: number) => {
      const { length, crc } = sections[index] ?? { length: 0, crc: 0 }
      const bytes = readAt(file, at, length)
      if (crc32(bytes) !== crc) throw new Error(`${path} is damaged`)
      at += length
      return bytes
    }
    const ids = section(0)
    const lengths = new Uint32Array(section(1).buffer)
    const days = new Int32Array(section(2).buffer)
    const letters = new Uint16Array(section(3).buffer)
    const termStarts = new Uint32Array(section(4).buffer)
    const postings = section(5)
    const postingStarts = new Uint32Array(section(6).buffer)
    const positionStarts = new Uint32Array(section(7).buffer)
    const positions = positionsOf(file, at, sections[8]?.length ?? 0)
    let crc = 0
    for (const [start, end] of piecesOf(positions.length))
      crc = crc32(positions.read(start, end), crc)
    if (crc !== sections[8]?.crc) throw new Error(`${path} is damaged`)
    return {
      ids: ids.length === 0 ? [] : new TextDecoder().decode(ids).split('\n'),
      lengths,
      days,
      letters,
      termStarts,
      postings,
      postingStarts,
      positionStarts,
      positions,
      tokens: lengths.reduce((sum, each) => sum + each, 0),
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function positionsOf(file: number, at: number, length: number): OpenPositions {
  return {
    length,
    read: (start, end) => readAt(file, at + start, end - start),
    close: () => closeSync(file),
  }
}

/** Closes the file of a segment, where it has one. */
export function closeSegment({ positions }: Segment) {
  if ('close' in positions) (positions as OpenPositions).close()
}

function readAt(file: number, at: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, at + done)
    if (count === 0) throw new Error('the file of a segment is cut off')
    done += count
  }
  return bytes
}
