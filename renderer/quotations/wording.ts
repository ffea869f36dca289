// How the panel words what is known of a quotation, and how sure that is.

import type { Quotation, QuotationKind, Speaker } from '#shared/quotations/quotation'
import { atBeginning } from '#shared/quotations/speaker-name'

/** Scores of kinds below are said to be no more than likely. */
export const sure = 0.6
/** Those of speakers: in English one in four is wrong, or more, between this and the least that is given. */
export const sureSpeaker = 0.75

export const kindNames: Record<QuotationKind, string> = {
  direct: 'Statement',
  partial: 'Words in a sentence',
  title: 'Name of a work',
  scare: 'Held at a distance',
  reported: 'Reported, not quoted',
}

/** The same of several, as a heading. */
export const kindHeadings: Record<QuotationKind, string> = {
  direct: 'Statements',
  partial: 'Words in a sentence',
  title: 'Names of works',
  scare: 'Words held at a distance',
  reported: 'Reported, not quoted',
}

export const nobody = 'No speaker named'

/** Who said it; with what is not known of that. */
export function speakerOf({ speaker }: Pick<Quotation, 'speaker'>): string {
  if (!speaker) return nobody
  if (speaker.name === null) return `“${speaker.text}”, not known who`
  return speaker.score < sureSpeaker ? `Perhaps ${speaker.name}` : atBeginning(speaker.name)
}

/** By what that is known; empty for nothing. */
export function knownBy({ cue, speaker }: Pick<Quotation, 'cue' | 'speaker'>): string {
  const words = cue ? `“${cue.text}”` : ''
  if (!speaker) return words
  const by = [words, ways[speaker.how]].filter((part) => part !== '')
  // The words that stand for a name belong to how it is known.
  if (speaker.name !== null && speaker.how !== 'reader' && !speaker.text.endsWith(speaker.name))
    by.unshift(`“${speaker.text}”`)
  return by.join(', ')
}

const ways: Record<Speaker['how'], string> = {
  after: '',
  before: '',
  between: '',
  phrase: '',
  colon: 'by a colon',
  label: 'by the label of the line',
  carried: 'going on from the one before',
  reader: 'named by you',
}

/** What it is, where that is not simply a statement, or not sure. */
export function kindOf({ kind, score }: Pick<Quotation, 'kind' | 'score'>): string {
  if (score < sure) return `perhaps: ${kindNames[kind].toLowerCase()}`
  return kind === 'direct' ? '' : kindNames[kind]
}
