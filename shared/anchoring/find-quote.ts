// Finds words that somebody typed or pasted in the text of an article.
import { fold } from './fold'
import { occurrencesOf } from './occurrences'
import { splitsPair, type TextRange } from './range'

export interface QuoteQuery {
  quote: string
  /** Words that stand before the quote, and after it; compared folded. */
  prefix?: string | undefined
  suffix?: string | undefined
}

/** More places than anybody tells apart; a caller that gets as many knows that there are at least so many. */
const mostPlaces = 1_000

/**
 * The places where a quotation stands, in the order of the text: the very words if they are there, else the words with white
 * space, quotation marks, dashes and invisible characters folded. With `prefix` or `suffix`, only places where those agree.
 * Ranges are of `text` itself (UTF-16, half-open); what stands there, not what was typed, is the quotation.
 */
export function findQuote(text: string, { quote, prefix, suffix }: QuoteQuery): TextRange[] {
  const words = fold(quote).text.trim()
  if (words === '') return []
  const before = fold(prefix ?? '').text.trim()
  const after = fold(suffix ?? '').text.trim()
  const folded = fold(text)
  const agrees = ({ start, end }: TextRange) =>
    folded.text.slice(0, folded.offsetOf(start)).trimEnd().endsWith(before) &&
    folded.text.slice(folded.offsetOf(end)).trimStart().startsWith(after)

  const exact = occurrencesOf(text, quote, mostPlaces)
    .map((start) => ({ start, end: start + quote.length }))
    .filter(({ start, end }) => !splitsPair(text, start) && !splitsPair(text, end))
    .filter(agrees)
  if (exact.length > 0) return exact

  return occurrencesOf(folded.text, words, mostPlaces)
    .map((start) => folded.rangeOf({ start, end: start + words.length }))
    .filter((range) => range !== undefined)
    .filter(agrees)
}
