// A passage of a version with all that is needed to find it again, and what a reader of it alone might take wrong.
import type { TextRange } from '#shared/anchoring/range'
import { leavesOf } from '#shared/body/text'
import { type Citation, citationOf } from '#shared/citing/index'
import type { ParsedInput } from '#shared/contract'
import { Failure } from '#shared/failure'
import { type IntegrityWarning, quotationsAround, warningsOf } from '#shared/integrity/index'
import { placeOf } from '#shared/model/anchor'
import type { Highlight } from '#shared/model/annotation'
import type { Article, Version } from '#shared/model/article'
import { statementOver } from '#shared/quotations/passages'
import { rangeOf } from './annotations'
import { attributionOf } from './attribution'
import type { Context } from './context'
import { annotationsOf, articleOf, versionOf } from './references'
import { annotationViews } from './views'

type Wanted = Omit<ParsedInput<'export.quote'>, 'style'>

interface Passage {
  article: Article
  version: Version
  range: TextRange
  highlight: Highlight | null
}

/**
 * Whose words it holds is told by its mark, else by the text where that was read.
 * Throws `bad-input`, `not-found`, `ambiguous-id`, `quote-not-found`, `quote-ambiguous`, `library-damaged`.
 */
export async function cite(
  context: Context,
  wanted: Wanted,
): Promise<{ citation: Citation; warnings: IntegrityWarning[] }> {
  const { article, version, range, highlight } = await passageOf(context, wanted)
  const [body, text] = await Promise.all([context.bodyOf(version), context.texts.text(version)])
  // Edits are of the words that were marked; other words go out as they are.
  const isItsOwn = highlight?.anchor.exact === text.slice(range.start, range.end)
  const leaves = leavesOf(body)
  const whole = await context.quotations.atHand(article, version)
  const said = whole && statementOver(whole.quotations, range)
  const citation = citationOf({
    article,
    version,
    text,
    leaves,
    range,
    quotation: highlight?.quotation ?? (said && attributionOf(said)),
    edits: highlight && isItsOwn ? highlight.edits : [],
  })
  const warnings = warningsOf({
    text,
    range,
    leaves,
    language: article.language,
    isAttributed: citation.speaker !== null,
    quotations: whole?.quotations ?? quotationsAround(text, range, article.language),
  })
  return { citation, warnings }
}

async function passageOf(context: Context, wanted: Wanted): Promise<Passage> {
  const { library, texts } = context
  const [annotation] = wanted.annotation ? await annotationsOf(library, [wanted.annotation]) : []
  const highlight = annotation?.kind === 'highlight' ? annotation : null
  const article = articleOf(library, wanted.article ?? annotation?.article ?? '')
  const { start, end, quote, prefix, suffix } = wanted
  if (start === undefined && end === undefined && quote === undefined) {
    if (!highlight)
      throw new Failure('bad-input', 'Say which words to cite: give them, or where they stand.')
    return { article, highlight, ...(await placeOfHighlight(context, article, highlight)) }
  }
  const version = versionOf(article, wanted.version)
  const text = await texts.text(version)
  const range =
    quote === undefined
      ? rangeOf(text, { start: start ?? 0, end: end ?? text.length })
      : rangeOf(text, { quote, prefix, suffix })
  return { article, version, range, highlight }
}

/** Where a passage stands in the newest text, if its words do; else where it was marked. */
async function placeOfHighlight(context: Context, article: Article, { id, anchor }: Highlight) {
  const view = (await annotationViews(context, article)).find((each) => each.id === id)
  const place = view && placeOf(view)
  const isThere =
    view?.located?.status === 'exact' || view?.located?.status === 'moved' || view?.decided === true
  if (place && isThere) return { version: versionOf(article, undefined), range: place }
  return {
    version: versionOf(article, anchor.body),
    range: { start: anchor.start, end: anchor.end },
  }
}
