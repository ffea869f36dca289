// Finds words in a text as people type them: in either case, with straight or curly quotes, with any kind of space or dash.
// Offsets are UTF-16 code units, ranges are half-open.
import { fold } from '#shared/anchoring/fold'
import type { Passage } from './passage'

/** More than anyone steps through; a single letter in a long book has more. */
const most = 5000

/** Every place of the words, in the order of the text and none over another; none for an empty query. */
export function findAll(text: string, query: string): Passage[] {
  const wanted = fold(query.trim()).text
  if (wanted === '') return []
  const folded = fold(text)
  const pattern = new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu')
  const found: Passage[] = []
  for (const match of folded.text.matchAll(pattern)) {
    const range = folded.rangeOf({ start: match.index, end: match.index + match[0].length })
    if (range) found.push(range)
    if (found.length === most) break
  }
  return found
}
