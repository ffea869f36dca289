// From anchors to the places where their words are now. Only the same words count (folding, fuzzy matching: elsewhere).
//
// An anchor records words and up to 32 units of context on each side. A place is weighed by its evidence: the words, and as
// much of the context as agrees, counted outward from the words. It is trusted where
//
//  - all that was recorded stands at its offsets, or
//  - all that was recorded stands there, and it has moved exactly as far as the passage found before it, or
//  - it has more evidence than any other place, and not less than `enough`.
//
// Where several places have the same evidence, the order of the passages decides if it leaves one of them. Nearness to the
// old offset does not decide: text inserted above shifts every offset, and would turn nearness into a guess. What is not
// decided is lost; a passage is never put on words that only happen to be the same.
//
// Cost: anchors of an unchanged body take one comparison each; in a changed one those that moved along with the passage
// before take one too, the others one search of the text.
import type { Located, TextAnchor } from '../model/anchor'
import { occurrencesOf } from './range'

/**
 * Units that have to agree, words and context together, unless less than twice as much was recorded: then half of it. About
 * five words of English, where a repetition by chance has become unlikely. A passage as long as this stands for itself.
 */
const enough = 32

/** Words that stand more often are too common to be told apart; bounds the cost of one anchor. */
const mostPlaces = 10_000

const lost: Located = { status: 'lost', score: 0 }

/** Where an anchor may be: equally good places, in the order of the text. One where the evidence decides, none where lost. */
interface Search {
  anchor: TextAnchor
  places: number[]
  score: number
}

/**
 * Where the anchors of one article are in `text`, each result at its anchor's index. All at once, because one passage that
 * is found tells where its neighbours are to be expected. Offsets are UTF-16, ranges half-open; `score` is the share of what was recorded that agrees.
 */
export function locate(text: string, anchors: readonly TextAnchor[]): Located[] {
  const order = anchors.map((_, index) => index).sort((a, b) => at(a).start - at(b).start)
  const searches: Search[] = []
  let shift = 0
  for (const index of order) {
    const anchor = at(index)
    const search = searchFor(text, anchor, shift)
    if (search.places.length === 1) shift = (search.places[0] as number) - anchor.start
    searches[index] = search
  }
  const inOrder = order.map((index) => searches[index] as Search)
  settleByOrder(inOrder)
  return searches.map(resultOf)

  function at(index: number): TextAnchor {
    return anchors[index] as TextAnchor
  }
}

function searchFor(text: string, anchor: TextAnchor, shift: number): Search {
  const { exact, prefix, suffix, start } = anchor
  const recorded = prefix + exact + suffix
  // A negative position would be read as 0.
  for (const expected of [start, start + shift])
    if (expected >= prefix.length && text.startsWith(recorded, expected - prefix.length))
      return { anchor, places: [expected], score: 1 }

  const places = occurrencesOf(text, exact, mostPlaces + 1)
  if (places.length > mostPlaces) return { anchor, places: [], score: 0 }
  let best: number[] = []
  let most = Math.min(enough, recorded.length / 2)
  for (const place of places) {
    const evidence =
      exact.length +
      agreementBefore(text, place, prefix) +
      agreementAfter(text, place + exact.length, suffix)
    if (evidence < most) continue
    if (evidence > most) best = []
    most = evidence
    best.push(place)
  }
  return { anchor, places: best, score: most / recorded.length }
}

/** How many units of `context` stand directly before `end`. */
function agreementBefore(text: string, end: number, context: string): number {
  let length = 0
  while (
    length < context.length &&
    length < end &&
    text.charCodeAt(end - 1 - length) === context.charCodeAt(context.length - 1 - length)
  )
    length += 1
  return length
}

/** How many units of `context` stand directly from `start` on. */
function agreementAfter(text: string, start: number, context: string): number {
  let length = 0
  while (
    length < context.length &&
    start + length < text.length &&
    text.charCodeAt(start + length) === context.charCodeAt(length)
  )
    length += 1
  return length
}

/**
 * Takes from the undecided searches the places that would change the order of the passages. `searches` are in the order of
 * their old places; only those that were decided before bear witness, so that no guess rests on another.
 */
function settleByOrder(searches: Search[]) {
  const decided = searches.map(({ places }) => (places.length === 1 ? places[0] : undefined))
  const after: number[] = []
  let next = Number.POSITIVE_INFINITY
  for (let index = decided.length - 1; index >= 0; index -= 1) {
    after[index] = next
    next = decided[index] ?? next
  }
  let before = Number.NEGATIVE_INFINITY
  searches.forEach((search, index) => {
    const until = after[index] as number
    if (search.places.length > 1) {
      const from = before
      search.places = search.places.filter((place) => place >= from && place <= until)
    }
    before = decided[index] ?? before
  })
}

function resultOf({ anchor, places: [place, ...others], score }: Search): Located {
  if (place === undefined || others.length > 0) return lost
  const status = place === anchor.start ? 'exact' : 'moved'
  return { status, start: place, end: place + anchor.exact.length, score }
}
