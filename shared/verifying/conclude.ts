// What comes of a quote of a draft, of all the places that may be what it quotes.
import type { Claim } from './claim'
import type { Match } from './match'
import { isSameSpeaker } from './same-speaker'
import type { SourceText } from './source-text'
import { type CheckedQuote, holds, messageOf, type QuotePlace, type Verdict } from './verdict'
import { type Words, wordsOf } from './words'

/** Claims of fewer words stand somewhere in any library: they have to stand in marks, or in an article that is quoted anyway. */
export const fewestTellingWords = 4

export function titleKeys(sources: readonly SourceText[]): ReadonlySet<string> {
  return new Set(sources.map(({ title }) => keyOf(wordsOf(title))))
}

export const keyOf = ({ hashes, count }: Words) => hashes.subarray(0, count).join()

/** A title, or a word at a distance: nothing that somebody is said to have said. */
export const isLoose = ({ kind, isAttributed }: Claim) =>
  (kind === 'title' || kind === 'scare') && !isAttributed

type Concluded = Omit<CheckedQuote, 'paragraph'>

/** `all`: the places of the library that may be what the claim quotes. `quoted`: the articles that the draft quotes. */
export function conclude(
  claim: Claim,
  all: readonly Match[],
  sources: readonly SourceText[],
  quoted: ReadonlySet<string>,
  titles: ReadonlySet<string>,
): Concluded {
  const { start, end, text, kind } = claim
  const speaker = claim.speakers[0] ?? null
  const isTelling = claim.words.count >= fewestTellingWords
  const matches = all
    .filter(({ document, isQuoted, differences }) => {
      if (isTelling) return true
      // A short one that differs is another one; and in marks it stands by itself.
      return differences === 0
        ? isQuoted || quoted.has(sources[document]?.article ?? '')
        : isQuoted && quoted.has(sources[document]?.article ?? '')
    })
    .map((match) => ({ match, agreement: agreementOf(claim, match, sources[match.document]) }))
    .sort(
      (one, other) =>
        one.match.differences - other.match.differences ||
        rank(one.agreement) - rank(other.agreement) ||
        Number(sources[other.match.document]?.newest) -
          Number(sources[one.match.document]?.newest) ||
        one.match.omitted - other.match.omitted ||
        one.match.document - other.match.document,
    )
  const [best] = matches
  const source = best && sources[best.match.document]
  const verdict = verdictOf()
  const place = best && source ? placeOf(best.match, source) : null
  const difference =
    best && (verdict === 'changed' || best.match.omitted > 0) ? best.match.difference : []
  return {
    start,
    end,
    text,
    kind,
    speaker,
    verdict,
    holds: holds(verdict),
    message: messageOf(
      verdict,
      place,
      { draft: speaker, isKnown: best?.agreement === 'same' },
      difference,
    ),
    place,
    difference,
  }

  function verdictOf(): Verdict {
    if (!best) {
      if (titles.has(keyOf(claim.words))) return 'unchecked'
      return isLoose(claim) ? 'unchecked' : 'absent'
    }
    if (best.match.differences > 0) return 'changed'
    if (best.agreement === 'other') return 'misattributed'
    return claim.hasMarks || claim.altered.size > 0 || best.match.omitted > 0
      ? 'marked'
      : 'verbatim'
  }
}

type Agreement = 'same' | 'unknown' | 'other'
const rank = (agreement: Agreement) => ['same', 'unknown', 'other'].indexOf(agreement)

/** Whether the draft names who says it in the source. Words that nobody is quoted with are the article's own. */
function agreementOf(
  { speakers, kind }: Claim,
  match: Match,
  source: SourceText | undefined,
): Agreement {
  if (speakers.length === 0) return 'unknown'
  if (match.speakers?.length === 0) return 'unknown'
  const writers = [
    ...(source?.byline?.split(/,|\band\b|&/) ?? []),
    ...(source?.site ? [source.site] : []),
  ]
  const theirs = match.speakers ?? [
    ...writers,
    ...['article', 'story', 'report', 'paper', 'newspaper', 'reporter', 'author'],
  ]
  if (isSameSpeaker(speakers, theirs)) return 'same'
  // Below a block quote a name may be that of who wrote what it is taken from.
  return kind === 'block' && isSameSpeaker(speakers, writers) ? 'unknown' : 'other'
}

function placeOf(match: Match, source: SourceText): QuotePlace {
  const { start, end, words, before, after, speakers } = match
  const { article, title, body, retrieved, newest, byline } = source
  const speaker = speakers === null ? (byline ?? 'the article itself') : (speakers[0] ?? null)
  return {
    article,
    title,
    version: body,
    retrieved,
    newest,
    start,
    end,
    words,
    before,
    after,
    speaker,
  }
}
