// When two quotations of different articles are one and the same: not all that reads alike is.

import { isSameSpeaker } from '../verifying/same-speaker'
import { floor, likeness, type Wording } from './likeness'
import type { Saying } from './saying'

/** A quotation as one article gives it. */
export interface Given {
  article: string
  /** Milliseconds since 1970: when the article was published, else when it was added. */
  when: number
  saying: Saying
  wording: Wording
}

/**
 * Words from which on …
 * - `counted`: what is equal and of the same speaker may be the same, if said in one `spell` of time. “No comment” never is.
 * - `alike`: it may differ in some words.
 * - `telling`: it may be given to different speakers. “We do not comment on pending litigation” is what many say.
 */
export const fewest = { counted: 3, alike: 6, telling: 8 }
/** Milliseconds: thirty days. */
const spell = 30 * 86_400_000

/** Whether the words of one are those of the other, or near them. */
export function isAlike(one: Wording, other: Wording): boolean {
  if (one.key === other.key) return true
  if (Math.min(one.weight, other.weight) < fewest.alike) return false
  return likeness(one, other) >= floor
}

/** Whether two quotations whose wordings are alike are the same one. Symmetric. */
export function isSameSaying(one: Given, other: Given): boolean {
  if (one.article === other.article) return false
  const weight = Math.min(one.wording.weight, other.wording.weight)
  if (weight >= fewest.telling) return true
  const speakers = compareSpeakers(one.saying, other.saying)
  if (weight >= fewest.alike) return speakers !== 'other'
  const isNear = Math.abs(one.when - other.when) <= spell
  return weight >= fewest.counted && speakers === 'same' && isNear
}

export type SpeakerAgreement = 'same' | 'other' | 'unknown'

/** Speakers that are said to be likely at least. */
const sure = 0.6

/** `unknown` where one of them is not known well enough to say that they differ. Symmetric. */
export function compareSpeakers(
  { speaker: one }: Pick<Saying, 'speaker'>,
  { speaker: other }: Pick<Saying, 'speaker'>,
): SpeakerAgreement {
  if (!one || !other || one.names.length === 0 || other.names.length === 0) return 'unknown'
  if (isSameSpeaker(one.names, other.names)) return 'same'
  if (one.name === null || other.name === null) return 'unknown'
  if (Math.min(one.score, other.score) < sure) return 'unknown'
  const kinds = [one.kind, other.kind]
  if (kinds.includes('unknown') || one.kind === other.kind) return 'other'
  // Who signed a letter has said what it says, and a person of the company what the company says.
  if (kinds.includes('document') || kinds.includes('group')) return 'unknown'
  return isOf(one, other) || isOf(other, one) ? 'unknown' : 'other'
}

type Speaker = NonNullable<Saying['speaker']>

const isOf = ({ description }: Speaker, { names }: Speaker) =>
  names.some((name) => description?.toLowerCase().includes(name.toLowerCase()))
