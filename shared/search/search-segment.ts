// Evaluates a query in one segment: each clause in turn counts the articles that fit it and all clauses before.
import { articleOf, occurrencesOf, rangeOf } from './occurrences'
import type { Clause, Query } from './query'
import { rarity, weights, worth } from './rank'
import { Postings, type Segment, termOf } from './segment'
import { termsOf, type WantedTerm } from './terms'

/** What ranking has to know of the whole index. */
export interface Whole {
  articles: number
  /** Terms in an article, on the average. */
  averageLength: number
}

/** A clause with what it is looked up by, in the whole index: made once for all segments. */
export interface Plan {
  clause: Clause
  terms: readonly WantedTerm[]
  rare: number
}

/** The clauses that are found fastest come first: each of the others then looks only at what is left. */
export function planOf(segments: readonly Segment[], query: Query, whole: Whole): Plan[] {
  return query.clauses
    .map((clause) => {
      const terms = clause.kind === 'words' ? termsOf(clause.units, clause.prefix) : []
      const count = Math.min(whole.articles, frequency(segments, terms))
      return { clause, terms, rare: rarity(count, whole.articles), cost: terms.length > 1 ? 1 : 0 }
    })
    .sort((one, other) => one.cost - other.cost || other.rare - one.rare)
}

/** About how many articles these terms stand in: as many as postings of the rarest have bytes. */
function frequency(segments: readonly Segment[], terms: readonly WantedTerm[]): number {
  const sizes = terms.map((wanted) =>
    segments.reduce((sum, segment) => {
      const [first, limit] = rangeOf(segment, wanted)
      const { postingStarts } = segment
      return sum + (postingStarts[limit] as number) - (postingStarts[first] as number)
    }, 0),
  )
  return sizes.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...sizes)
}

/** Room to work in, used again and again. */
export class Scratch {
  scores = new Float32Array(0)
  fits = new Uint16Array(0)
  weights = new Float32Array(0)

  clear(articles: number): void {
    if (this.fits.length < articles) {
      this.scores = new Float32Array(articles)
      this.fits = new Uint16Array(articles)
      this.weights = new Float32Array(articles)
    } else {
      this.scores.fill(0, 0, articles)
      this.fits.fill(0, 0, articles)
    }
  }
}

/** After this `scratch.fits[article]` is `plan.length` for the articles that fit, and `scratch.scores` says how well. */
export function searchSegment(
  segment: Segment,
  plan: readonly Plan[],
  excluded: readonly Clause[],
  whole: Whole,
  scratch: Scratch,
): void {
  const { lengths } = segment
  scratch.clear(segment.ids.length)
  const { fits, scores } = scratch
  plan.forEach(({ clause, terms, rare }, step) => {
    fitting(
      segment,
      clause,
      terms,
      scratch,
      (article) => fits[article] === step,
      (article, weight) => {
        fits[article] = step + 1
        if (weight > 0)
          scores[article] =
            (scores[article] as number) +
            worth(rare, weight, lengths[article] as number, whole.averageLength)
      },
    )
  })
  for (const clause of excluded) {
    const terms = clause.kind === 'words' ? termsOf(clause.units, clause.prefix) : []
    fitting(
      segment,
      clause,
      terms,
      scratch,
      (article) => fits[article] === plan.length,
      (article) => {
        fits[article] = isOut
      },
    )
  }
}

/** More than a query has clauses. */
const isOut = 0xffff

/** Calls `take` once for each candidate that fits a clause, with its weight: 0 for what is no word. */
function fitting(
  segment: Segment,
  clause: Clause,
  terms: readonly WantedTerm[],
  scratch: Scratch,
  candidate: (article: number) => boolean,
  take: (article: number, weight: number) => void,
): void {
  switch (clause.kind) {
    case 'days':
      segment.days.forEach((day, article) => {
        if (clause.from <= day && day < clause.until && candidate(article)) take(article, 0)
      })
      return
    case 'filters': {
      const terms = clause.filters.map((filter) => termOf(segment, filter))
      if (terms.some(([term, limit]) => term === limit)) return
      // How many of the filters each article has passed, one after the other.
      const passed = new Uint8Array(terms.length > 1 ? segment.ids.length : 0)
      terms.forEach(([term], step) => {
        const isLast = step === terms.length - 1
        const postings = new Postings(segment, term, weights)
        while (postings.next()) {
          const { article } = postings
          if (step > 0 && passed[article] !== step) continue
          if (!isLast) passed[article] = step + 1
          else if (candidate(article)) take(article, 0)
        }
      })
      return
    }
    case 'words': {
      const [wanted] = terms
      if (!wanted) return
      if (terms.length > 1) {
        phrase(segment, terms, candidate, take)
        return
      }
      const [first, limit] = rangeOf(segment, wanted)
      if (limit - first === 1) {
        const postings = new Postings(segment, first, weights)
        while (postings.next())
          if (candidate(postings.article)) take(postings.article, postings.weight)
        return
      }
      anyOf(segment, first, limit, scratch.weights, candidate, take)
    }
  }
}

/** One of many terms, such as all that begin with the same letters. */
function anyOf(
  segment: Segment,
  first: number,
  limit: number,
  sums: Float32Array,
  candidate: (article: number) => boolean,
  take: (article: number, weight: number) => void,
) {
  if (first === limit) return
  const articles = segment.ids.length
  sums.fill(0, 0, articles)
  for (let term = first; term < limit; term += 1) {
    const postings = new Postings(segment, term, weights)
    while (postings.next())
      sums[postings.article] = (sums[postings.article] as number) + postings.weight
  }
  for (let article = 0; article < articles; article += 1) {
    const weight = sums[article] as number
    if (weight > 0 && candidate(article)) take(article, weight)
  }
}

function phrase(
  segment: Segment,
  terms: readonly WantedTerm[],
  candidate: (article: number) => boolean,
  take: (article: number, weight: number) => void,
) {
  let article = -1
  let count = 0
  for (const occurrence of occurrencesOf(segment, terms, candidate)) {
    const home = articleOf(occurrence)
    if (home !== article) {
      if (count > 0) take(article, count)
      article = home
      count = 0
    }
    count += 1
  }
  if (count > 0) take(article, count)
}
