// Checks what a draft quotes against the texts of a library. Each text goes by once; those that may hold a quote are read again.
import type { Body } from '../body/blocks'
import { textOf } from '../body/text'
import type { Draft } from '../importing/draft'
import type { Correction } from '../model/correction'
import { asCorrected } from '../quotations/as-corrected'
import { type Findings, findQuotations, regionsOf } from '../quotations/index'
import { type Claim, claimsOf } from './claim'
import { CandidateFinder } from './find-candidates'
import { type Match, matchAt } from './match'
import { isSameSpeaker } from './same-speaker'
import { type CheckedQuote, holds, messageOf, type QuotePlace, type Verdict } from './verdict'
import { type Words, wordsOf } from './words'

/** A version of an article. */
export interface SourceText {
  article: string
  title: string
  byline: string | null
  site: string | null
  /** BCP 47. */
  language: string | null
  /** What the reader corrected of its quotations. */
  corrections: readonly Correction[]
  /** Its hash. */
  body: string
  /** ISO 8601. */
  retrieved: string
  newest: boolean
}

/** The body of a source by its index; null where it can't be read. Called up to twice for each. */
export type ReadSource = (index: number) => Promise<Body | null>

/** Claims of fewer words stand somewhere in any library: they have to stand in marks, or in an article that is quoted anyway. */
const fewestTellingWords = 4

/** The quotes of each draft, in the order of its text. */
export async function verify(
  drafts: readonly Draft[],
  sources: readonly SourceText[],
  read: ReadSource,
): Promise<CheckedQuote[][]> {
  const texts = drafts.map(claimsOf)
  const claims = texts.flatMap((draft) => draft.claims)
  const matches = await matchesOf(claims, sources, read)
  const titles = titleKeys(sources)
  let from = 0
  return texts.map((draft) => {
    const own = draft.claims.map((_, index) => matches[from + index] ?? [])
    from += draft.claims.length
    const quoted = articlesOf(draft.claims, own, sources)
    let paragraph = 1
    let counted = 0
    return draft.claims.map((claim, index) => {
      for (; counted < claim.start; counted += 1) if (draft.text[counted] === '\n') paragraph += 1
      return { ...conclude(claim, own[index] ?? [], sources, quoted, titles), paragraph }
    })
  })
}

async function matchesOf(
  claims: readonly Claim[],
  sources: readonly SourceText[],
  read: ReadSource,
): Promise<Match[][]> {
  const matches: Match[][] = claims.map(() => [])
  if (claims.length === 0) return matches
  const finder = new CandidateFinder(claims)
  for (let index = 0; index < sources.length; index += 1) {
    const body = await read(index)
    if (body) finder.scan(index, wordsOf(textOf(body)))
  }
  for (const [document, candidates] of finder.candidates()) {
    const body = await read(document)
    const source = sources[document]
    if (!body || !source) continue
    const words: Words = wordsOf(textOf(body))
    let found: Findings | undefined
    const findings = () => {
      found ??= findingsOf(source, body, words.text)
      return found
    }
    for (const { claim, at } of candidates) {
      const match = matchAt(claims[claim] as Claim, document, words, findings, at)
      if (match) matches[claim]?.push(match)
    }
  }
  return matches
}

function findingsOf(source: SourceText, body: Body, text: string): Findings {
  const { language } = source
  const found = findQuotations(text, { ...regionsOf(body), ...(language && { language }) })
  return asCorrected(found, { ...source, text })
}

/** The articles that hold a quote of telling length, word for word. */
function articlesOf(
  claims: readonly Claim[],
  matches: readonly (readonly Match[])[],
  sources: readonly SourceText[],
): ReadonlySet<string> {
  const articles = new Set<string>()
  for (const [index, { words }] of claims.entries()) {
    if (words.count < fewestTellingWords) continue
    for (const { document, differences } of matches[index] ?? [])
      if (differences <= words.count / 8) articles.add(sources[document]?.article ?? '')
  }
  return articles
}

function titleKeys(sources: readonly SourceText[]): ReadonlySet<string> {
  return new Set(sources.map(({ title }) => keyOf(wordsOf(title))))
}

const keyOf = ({ hashes, count }: Words) => hashes.subarray(0, count).join()

type Concluded = Omit<CheckedQuote, 'paragraph'>

function conclude(
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
      const isLoose = kind === 'title' || kind === 'scare'
      return isLoose && !claim.isAttributed ? 'unchecked' : 'absent'
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
function agreementOf({ speakers }: Claim, match: Match, source: SourceText | undefined): Agreement {
  if (speakers.length === 0) return 'unknown'
  if (match.speakers?.length === 0) return 'unknown'
  const theirs = match.speakers ?? [
    ...(source?.byline?.split(/,|\band\b|&/) ?? []),
    ...(source?.site ? [source.site] : []),
    ...['article', 'story', 'report', 'paper', 'newspaper', 'reporter', 'author'],
  ]
  return isSameSpeaker(speakers, theirs) ? 'same' : 'other'
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
