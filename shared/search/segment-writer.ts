// Writes a segment term by term: what a builder and a merge have in common.
import { ByteWriter } from './bytes'
import { withRoom } from './room'
import {
  inFields,
  oftenInText,
  onceInText,
  places,
  positionsIn,
  type Segment,
  textPlace,
} from './segment'

export class SegmentWriter {
  readonly #postings = new ByteWriter()
  readonly #positions = new ByteWriter()
  #letters = new Uint16Array(1 << 12)
  #lettersLength = 0
  readonly #termStarts: number[] = [0]
  readonly #postingStarts: number[] = [0]
  readonly #positionStarts: number[] = [0]
  #article = -1

  /** Terms come in their order. The letters of this one lie from `start` to `end`. */
  beginTerm(letters: Uint16Array, start: number, end: number): void {
    const length = this.#lettersLength + end - start
    this.#letters = withRoom(this.#letters, length)
    for (let from = start, to = this.#lettersLength; from < end; from += 1, to += 1)
      this.#letters[to] = letters[from] as number
    this.#lettersLength = length
    this.#article = -1
  }

  /** Articles come in their order; `counts` says how often the term stands in each place. */
  posting(article: number, counts: ArrayLike<number>): void {
    let mask = 0
    for (let place = 0; place < places.length; place += 1)
      if ((counts[place] as number) > 0) mask |= 1 << place
    if (mask === 1 << textPlace) {
      this.textPosting(article, counts[textPlace] as number)
      return
    }
    this.#postings.number(this.#stepTo(article) + inFields)
    this.#postings.number(mask)
    for (let place = 0; place < places.length; place += 1)
      if (mask & (1 << place)) this.#postings.number(counts[place] as number)
  }

  /** As `posting`, for a term that stands in the text alone. */
  textPosting(article: number, times: number): void {
    const step = this.#stepTo(article)
    this.#postings.number(step + (times === 1 ? onceInText : oftenInText))
    if (times > 1) this.#postings.number(times)
  }

  /** A posting that was written before, and goes to another article: `rest` is what follows the step. */
  copyPosting(article: number, kind: number, from: Uint8Array, start: number, end: number): void {
    this.#postings.number(this.#stepTo(article) + kind)
    this.#postings.copy(from, start, end)
  }

  /** The first position of a posting, then the distances to the next ones. */
  position(distance: number): void {
    this.#positions.number(distance)
  }

  copyPositions(from: Uint8Array, start: number, end: number): void {
    this.#positions.copy(from, start, end)
  }

  endTerm(): void {
    this.#termStarts.push(this.#lettersLength)
    this.#postingStarts.push(this.#postings.length)
    this.#positionStarts.push(this.#positions.length)
  }

  finish(articles: Pick<Segment, 'ids' | 'lengths' | 'days'>): Segment {
    return {
      ...articles,
      letters: this.#letters.slice(0, this.#lettersLength),
      termStarts: Uint32Array.from(this.#termStarts),
      postings: this.#postings.finish(),
      postingStarts: Uint32Array.from(this.#postingStarts),
      positions: positionsIn(this.#positions.finish()),
      positionStarts: Uint32Array.from(this.#positionStarts),
      tokens: articles.lengths.reduce((sum, length) => sum + length, 0),
    }
  }

  /** The distance to the article before, above the two bits of the kind. */
  #stepTo(article: number): number {
    const step = (article - this.#article) * 4
    this.#article = article
    return step
  }
}
