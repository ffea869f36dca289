// Builds a segment of articles that come one after the other: their terms are noted in the order of the text, and put in the
// order of the alphabet at once, by counting (a term is a small number until then).
import { fields, type SearchDocument } from './document'
import { places, type Segment } from './segment'
import { SegmentWriter } from './segment-writer'
import { eachTerm } from './terms'

/** Between two parts, so that no phrase goes from one to the other. */
const gap = 0
const filterPlace = places.indexOf('filter')

export class SegmentBuilder {
  readonly #numbers = new Map<string, number>()
  /** For each token the number of its term, from 1 on. */
  #tokens = new Uint32Array(1 << 12)
  /** For each token its article, and above it its place. */
  #homes = new Uint32Array(1 << 12)
  #length = 0
  readonly #ids: string[] = []
  readonly #starts: number[] = []
  readonly #lengths: number[] = []
  readonly #days: number[] = []

  /** Tokens so far: what its memory goes with, 8 bytes each. */
  get size(): number {
    return this.#length
  }

  get articles(): number {
    return this.#ids.length
  }

  /** Gives the number of the article in the segment to be. */
  add({ id, parts, filters, day }: SearchDocument): number {
    const article = this.#ids.push(id) - 1
    this.#starts.push(this.#length)
    this.#days.push(day)
    for (const filter of filters) this.#push(filter, article, filterPlace)
    let gaps = filters.length
    for (const { field, text } of parts) {
      const place = fields.indexOf(field)
      this.#reserve()
      this.#homes[this.#length] = article * 8 + place
      this.#tokens[this.#length++] = gap
      gaps += 1
      eachTerm(text, (term) => this.#push(term, article, place))
    }
    this.#lengths.push(this.#length - (this.#starts[article] ?? 0) - gaps)
    return article
  }

  /** The segment of all that was added. */
  finish(): Segment {
    const terms = [...this.#numbers.keys()].sort()
    const limits = new Uint32Array(this.#numbers.size + 2)
    for (let at = 0; at < this.#length; at += 1) count(limits, (this.#tokens[at] as number) + 1)
    for (let term = 1; term < limits.length; term += 1) count(limits, term, limits[term - 1])
    // From here on `limits[n]` is where the next token of term n goes, and at last where those of term n end.
    const sorted = new Uint32Array(this.#length)
    for (let at = 0; at < this.#length; at += 1)
      sorted[count(limits, this.#tokens[at] as number) - 1] = at

    const writer = new SegmentWriter()
    const counts = new Uint32Array(places.length)
    for (const term of terms) {
      const number = this.#numbers.get(term) as number
      const limit = limits[number] as number
      writer.beginTerm(term)
      for (let from = limits[number - 1] as number; from < limit; ) {
        const article = (this.#homes[sorted[from] as number] as number) >>> 3
        let before = this.#starts[article] as number
        counts.fill(0)
        do {
          const at = sorted[from] as number
          count(counts, (this.#homes[at] as number) & 7)
          writer.position(at - before)
          before = at
          from += 1
        } while (from < limit && (this.#homes[sorted[from] as number] as number) >>> 3 === article)
        writer.posting(article, counts)
      }
      writer.endTerm()
    }
    return writer.finish({
      ids: this.#ids,
      lengths: Uint32Array.from(this.#lengths),
      days: Int32Array.from(this.#days),
    })
  }

  #push(term: string, article: number, place: number) {
    let number = this.#numbers.get(term)
    if (number === undefined) {
      number = this.#numbers.size + 1
      this.#numbers.set(term, number)
    }
    this.#reserve()
    this.#homes[this.#length] = article * 8 + place
    this.#tokens[this.#length++] = number
  }

  #reserve() {
    if (this.#length < this.#tokens.length) return
    this.#tokens = doubled(this.#tokens)
    this.#homes = doubled(this.#homes)
  }
}

/** Counts one more, or `by` more; gives the sum. */
function count(numbers: Uint32Array, at: number, by = 1): number {
  const sum = (numbers[at] as number) + by
  numbers[at] = sum
  return sum
}

function doubled(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2)
  larger.set(numbers)
  return larger
}
