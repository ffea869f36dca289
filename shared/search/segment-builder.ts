// Builds a segment of articles that come one after the other: their terms are noted in the order of the text, and put in the
// order of the alphabet at once, by counting (a term is a small number until then).
import { fields, type SearchDocument } from './document'
import { places, type Segment } from './segment'
import { SegmentWriter } from './segment-writer'
import { TermNumbers } from './term-numbers'
import { eachTerm } from './terms'

/** Between two parts, so that no phrase goes from one to the other. */
const gap = 0
const filterPlace = places.indexOf('filter')

export class SegmentBuilder {
  readonly #numbers = new TermNumbers()
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
    for (const filter of filters) {
      const letters = Uint16Array.from(filter, (letter) => letter.charCodeAt(0))
      this.#push(this.#numbers.numberOf(letters, letters.length), article * 8 + filterPlace)
    }
    let gaps = filters.length
    for (const { field, text } of parts) {
      const home = article * 8 + fields.indexOf(field)
      this.#push(gap, home)
      gaps += 1
      eachTerm(text, (letters, length) => this.#push(this.#numbers.numberOf(letters, length), home))
    }
    this.#lengths.push(this.#length - (this.#starts[article] ?? 0) - gaps)
    return article
  }

  /** The segment of all that was added. */
  finish(): Segment {
    const terms = this.#numbers.sorted()
    const limits = new Uint32Array(this.#numbers.size + 2)
    for (let at = 0; at < this.#length; at += 1) count(limits, (this.#tokens[at] as number) + 1)
    for (let term = 1; term < limits.length; term += 1) count(limits, term, limits[term - 1])
    // From here on `limits[n]` is where the next token of term n goes, and at last where those of term n end.
    const sorted = new Uint32Array(this.#length)
    for (let at = 0; at < this.#length; at += 1)
      sorted[count(limits, this.#tokens[at] as number) - 1] = at

    const writer = new SegmentWriter()
    const counts = new Uint32Array(places.length)
    for (const [term, number] of terms) {
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

  #push(token: number, home: number) {
    if (this.#length === this.#tokens.length) {
      this.#tokens = doubled(this.#tokens)
      this.#homes = doubled(this.#homes)
    }
    this.#homes[this.#length] = home
    this.#tokens[this.#length++] = token
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
