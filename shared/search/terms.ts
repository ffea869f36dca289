// From units to the terms of the index. A word is a term. In a script without spaces a character makes a term together with the
// one that follows it, and alone where none does: so two characters or more are found by terms that are rare, one character by
// the terms that begin with it, and each unit has exactly one term at its place.
import type { QueryUnit } from './query'
import type { UnitReader } from './units'

/** Where the letters of the nth term end, which stands where the nth unit stands and begins with its letters. */
export function termLimit({ count, limits, spaceless }: UnitReader, unit: number): number {
  const isPair = spaceless[unit] === 1 && unit + 1 < count && spaceless[unit + 1] === 1
  return limits[isPair ? unit + 2 : unit + 1] as number
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
