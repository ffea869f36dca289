// Where the units of a phrase follow each other in the articles of a segment. An occurrence is one number, its article and its
// first position, so that finding a phrase is intersecting sorted lists of numbers.
import { ByteReader } from './bytes'
import { Postings, type Segment, termOf, termsFrom } from './segment'
import type { WantedTerm } from './terms'

const articleStep = 2 ** 32

export const articleOf = (occurrence: number) => Math.floor(occurrence / articleStep)

/** All occurrences in the articles that `candidate` says yes to, sorted. */
export function occurrencesOf(
  segment: Segment,
  wanted: readonly WantedTerm[],
  candidate: (article: number) => boolean,
): readonly number[] {
  const slots = wanted
    .map((each) => ({ ...each, range: rangeOf(segment, each) }))
    .map((slot) => ({ ...slot, bytes: bytesOf(segment, slot.range) }))
    .sort((one, other) => one.bytes - other.bytes)
  let found: readonly number[] | undefined
  let inAll = candidate
  for (const { range, distance } of slots) {
    const here = placesOf(segment, range, distance, inAll)
    found = found ? intersection(found, here) : here
    if (found.length === 0) return []
    const articles = new Set(found.map(articleOf))
    inAll = (article) => articles.has(article)
  }
  return found ?? []
}

export const rangeOf = (segment: Segment, { term, isBeginning }: WantedTerm) =>
  isBeginning ? termsFrom(segment, term) : termOf(segment, term)

const bytesOf = ({ postingStarts }: Segment, [first, limit]: [number, number]) =>
  (postingStarts[limit] as number) - (postingStarts[first] as number)

/** Where any of the terms stand, less their distance. */
function placesOf(
  segment: Segment,
  [first, limit]: [number, number],
  distance: number,
  candidate: (article: number) => boolean,
): readonly number[] {
  const found: number[] = []
  const { positionStarts } = segment
  for (let term = first; term < limit; term += 1) {
    const start = positionStarts[term] as number
    const bytes = segment.positions.read(start, positionStarts[term + 1] as number)
    const reader = new ByteReader(bytes)
    const postings = new Postings(segment, term, [])
    while (postings.next()) {
      const { article, count } = postings
      if (!candidate(article)) {
        reader.skip(count)
        continue
      }
      let position = -distance
      for (let left = count; left > 0; left -= 1) {
        position += reader.number()
        if (position >= 0) found.push(article * articleStep + position)
      }
    }
  }
  return limit - first > 1 ? [...Float64Array.from(found).sort()] : found
}

function intersection(one: readonly number[], other: readonly number[]): number[] {
  const both: number[] = []
  let at = 0
  for (const number of one) {
    while ((other[at] as number) < number) at += 1
    if (other[at] === number) both.push(number)
  }
  return both
}
