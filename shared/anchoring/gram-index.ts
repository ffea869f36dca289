// Where in a text each run of `gramLength` units stands: postings by hash in one typed array, built by counting. Different
// runs may share a bucket; whoever reads a posting looks at the text.
import type { Skeleton } from './skeleton'

export const gramLength = 5

const factor = 0x01000193
/** `factor` to the power of `gramLength`, to take the unit out that leaves the run. */
const leaving = power(factor, gramLength)

/** What an index knows of the runs of a pattern, the one that begins at each of its units. */
export interface Runs {
  length: number
  buckets: Int32Array
  /** How often each stands in the text. */
  counts: Int32Array
}

export function noRuns(): Runs {
  return { length: 0, buckets: new Int32Array(1024), counts: new Int32Array(1024) }
}

export class GramIndex {
  private readonly shift: number
  /** Where the postings of each bucket begin; one more than there are buckets. */
  private readonly starts: Int32Array
  /** Rising within a bucket. */
  readonly postings: Int32Array

  /** `patterns` are those that will be looked up, if not all that stands in the text has to be known for them. */
  constructor(units: Uint16Array, length: number, patterns?: Iterable<Skeleton>) {
    const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(length + 1))))
    this.shift = 32 - bits
    const count = Math.max(0, length - gramLength + 1)
    const buckets = new Int32Array(count)
    hash(units, length, this.shift, buckets)
    const kept = patterns && this.places(buckets, patterns)
    const number = kept ? kept.length : count
    const starts = new Int32Array(2 ** bits + 1)
    for (let each = 0; each < number; each += 1) {
      const bucket = buckets[kept ? (kept[each] as number) : each] as number
      starts[bucket] = (starts[bucket] as number) + 1
    }
    let sum = 0
    for (let bucket = 0; bucket < starts.length; bucket += 1) {
      sum += starts[bucket] as number
      starts[bucket] = sum
    }
    const postings = new Int32Array(number)
    for (let each = number - 1; each >= 0; each -= 1) {
      const at = kept ? (kept[each] as number) : each
      const bucket = buckets[at] as number
      const place = (starts[bucket] as number) - 1
      starts[bucket] = place
      postings[place] = at
    }
    this.starts = starts
    this.postings = postings
  }

  /** Where runs of `patterns` stand. */
  private places(buckets: Int32Array, patterns: Iterable<Skeleton>): Int32Array {
    const asked = new Uint8Array(2 ** (32 - this.shift))
    const runs = noRuns()
    for (const pattern of patterns) {
      this.bucketsOf(pattern.units, pattern.length, runs)
      for (let at = 0; at < runs.length; at += 1) asked[runs.buckets[at] as number] = 1
    }
    const places = new Int32Array(buckets.length)
    let count = 0
    for (let at = 0; at < buckets.length; at += 1) {
      places[count] = at
      count += asked[buckets[at] as number] as number
    }
    return places.subarray(0, count)
  }

  private bucketsOf(units: Uint16Array, length: number, runs: Runs) {
    const count = Math.max(0, length - gramLength + 1)
    if (runs.buckets.length < count) {
      runs.buckets = new Int32Array(2 * count)
      runs.counts = new Int32Array(2 * count)
    }
    runs.length = count
    hash(units, length, this.shift, runs.buckets)
  }

  /** Looks up the runs of the first `length` of `units`. */
  lookUp(units: Uint16Array, length: number, runs: Runs) {
    this.bucketsOf(units, length, runs)
    const { buckets, counts } = runs
    for (let at = 0; at < runs.length; at += 1) counts[at] = this.countOf(buckets[at] as number)
  }

  /** Where in `postings` those of a bucket begin; they end where the next bucket's begin. */
  startOf(bucket: number): number {
    return this.starts[bucket] as number
  }

  countOf(bucket: number): number {
    return (this.starts[bucket + 1] as number) - (this.starts[bucket] as number)
  }

  /** The first posting of a bucket that is not below `position`, as an index into `postings`. */
  firstFrom(bucket: number, position: number): number {
    let low = this.startOf(bucket)
    let high = this.startOf(bucket + 1)
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.postings[middle] as number) < position) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A rolling hash (Karp and Rabin 1987), its upper bits mixed as Knuth's multiplicative hashing does. */
function hash(units: Uint16Array, length: number, shift: number, found: Int32Array) {
  let sum = 0
  for (let at = 0; at < length; at += 1) {
    sum = (Math.imul(sum, factor) + (units[at] as number)) | 0
    if (at >= gramLength) sum = (sum - Math.imul(leaving, units[at - gramLength] as number)) | 0
    if (at >= gramLength - 1)
      found[at - gramLength + 1] = Math.imul(sum ^ (sum >>> 15), 0x9e3779b1) >>> shift
  }
}

function power(base: number, exponent: number): number {
  let product = 1
  for (let times = 0; times < exponent; times += 1) product = Math.imul(product, base)
  return product
}
