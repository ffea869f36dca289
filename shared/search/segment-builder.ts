// Builds a segment of articles that come one after the other: their terms are noted in the order of the text, and put in the
// order of the alphabet at once, by counting (a term is a small number until then).
import { fields, type SearchDocument } from './document'
import { withRoom } from './room'
import { places, type Segment, textPlace } from './segment'
import { SegmentWriter } from './segment-writer'
import { TermNumbers } from './term-numbers'
import { UnitReader } from './units'

/** Between two parts, so that no phrase goes from one to the other. */
const gap = 0
const filterPlace = places.indexOf('filter')
/** It is noted of each block of so many tokens (two to this) which part it begins in. */
const blockBits = 6

export class SegmentBuilder {
  readonly #numbers = new TermNumbers()
  readonly #units = new UnitReader()
  /** For each token the number of its term, from 1 on. */
  #tokens = new Uint32Array(1 << 12)
  #length = 0
  /** The token at which each part begins, and whose part it is: the article, times 8, and its place. */
  readonly #parts: number[] = []
  readonly #homes: number[] = []
  readonly #ids: string[] = []
  readonly #starts: number[] = []
  readonly #lengths: number[] = []
  readonly #days: number[] = []

  /** Tokens so far: what its memory goes with, 4 bytes each. */
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
    this.#begin(article, filterPlace)
    for (const filter of filters) {
      const letters = Uint16Array.from(filter, (letter) => letter.charCodeAt(0))
      this.#push(this.#numbers.numberOf(letters, 0, letters.length))
    }
    let length = 0
    for (const { field, text } of parts) {
      this.#begin(article, fields.indexOf(field))
      this.#units.read(text)
      const { count } = this.#units
      this.#tokens = withRoom(this.#tokens, this.#length + count)
      this.#numbers.numbersOf(this.#units, this.#tokens, this.#length)
      this.#length += count
      length += count
    }
    this.#lengths.push(length)
    return article
  }

  /** The segment of all that was added. */
  finish(): Segment {
    const { sorted, limits } = this.#sort()
    const parts = Uint32Array.from([...this.#parts, this.#length])
    const blocks = blocksOf(parts)
    const partOf = (token: number) => {
      let part = blocks[token >>> blockBits] as number
      while (token >= (parts[part + 1] as number)) part += 1
      return part
    }
    const homes = Uint32Array.from(this.#homes)
    const starts = Uint32Array.from([...this.#starts, this.#length])
    const writer = new SegmentWriter()
    const counts = new Uint32Array(places.length)
    const { terms } = this.#numbers
    for (const number of this.#numbers.sorted()) {
      const limit = limits[number] as number
      writer.beginTerm(terms.letters, terms.limits[number - 1] ?? 0, terms.limits[number] ?? 0)
      let from = limits[number - 1] as number
      let at = sorted[from] as number
      // An article a round; within it, a part a round.
      while (from < limit) {
        let part = partOf(at)
        const article = (homes[part] as number) >>> 3
        const end = starts[article + 1] as number
        let before = starts[article] as number
        for (let isFirst = true; ; isFirst = false) {
          const place = (homes[part] as number) & 7
          const partEnd = parts[part + 1] as number
          let times = 0
          do {
            writer.position(at - before)
            before = at
            times += 1
            from += 1
            at = from < limit ? (sorted[from] as number) : this.#length
          } while (at < partEnd)
          if (isFirst && at >= end && place === textPlace) {
            writer.textPosting(article, times)
            break
          }
          if (isFirst) counts.fill(0)
          count(counts, place, times)
          if (at >= end) {
            writer.posting(article, counts)
            break
          }
          part = partOf(at)
        }
      }
      writer.endTerm()
    }
    return writer.finish({
      ids: this.#ids,
      lengths: Uint32Array.from(this.#lengths),
      days: Int32Array.from(this.#days),
    })
  }

  /** All tokens, those of a term together; `limits[n]` is where those of term n end, and where those of term n + 1 begin. */
  #sort() {
    const limits = new Uint32Array(this.#numbers.size + 2)
    for (let at = 0; at < this.#length; at += 1) count(limits, (this.#tokens[at] as number) + 1)
    for (let term = 1; term < limits.length; term += 1) count(limits, term, limits[term - 1])
    // Until now `limits[n]` is where term n begins; it goes on as tokens of the term are put there.
    const sorted = new Uint32Array(this.#length)
    for (let at = 0; at < this.#length; at += 1)
      sorted[count(limits, this.#tokens[at] as number) - 1] = at
    return { sorted, limits }
  }

  #begin(article: number, place: number) {
    this.#parts.push(this.#length)
    this.#homes.push(article * 8 + place)
    this.#push(gap)
  }

  #push(token: number) {
    this.#tokens = withRoom(this.#tokens, this.#length + 1)
    this.#tokens[this.#length++] = token
  }
}

/** For each block of tokens the part that its first one is in: the last that does not begin after it. */
function blocksOf(parts: Uint32Array): Uint32Array {
  const tokens = parts.at(-1) ?? 0
  let part = 0
  return Uint32Array.from({ length: Math.ceil(tokens / (1 << blockBits)) }, (_, block) => {
    while ((parts[part + 1] as number) <= block << blockBits) part += 1
    return part
  })
}

/** Counts one more, or `by` more; gives the sum. */
function count(numbers: Uint32Array, at: number, by = 1): number {
  const sum = (numbers[at] as number) + by
  numbers[at] = sum
  return sum
}
