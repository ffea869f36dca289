// What is left to decide, and what there is to choose from.
import { occurrencesOf } from '../anchoring/occurrences'
import { splitsPair, type TextRange } from '../anchoring/range'
import { splitsWord } from '../body/splits-word'
import { differenceOf } from '../comparing/difference'
import { contextLength, type Edit, type Located, type TextAnchor } from '../model/anchor'

/** Whether a highlight waits for a decision: its words were edited, fit several places or none, and the reader has said nothing. */
export function needsReview({
  located,
  decided,
}: {
  located: Located | null
  decided: boolean
}): boolean {
  return !decided && ['changed', 'ambiguous', 'lost'].includes(located?.status ?? '')
}

/** More places of lost words than these are words as any text has them. */
const mostElsewhere = 8
/** Places that are looked at for one that is not within other words, as “art” is in “party”. */
const mostLookedAt = 100

/**
 * The places that may be meant, the best first; none where the words were found. Of lost ones, the places where they stand to the
 * letter, in the order of the text: none of them is the place that was marked, and the reader may know better.
 */
export function proposedPlaces(saved: string, located: Located | null, text: string): TextRange[] {
  if (located?.status === 'changed') return [{ start: located.start, end: located.end }]
  if (located?.status === 'ambiguous')
    return located.candidates.map(({ start, end }) => ({ start, end }))
  return located?.status === 'lost' ? placesElsewhere(saved, text) : []
}

function placesElsewhere(saved: string, text: string): TextRange[] {
  const places = occurrencesOf(text, saved, mostLookedAt)
    .map((start) => ({ start, end: start + saved.length }))
    .filter((place) => isBounded(text, place))
  return places.length <= mostElsewhere ? places : []
}

/** Whether the words of a passage that is lost stand in the text all the same, in another sentence than the one that was marked. */
export const standsElsewhere = (saved: string, located: Located | null, text: string): boolean =>
  located?.status === 'lost' &&
  occurrencesOf(text, saved, mostLookedAt).some((start) =>
    isBounded(text, { start, end: start + saved.length }),
  )

const isBounded = (text: string, { start, end }: TextRange) =>
  !splitsWord(text, start) && !splitsWord(text, end)

/** A place of the text that may be meant by saved words. */
export interface Proposal {
  /** UTF-16, half-open. */
  start: number
  end: number
  /** The words there, and some before and after them. */
  words: string
  before: string
  after: string
  /** From the saved words to these. */
  difference: Edit[]
}

/** UTF-16 units around the words of a proposal, cut at white space. */
const around = 80

export function proposalsOf(saved: string, located: Located | null, text: string): Proposal[] {
  return proposedPlaces(saved, located, text).map((place) => {
    const words = text.slice(place.start, place.end)
    const difference =
      located?.status === 'changed' ? located.difference : differenceOf(saved, words)
    return { ...place, words, ...contextOf(text, place), difference }
  })
}

/** Whole words of what was saved around a passage. */
export function savedContext({ prefix, suffix }: TextAnchor): { before: string; after: string } {
  // A context that is shorter reaches to an edge of the text; one unit less is left of a character that was cut.
  const isCut = (context: string) => context.length >= contextLength - 1
  return {
    before: isCut(prefix) ? fromSpace(prefix, false) : prefix,
    after: isCut(suffix) ? toSpace(suffix, false) : suffix,
  }
}

/** Whole words before and after a passage, in its own lines and those next to them. */
function contextOf(text: string, { start, end }: TextRange): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  return {
    before: start > around ? fromSpace(before, splitsPair(text, start - around)) : before,
    after: end + around < text.length ? toSpace(after, splitsPair(text, end + around)) : after,
  }
}

/** Without the word that was cut; where there is but one, without the half of a character that may be left of it. */
function fromSpace(context: string, isSplit: boolean): string {
  const space = context.search(/\s/)
  return space >= 0 && space < context.length - 1
    ? context.slice(space + 1)
    : context.slice(+isSplit)
}

function toSpace(context: string, isSplit: boolean): string {
  const words = context.replace(/\s\S*$/, '')
  return words !== '' && words !== context ? words : context.slice(0, context.length - +isSplit)
}
