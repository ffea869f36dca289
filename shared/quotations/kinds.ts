// Of what kind a quotation is, by its own words and what stands right beside it.
import type { TextRange } from '../anchoring/range'
import type { QuotationKind } from './quotation'

export interface KindEvidence {
  text: string
  /** The words without marks. */
  inner: TextRange
  /** With marks. */
  outer: TextRange
}

/** The longest quotation that may be a title or a word held at a distance, in UTF-16 units. */
const shortest = 80
/** How much is looked at beside a quotation. */
const beside = 40

const work =
  /(?:book|novel|memoir|film|movie|documentary|song|album|play|musical|opera|poem|essay|series|show|episode|painting|sculpture|exhibition|magazine|podcast|article|story|column|blog|game|hit|single|anthem|bestseller|best-seller|titled|entitled|headlined|starring|starred in|sings|sang|performed|Roman|Buch|Film|Lied|livre|film|roman|libro|película|canción|canzone|livro|canção|boek|lied)[\s,:]*(?:called |titled |named |genannt |intitulée? |titulad[oa] |intitolat[oa] )?$/u
const broadcast = /(?:on|to|of|from|with|and|host of) (?:[\p{L}.’']+ ){0,4}$/u
const smallWords =
  /^(?:a|an|the|of|in|on|and|or|to|for|with|at|by|from|de|la|le|und|der|die|das|vs\.?)$/u
const introduces = /(?:[:,]|\b(?:that|dass|que|che|dat))\s*$/u

/** Japanese and Chinese: words can't be counted, nor capitals be told. */
const withoutSpaces = /[\u3040-\u30ff\u3400-\u9fff]/

export function kindOf({ text, inner, outer }: KindEvidence): {
  kind: QuotationKind
  score: number
} {
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + 400))
  const short = inner.end - inner.start <= shortest
  const before = text.slice(Math.max(0, outer.start - beside), outer.start)
  const tokens = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const lastChar = text[inner.end - 1] ?? ''
  const ends = /[.!?…,。！？—–-]/u.test(lastChar)
  const capital = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}\p{Lo}]/u.test(words)
  const startsAfresh = /(?:^|[\n.!?:”"»)])\s*$/u.test(before)

  if (short && capital && tokens.length <= 10 && isTitleCase(tokens) && !/[!?]$/.test(words)) {
    if (work.test(before)) return { kind: 'title', score: 0.9 }
    const aside = !words.endsWith(',')
    if (
      aside &&
      tokens.length >= 2 &&
      !startsAfresh &&
      !introduces.test(before) &&
      broadcast.test(before)
    )
      return { kind: 'title', score: 0.7 }
    if (aside && tokens.length >= 2 && !startsAfresh) return { kind: 'title', score: 0.6 }
  }
  if (capital && (ends || startsAfresh || introduces.test(before)) && (tokens.length > 2 || ends))
    return { kind: 'direct', score: ends ? 0.95 : 0.75 }
  // « Nous attendons », dit-elle: the comma stands behind the marks.
  const leadsOn = /^\s?,/.test(text.slice(outer.end, outer.end + 2))
  if (capital && startsAfresh && leadsOn) return { kind: 'direct', score: 0.75 }
  if (withoutSpaces.test(words) && words.length >= 6) return { kind: 'direct', score: 0.6 }
  if (tokens.length >= 12 && ends && startsAfresh) return { kind: 'direct', score: 0.8 }
  if (tokens.length <= 2) return { kind: 'scare', score: 0.7 }
  return { kind: 'partial', score: 0.85 }
}

function isTitleCase(tokens: readonly string[]): boolean {
  return tokens.every(
    (token, index) =>
      /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(token) || (index > 0 && smallWords.test(token)),
  )
}
