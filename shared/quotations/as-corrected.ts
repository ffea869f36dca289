// The quotations of a version of an article as its reader corrected them: each correction is looked for where its words are in that text.
import { locate } from '../anchoring/locate'
import type { TextRange } from '../anchoring/range'
import { type Anchor, placeOf } from '../model/anchor'
import type { Correction } from '../model/correction'
import { type Corrected, correct } from './correct'
import { lexiconFor } from './languages/index'
import type { Findings } from './quotation'

export interface CorrectedText {
  text: string
  /** The hash of the body that the text is of. */
  body: string
  /** BCP 47. */
  language: string | null
  corrections: readonly Correction[]
}

/** What was found in a text, with the corrections of its article as far as they stand in it. */
export function asCorrected(found: Findings, corrected: CorrectedText): Corrected {
  const { text, body, language, corrections } = corrected
  if (corrections.length === 0) return { ...found, targets: [] }
  const lexicon = lexiconFor(text, language ?? undefined)
  const isPronoun = (mention: string) => {
    const word = mention.toLowerCase()
    return !lexicon || lexicon.pronouns.has(word) || lexicon.possessives.has(word)
  }
  const placeIn = placing(text, body, corrections)
  const placed = corrections.map(({ anchor, extent, ...rest }) => ({
    ...rest,
    place: placeIn(anchor) ?? nowhere,
    extent: (extent && placeIn(extent)) ?? undefined,
  }))
  return correct(found, placed, text, isPronoun)
}

/** For what is not in a text: no quotation stands there. */
const nowhere: TextRange = { start: 0, end: 0 }

/** Gives where the words of an anchor are; null where they are not to be found, or fit several places. */
function placing(text: string, body: string, corrections: readonly Correction[]) {
  const moved = corrections
    .flatMap(({ anchor, extent }) => (extent ? [anchor, extent] : [anchor]))
    .filter((anchor) => anchor.body !== body)
  const found = moved.length > 0 ? locate(text, moved) : []
  const places = new Map(
    moved.map((anchor, index) => [anchor, placeOf({ located: found[index] ?? null })]),
  )
  return (anchor: Anchor): TextRange | null =>
    anchor.body === body ? anchor : (places.get(anchor) ?? null)
}
