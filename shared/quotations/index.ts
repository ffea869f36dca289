// Who said what: every quotation of a text, in every convention of marking one, with who says it and by which words that is
// known. Pure, and linear in the length of the text.

import { nameSpeakers } from './entities'
import { joinBroken } from './join'
import { kindOf } from './kinds'
import { english } from './languages/english'
import { type MarkedSpan, pairMarks } from './pair'
import { paragraphsOf } from './paragraphs'
import type { Findings, Quotation } from './quotation'
import { attributeAll } from './speakers'

export * from './quotation'

export interface FindOptions {
  /** BCP 47. Told by the words of the text where left out. */
  language?: string
  /** False leaves the names of speakers open, which takes less time. */
  names?: boolean
}

/** Finds the quotations of `text`. Offsets count UTF-16 units of it, half-open. Linear in its length. */
export function findQuotations(text: string, options: FindOptions = {}): Findings {
  const paragraphs = paragraphsOf(text)
  const found = pairMarks(text, paragraphs).map((span) => quotationOf(text, span))
  attributeAll(text, paragraphs, found, english)
  const quotations = joinBroken(text, found)
  for (const quotation of quotations)
    if (quotation.kind === 'scare' && quotation.cue) quotation.kind = 'partial'
  const entities =
    options.names === false ? [] : nameSpeakers(text, paragraphs, quotations, english)
  return { quotations, entities }
}

function quotationOf(text: string, { parts, nested, closed }: MarkedSpan): Quotation {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new Error('a span has a part')
  const { kind, score } = kindOf({
    text,
    inner: { start: first.inner.start, end: last.inner.end },
    outer: { start: first.start, end: last.end },
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
