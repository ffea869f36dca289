// The index of a library: a few segments, the articles that wait to become one, and which articles of the segments are gone. An
// article that changes is taken out where it is and added anew, so that segments never change.
import { Best, type Scored } from './best'
import type { SearchDocument } from './document'
import { mergeSegments, type Part } from './merge-segments'
import { asksNothing, type Query } from './query'
import { planOf, Scratch, searchSegment } from './search-segment'
import { SegmentBuilder } from './segment-builder'

/** Tokens that may wait: 4 bytes each until they are a segment. */
const mostWaiting = 3_000_000
/** Milliseconds of tidying at once, more or less. */
const slice = 15
export interface Tidiness {
  /** Segments of about the same size are made one as soon as there are so many of them. */
  alike: number
  /** Terms that are merged without a pause: some milliseconds. */
  stride: number
}

const usual: Tidiness = { alike: 8, stride: 500 }

export interface Found {
  /** How many articles fit. */
  total: number
  /** Those of the page that was asked for, the best first. */
  page: Scored[]
}

interface Home {
  part: Part | SegmentBuilder
  article: number
}

export class SearchIndex {
  #parts: Part[] = []
  #merging: Generator<void, void> | null = null
  #builder = new SegmentBuilder()
  /** Articles of the builder that are gone already. */
  #goneWaiting = new Set<number>()
  readonly #homes = new Map<string, Home>()
  readonly #scratch = new Scratch()

  /** With what was kept of it, see `parts`. */
  constructor(
    parts: readonly Part[] = [],
    private readonly tidiness: Tidiness = usual,
  ) {
    for (const part of parts) this.#adopt(part)
  }

  get articles(): number {
    return this.#homes.size
  }

  has(id: string): boolean {
    return this.#homes.has(id)
  }

  /** What has to be kept to have the index again. Includes all that was added. */
  parts(): readonly Part[] {
    this.#seal()
    return this.#parts
  }

  /** Adds an article, in place of what was known of it. */
  put(document: SearchDocument): void {
    this.remove(document.id)
    const article = this.#builder.add(document)
    this.#homes.set(document.id, { part: this.#builder, article })
    if (this.#builder.size >= mostWaiting) this.#seal()
  }

  remove(id: string): void {
    const home = this.#homes.get(id)
    if (!home) return
    this.#homes.delete(id)
    if (home.part instanceof SegmentBuilder) this.#goneWaiting.add(home.article)
    else home.part.gone[home.article] = 1
  }

  /** All that fits is counted; `limit` of it is given, after the first `offset`. */
  search(query: Query, { offset = 0, limit = 20 } = {}): Found {
    if (asksNothing(query)) return { total: 0, page: [] }
    this.#seal()
    const segments = this.#parts.map(({ segment }) => segment)
    const tokens = segments.reduce((sum, segment) => sum + segment.tokens, 0)
    const articles = segments.reduce((sum, { ids }) => sum + ids.length, 0)
    const whole = { articles, averageLength: Math.max(1, tokens / Math.max(1, articles)) }
    const plan = planOf(segments, query, whole)
    const best = new Best(offset + limit)
    let total = 0
    for (const { segment, gone } of this.#parts) {
      searchSegment(segment, plan, query.excluded, whole, this.#scratch)
      const { fits, scores } = this.#scratch
      for (let article = 0; article < segment.ids.length; article += 1) {
        if (fits[article] !== plan.length || gone[article]) continue
        total += 1
        const score = scores[article] as number
        if (score >= best.threshold) best.offer({ id: segment.ids[article] as string, score })
      }
    }
    return { total, page: best.sorted().slice(offset) }
  }

  /**
   * Works for some milliseconds at making one segment of those that are many and alike. Gives whether there is more to do; in
   * between anything else may be done.
   */
  tidy(milliseconds = slice): boolean {
    this.#merging ??= this.#merge()
    const until = performance.now() + milliseconds
    do {
      if (!this.#merging?.next().done) continue
      this.#merging = this.#merge()
    } while (this.#merging && performance.now() < until)
    return this.#merging !== null
  }

  /** A merge of segments that are many and alike, if there are any. */
  #merge(): Generator<void, void> | null {
    this.#seal()
    const sizes = new Map<number, Part[]>()
    for (const part of this.#parts) {
      const size = Math.floor(Math.log2(1 + part.segment.tokens / 4_096) / 2)
      sizes.set(size, [...(sizes.get(size) ?? []), part])
    }
    const alike = [...sizes.values()].find(({ length }) => length >= this.tidiness.alike)
    return alike ? this.#mergeAll(alike) : null
  }

  *#mergeAll(merged: readonly Part[]): Generator<void, void> {
    const segment = yield* mergeSegments(merged, this.tidiness.stride)
    // What has gone or changed meanwhile has no home in the old parts any more.
    const gone = Uint8Array.from(segment.ids, (id) => {
      const part = this.#homes.get(id)?.part
      return part && merged.some((each) => each === part) ? 0 : 1
    })
    this.#parts = this.#parts.filter((part) => !merged.includes(part))
    this.#adopt({ segment, gone })
  }

  #seal() {
    if (this.#builder.articles === 0) return
    const segment = this.#builder.finish()
    const gone = new Uint8Array(segment.ids.length)
    for (const article of this.#goneWaiting) gone[article] = 1
    this.#builder = new SegmentBuilder()
    this.#goneWaiting = new Set()
    this.#adopt({ segment, gone })
  }

  #adopt(part: Part) {
    this.#parts.push(part)
    part.segment.ids.forEach((id, article) => {
      if (!part.gone[article]) this.#homes.set(id, { part, article })
    })
  }
}
