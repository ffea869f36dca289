// Who said what: every quotation of a text, in every convention of marking one.
import { kindOf } from './kinds'
import { type MarkedSpan, pairMarks } from './pair'
import { paragraphsOf } from './paragraphs'
import type { Findings, Quotation } from './quotation'

export * from './quotation'

export interface FindOptions {
  /** BCP 47. Told by the words of the text where left out. */
  language?: string
}

/** Finds the quotations of `text`. Offsets count UTF-16 units of it, half-open. Linear in its length. */
export function findQuotations(text: string, _options: FindOptions = {}): Findings {
  const spans = pairMarks(text, paragraphsOf(text))
  return { quotations: spans.map((span) => quotationOf(text, span)), entities: [] }
}

function quotationOf(text: string, { parts, nested, closed }: MarkedSpan): Quotation {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new Error('a span has a part')
  const { kind, score } = kindOf({
    text,
    inner: { start: first.inner.start, end: last.inner.end },
    outer: { start: first.start, end: last.end },
    cued: false,
  })
  return {
    parts,
    text: parts.map(({ inner }) => text.slice(inner.start, inner.end).trim()).join('\n'),
    kind,
    score: closed ? score : score / 2,
    cue: null,
    speaker: null,
    nested: nested.map((inside) => quotationOf(text, inside)),
  }
}
