// Checks what a draft quotes against the texts of a library. Each text goes by once; those that may hold a quote are read again.
import type { Body } from '../body/blocks'
import { textOf } from '../body/text'
import type { Draft } from '../importing/draft'
import { asCorrected } from '../quotations/as-corrected'
import { type Findings, findQuotations, regionsOf } from '../quotations/index'
import { type Claim, claimsOf } from './claim'
import { conclude, fewestTellingWords, isLoose, keyOf, titleKeys } from './conclude'
import { CandidateFinder } from './find-candidates'
import { type Match, matchAt, type SourceWords } from './match'
import { slotFor } from './slots'
import type { SourceText } from './source-text'
import type { CheckedQuote } from './verdict'
import { wordsOf } from './words'

/** The body of a source by its index; null where it can't be read. Called up to twice for each. */
export type ReadSource = (index: number) => Promise<Body | null>

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
  const results: CheckedQuote[][] = []
  for (const draft of texts) {
    const found = draft.claims.map((_, index) => matches[from + index] ?? [])
    from += draft.claims.length
    const quoted = articlesOf(draft.claims, found, sources)
    const own = await withSlots(draft.claims, found, quoted, titles, sources, read)
    let paragraph = 1
    let counted = 0
    const checked = draft.claims.map((claim, index) => {
      for (; counted < claim.start; counted += 1) if (draft.text[counted] === '\n') paragraph += 1
      return { ...conclude(claim, own[index] ?? [], sources, quoted, titles), paragraph }
    })
    results.push(checked)
  }
  return results
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
    const source = await wordsOfSource(document, sources, read)
    if (!source) continue
    for (const { claim, at } of candidates) {
      const match = matchAt(claims[claim] as Claim, source, at)
      if (match) matches[claim]?.push(match)
    }
  }
  return matches
}

/** Null where it can't be read. */
async function wordsOfSource(
  document: number,
  sources: readonly SourceText[],
  read: ReadSource,
): Promise<SourceWords | null> {
  const body = await read(document)
  const source = sources[document]
  if (!body || !source) return null
  const words = wordsOf(textOf(body))
  let found: Findings | undefined
  const findings = () => {
    found ??= findingsOf(source, body, words.text)
    return found
  }
  return { document, words, language: source.language, findings }
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

/** Texts that a draft quotes near a word in marks, in which that word is looked for. */
const mostNear = 4

/** The matches; and for a word that is given to nobody, and that no quoted text has in marks, what stands at its place there. */
async function withSlots(
  claims: readonly Claim[],
  matches: readonly Match[][],
  quoted: ReadonlySet<string>,
  titles: ReadonlySet<string>,
  sources: readonly SourceText[],
  read: ReadSource,
): Promise<Match[][]> {
  const known = new Map<number, SourceWords | null>()
  const isQuoted = ({ document }: Match) => quoted.has(sources[document]?.article ?? '')
  const documents = matches.map((own) => own.find(isQuoted)?.document ?? null)
  return Promise.all(
    claims.map(async (claim, index) => {
      const own = matches[index] ?? []
      const isThere = own.some((match) => match.differences === 0 && isQuoted(match))
      if (!isLoose(claim) || isThere || titles.has(keyOf(claim.words))) return own
      for (const document of nearest(documents, index)) {
        const source = known.get(document) ?? (await wordsOfSource(document, sources, read))
        known.set(document, source)
        const slot = source && slotFor(claim, source)
        if (slot) return [slot]
      }
      return own
    }),
  )
}

function nearest(documents: readonly (number | null)[], index: number): number[] {
  const near = new Set<number>()
  for (let away = 1; away < documents.length && near.size < mostNear; away += 1)
    for (const document of [documents[index - away], documents[index + away]])
      if (document !== undefined && document !== null) near.add(document)
  return [...near]
}
