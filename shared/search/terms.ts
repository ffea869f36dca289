// From units to the terms of the index. A word is a term. In a script without spaces a character makes a term together with the
// one that follows it, and alone where none does: so two characters or more are found by terms that are rare, one character by
// the terms that begin with it, and each unit has exactly one term at its place.
import type { QueryUnit } from './query'
import { eachUnit } from './units'

/** Calls `take` for each term of a part, in its order: the nth term stands where the nth unit stands. See `eachUnit`. */
export function eachTerm(text: string, take: (letters: Uint16Array, length: number) => void): void {
  const pair = new Uint16Array(4)
  let waiting = 0
  eachUnit(text, (letters, length, spaceless) => {
    if (waiting > 0) {
      if (spaceless)
        for (let at = 0; at < length; at += 1) pair[waiting + at] = letters[at] as number
      take(pair, spaceless ? waiting + length : waiting)
      waiting = 0
    }
    if (!spaceless) take(letters, length)
    else while (waiting < length) pair[waiting] = letters[waiting++] as number
  })
  if (waiting > 0) take(pair, waiting)
}

/** A term to look for, at its distance from the first unit. */
export interface WantedTerm {
  term: string
  /** Every term that begins so will do. */
  isBeginning: boolean
  distance: number
}

/** The terms that stand where, and only where, these units follow each other; the last a whole word or its beginning. */
export function termsOf(units: readonly QueryUnit[], prefix: boolean): WantedTerm[] {
  return units.flatMap(({ text, spaceless }, distance): WantedTerm[] => {
    const next = units[distance + 1]
    if (!spaceless) return [{ term: text, isBeginning: prefix && next === undefined, distance }]
    if (next?.spaceless) return [{ term: text + next.text, isBeginning: false, distance }]
    // The term before, if any, has this character in it. One that stands alone is followed by whatever it is followed by.
    if (units[distance - 1]?.spaceless) return []
    return [{ term: text, isBeginning: true, distance }]
  })
}
