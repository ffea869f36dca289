// Drafts about the story of the harbour that are right, in several ways of writing. Own writing.

/** A paragraph: the draft's words before the quote, the quote with its marks, the draft's words after it. */
export type Line = readonly [before: string, quote: string, after: string]

const letter =
  '“We believe that the port must not load these ships, and must put the safety of our crews above its income,”'
const movement =
  '“We are part of a wide movement, made up of many along this coast who know how much depends on what we carry, and on what we do not,”'
const delay = '“troubled by the delay of 12 ships at the quay.”'
const danger = '“There was no danger.”'
const cranes =
  '“The cranes were checked twice, and nobody was ever asked to work without a harness.”'

export const rightDrafts: Readonly<Record<string, readonly Line[]>> = {
  'cues before and after': [
    ['', letter, ' reads the letter that forty workers signed.'],
    ['The workers wrote that they ', '“decline to take part”', ' in it.'],
    ['', movement, ' they wrote.'],
    ['The port said that it was ', delay, ''],
    ['Stone answered: ', danger, ''],
    ['', cranes, ' she said.'],
    ['The port took its notice down and called it a ', '“slip.”', ''],
  ],
  'other cues': [
    ['According to the letter, ', letter, ''],
    ['In their letter the workers ', '“decline to take part.”', ''],
    ['The letter goes on: ', movement, ''],
    ['In a statement the port called itself ', delay, ''],
    ['For Mara Stone, the director, ', danger, ''],
    ['Stone added: ', cranes, ''],
    ['It was a ', '“slip,”', ' the port said of the notice.'],
  ],
  'nobody named': [
    ['', letter, ''],
    ['They would rather ', '“decline to take part”', ' than go on.'],
    ['', movement, ''],
    ['Was anybody ', delay, ''],
    ['', danger, ''],
    ['', cranes, ''],
    ['The notice, a ', '“slip”', ', is gone.'],
  ],
}

/** For each line of these drafts: who did not say it. */
export const others: readonly (readonly string[])[] = [
  ['Mara Stone', 'the port', 'Peter Holm', 'The Coast Gazette'],
  ['Mara Stone', 'the port', 'the director'],
  ['Stone', 'the port', 'the fishermen'],
  ['the workers', 'the letter', 'Peter Holm'],
  ['the letter', 'the workers', 'Peter Stone'],
  ['the port’s engineers', 'the letter', 'Holm'],
  ['Mara Stone', 'the workers', 'the letter'],
]
