// A segment: the index of some articles, made once and never changed. Its terms are sorted; the postings of a term say in which
// articles and how often it stands, its positions say where. Everything lies in typed arrays, and positions, which only phrases
// need, may stay in a file.
import { ByteReader } from './bytes'
import { fields } from './document'

/** Where the positions of a segment are. */
export interface PositionSource {
  readonly length: number
  /** The bytes from `start` to `end`. */
  read(start: number, end: number): Uint8Array
}

export interface Segment {
  /** The ids of the articles. A number of an article is an index into this. */
  ids: readonly string[]
  /** For each article how many terms it has, and its day. */
  lengths: Uint32Array
  days: Int32Array
  /** The letters of all terms, one term after the other, sorted by UTF-16 units; and where each begins. */
  letters: Uint16Array
  termStarts: Uint32Array
  /** For each term, one article after the other, see `Postings`. */
  postings: Uint8Array
  postingStarts: Uint32Array
  /** For each term, for each of its articles: the first position, then the distances. */
  positions: PositionSource
  positionStarts: Uint32Array
  /** The lengths of all articles together. */
  tokens: number
}

export const positionsIn = (bytes: Uint8Array): PositionSource => ({
  length: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
})

/** In how many fields a term can stand: the fields of an article, and its filters. */
export const places = [...fields, 'filter'] as const
export const textPlace = places.indexOf('text')

/** How a posting begins: the lowest two bits beside the distance to the article before. */
export const onceInText = 0
export const oftenInText = 1
export const inFields = 2

/** Goes through the postings of a term, from article to article. */
export class Postings {
  /** The number of the article. */
  article = -1
  /** How the posting is written: `onceInText`, `oftenInText` or `inFields`; and where its bytes go on after that. */
  kind = 0
  rest = 0
  /** How often the term stands in it. */
  count = 0
  /** The same, each place with its weight. */
  weight = 0
  readonly #reader: ByteReader
  readonly #end: number

  constructor(
    segment: Segment,
    term: number,
    private readonly weights: readonly number[],
  ) {
    this.#reader = new ByteReader(segment.postings, segment.postingStarts[term])
    this.#end = segment.postingStarts[term + 1] ?? 0
  }

  next(): boolean {
    const reader = this.#reader
    if (reader.at >= this.#end) return false
    const head = reader.number()
    this.article += head >>> 2
    this.kind = head & 3
    this.rest = reader.at
    switch (this.kind) {
      case onceInText:
        this.count = 1
        this.weight = 1
        break
      case oftenInText:
        this.count = reader.number()
        this.weight = this.count
        break
      default: {
        this.count = 0
        this.weight = 0
        const mask = reader.number()
        for (let place = 0; place < places.length; place += 1) {
          if (!(mask & (1 << place))) continue
          const times = reader.number()
          this.count += times
          this.weight += times * (this.weights[place] ?? 0)
        }
      }
    }
    return true
  }

  /** Where the bytes of the posting end. */
  get end(): number {
    return this.#reader.at
  }
}

export const termCount = (segment: Segment) => segment.termStarts.length - 1

export function termAt({ letters, termStarts }: Segment, term: number): string {
  return String.fromCharCode(...letters.subarray(termStarts[term], termStarts[term + 1]))
}

/** The first term that is not before `wanted`; with `after`, the first that does not begin with it any more. */
function bound({ letters, termStarts }: Segment, wanted: string, after: boolean): number {
  let low = 0
  let high = termStarts.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = termStarts[middle] as number
    const length = (termStarts[middle + 1] as number) - start
    let order = 0
    for (let index = 0; index < wanted.length && order === 0; index += 1)
      order = index < length ? (letters[start + index] as number) - wanted.charCodeAt(index) : -1
    if (after ? order <= 0 : order < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The terms that begin so: a range of numbers, half-open. */
export function termsFrom(segment: Segment, beginning: string): [first: number, limit: number] {
  const first = bound(segment, beginning, false)
  return [first, bound(segment, beginning, true)]
}

/** The term that is just this: a range of one number, or of none. */
export function termOf(segment: Segment, term: string): [first: number, limit: number] {
  const first = bound(segment, term, false)
  const { termStarts } = segment
  const isIt =
    first < termCount(segment) &&
    (termStarts[first + 1] as number) - (termStarts[first] as number) === term.length &&
    termAt(segment, first) === term
  return [first, isIt ? first + 1 : first]
}
