// The quotations near a passage: a whole book need not be read for one of its sentences.
import type { TextRange } from '../anchoring/range'
import { findQuotations, type Mention, type Quotation } from '../quotations/index'

/** UTF-16 units on each side of a passage in which quotations are looked for; from there on to the end of the line. */
const reach = 3_000

/** Quotations in the lines around `range`; offsets are those of `text`. */
export function quotationsAround(
  text: string,
  range: TextRange,
  language: string | null,
): Quotation[] {
  const start = text.lastIndexOf('\n', Math.max(0, range.start - reach)) + 1
  const line = text.indexOf('\n', range.end + reach)
  const end = Math.min(line < 0 ? text.length : line, range.end + 2 * reach)
  const { quotations } = findQuotations(text.slice(start, end), language ? { language } : {})
  return quotations.map((quotation) => shifted(quotation, start))
}

function shifted(quotation: Quotation, by: number): Quotation {
  const range = <T extends TextRange>(one: T): T => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
  })
  const mention = <T extends Mention>(one: T | null) => one && range(one)
  return {
    ...quotation,
    parts: quotation.parts.map((part) => ({ ...range(part), inner: range(part.inner) })),
    cue: mention(quotation.cue),
    speaker: mention(quotation.speaker),
    nested: quotation.nested.map((inside) => shifted(inside, by)),
  }
}
