// Makes one segment of several, without the articles that have been taken out of them.
import { ByteReader } from './bytes'
import { Postings, type Segment, termAt, termCount } from './segment'
import { SegmentWriter } from './segment-writer'

/** A segment, and which of its articles are gone: 1 for those, one byte each. */
export interface Part {
  segment: Segment
  gone: Uint8Array
}

/**
 * The articles keep their order: those of the first part come first. It pauses after every `stride` terms, so that other work can be done
 * meanwhile; what goes from a part after the beginning is still in the segment that it gives.
 */
export function* mergeSegments(parts: readonly Part[], stride: number): Generator<void, Segment> {
  const ids: string[] = []
  const lengths: number[] = []
  const days: number[] = []
  const sources = parts.map(({ segment, gone }) => {
    // The new number of each article; those that are gone have none.
    const numbers = new Int32Array(segment.ids.length).fill(-1)
    segment.ids.forEach((id, article) => {
      if (gone[article]) return
      numbers[article] = ids.push(id) - 1
      lengths.push(segment.lengths[article] as number)
      days.push(segment.days[article] as number)
    })
    const pieces = new Pieces(segment)
    return { segment, numbers, pieces, term: 0, text: firstTerm(segment) }
  })

  const writer = new SegmentWriter()
  for (let terms = 0; ; terms += 1) {
    if (terms % stride === stride - 1) yield
    let least: string | undefined
    for (const { text } of sources)
      if (text !== undefined && (least === undefined || text < least)) least = text
    if (least === undefined) break
    let isWritten = false
    for (const source of sources) {
      if (source.text !== least) continue
      const { segment, numbers, term } = source
      const postings = new Postings(segment, term, [])
      const positions = source.pieces.of(term)
      while (postings.next()) {
        const from = positions.at
        positions.skip(postings.count)
        const article = numbers[postings.article] as number
        if (article < 0) continue
        const { letters, termStarts } = segment
        if (!isWritten)
          writer.beginTerm(letters, termStarts[term] as number, termStarts[term + 1] as number)
        isWritten = true
        const { kind, rest, end } = postings
        writer.copyPosting(article, kind, segment.postings, rest, end)
        writer.copyPositions(positions.bytes, from, positions.at)
      }
      source.term += 1
      source.text = source.term < termCount(segment) ? termAt(segment, source.term) : undefined
    }
    if (isWritten) writer.endTerm()
  }
  return writer.finish({ ids, lengths: Uint32Array.from(lengths), days: Int32Array.from(days) })
}

/** Bytes of positions that are read at once: those of all terms may be a hundred million. */
const pieceLength = 1 << 20

/** The positions of terms that are asked for in their order. */
class Pieces {
  #bytes: Uint8Array = new Uint8Array(0)
  /** Where the piece stands among all. */
  #from = 0

  constructor(private readonly segment: Segment) {}

  of(term: number): ByteReader {
    const { positions, positionStarts } = this.segment
    const start = positionStarts[term] as number
    const end = positionStarts[term + 1] as number
    if (end > this.#from + this.#bytes.length) {
      this.#bytes = positions.read(
        start,
        Math.min(positions.length, Math.max(end, start + pieceLength)),
      )
      this.#from = start
    }
    return new ByteReader(this.#bytes, start - this.#from)
  }
}

const firstTerm = (segment: Segment) => (termCount(segment) > 0 ? termAt(segment, 0) : undefined)
