// Who said what: every quotation of a text, in every convention of marking one, with who says it and by which words that is
// known. Pure, and linear in the length of the text.

import type { TextRange } from '../anchoring/range'
import { nameSpeakers } from './entities'
import { takeIncise } from './incise'
import { joinBroken } from './join'
import { kindOf } from './kinds'
import { lexiconFor } from './languages/index'
import { type MarkedSpan, pairMarks } from './pair'
import { paragraphsOf } from './paragraphs'
import { extentOf } from './passages'
import type { Findings, Quotation } from './quotation'
import { reportedRemarks } from './reported'
import { attributeAll } from './speakers'
import { type Judgement, judgementFor } from './sureness'
import { mergeSpans, type UnmarkedSpan, unmarkedSpans } from './unmarked'

export * from './quotation'
export { regionsOf } from './regions'

export interface FindOptions {
  /** BCP 47. Told by the words of the text where left out. */
  language?: string
  /** False leaves the names of speakers open, which takes less time. */
  names?: boolean
  /** True finds what is reported without marks too: to be shown, and never checked as a quote. */
  reported?: boolean
  /** Where the block quotes of the text are, in order. */
  blocks?: readonly TextRange[]
  /** How it is judged whether a speaker is given; by the language where left out. */
  judgement?: Judgement
  /** Where nobody is quoted, whatever marks there are, in order: code. */
  skipped?: readonly TextRange[]
}

/** Finds the quotations of `text`. Offsets count UTF-16 units of it, half-open. Linear in its length. */
export function findQuotations(text: string, options: FindOptions = {}): Findings {
  const { language, names = true, reported = false, blocks = [], skipped = [] } = options
  const paragraphs = without(paragraphsOf(text), skipped)
  const lexicon = lexiconFor(text, language)
  const spoken = lexicon?.language ?? language ?? null
  const spans = mergeSpans(
    pairMarks(text, paragraphs),
    unmarkedSpans(text, paragraphs, blocks, spoken),
  )
  const found = spans.map((span) => quotationOf(text, span))
  if (!lexicon) return { quotations: found, entities: [] }
  const judgement = options.judgement ?? judgementFor(lexicon.language)
  attributeAll(text, paragraphs, found, lexicon, judgement)
  const quotations = joinBroken(text, found)
  keepSure(quotations, judgement)
  for (const quotation of quotations) {
    takeIncise(text, quotation, lexicon)
    if (quotation.kind === 'scare' && quotation.cue) quotation.kind = 'partial'
  }
  const all = reported
    ? merged(quotations, reportedRemarks(text, paragraphs, quotations, lexicon))
    : quotations
  const entities = names ? nameSpeakers(text, paragraphs, all, lexicon) : []
  return { quotations: all, entities }
}

/** Leaves out speakers that are too unsure; what says that somebody speaks stays. */
function keepSure(quotations: readonly Quotation[], judgement: Judgement) {
  for (const quotation of quotations) {
    if (quotation.speaker && quotation.speaker.score < judgement.least) quotation.speaker = null
    keepSure(quotation.nested, judgement)
  }
}

const merged = (quotations: readonly Quotation[], remarks: readonly Quotation[]) =>
  [...quotations, ...remarks].sort((one, other) => extentOf(one).start - extentOf(other).start)

/** The paragraphs that are not skipped. Both are in order. */
function without(paragraphs: readonly TextRange[], skipped: readonly TextRange[]): TextRange[] {
  let next = 0
  return paragraphs.filter(({ start, end }) => {
    while (next < skipped.length && (skipped[next] as TextRange).end <= start) next += 1
    return end <= (skipped[next]?.start ?? Number.POSITIVE_INFINITY)
  })
}

function quotationOf(text: string, span: MarkedSpan | UnmarkedSpan): Quotation {
  const { parts, nested, closed, family } = span
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new Error('a span has a part')
  const { kind, score } =
    family === 'block' || family === 'label' || family === 'dash'
      ? ({ kind: 'direct', score: 0.9 } as const)
      : kindOf({
          text,
          inner: { start: first.inner.start, end: last.inner.end },
          outer: { start: first.start, end: last.end },
        })
  const label = 'label' in span ? span.label : null
  return {
    parts,
    text: parts.map(({ inner }) => text.slice(inner.start, inner.end).trim()).join('\n'),
    kind,
    score: closed ? score : score / 2,
    cue: null,
    speaker: label && {
      ...label,
      text: text.slice(label.start, label.end),
      name: null,
      how: 'label',
      score: 0.95,
    },
    nested: nested.map((inside) => quotationOf(text, inside)),
  }
}
