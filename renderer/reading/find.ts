// Finds words in a text as people type them: with straight or curly quotes, with any kind of space or dash, in either case
// unless that matters. The text is folded once, so that a book is searched at every key. Offsets are UTF-16 code units, ranges
// are half-open.
import { fold } from '#shared/anchoring/fold'
import type { Passage } from './passage'
import { createWordEdges } from './word-edges'

export interface FindOptions {
  matchCase: boolean
  wholeWords: boolean
}

export interface Finder {
  /** Every place of the words, in the order of the text and none over another; none for an empty query. */
  find(query: string, options: FindOptions): Passage[]
}

export function finderOf(text: string): Finder {
  const folded = fold(text)
  const lower = lowerCase(folded.text)
  const isWordEdge = createWordEdges(text)

  return {
    find(query, { matchCase, wholeWords }) {
      const asTyped = fold(query.trim()).text
      const wanted = matchCase ? asTyped : lowerCase(asTyped)
      const within = matchCase ? folded.text : lower
      const found: Passage[] = []
      if (wanted === '') return found
      for (let at = within.indexOf(wanted); at >= 0; ) {
        const range = folded.rangeOf({ start: at, end: at + wanted.length })
        const fits = range && (!wholeWords || (isWordEdge(range.start) && isWordEdge(range.end)))
        if (fits) found.push(range)
        at = within.indexOf(wanted, fits ? at + wanted.length : at + 1)
      }
      return found
    },
  }
}

/** In small letters, each unit at its place: the one letter that would become two units stays one. */
const lowerCase = (text: string) =>
  text.replaceAll('İ', 'i').toLowerCase().replaceAll('ς', 'σ').replaceAll('ſ', 's')

let latest: { text: string; finder: Finder } | null = null

/** The finder of a text, the same as before for the same text. */
export function finderFor(text: string): Finder {
  if (latest?.text !== text) latest = { text, finder: finderOf(text) }
  return latest.finder
}
