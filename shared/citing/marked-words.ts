// The words of a quote as they go out: what the reader left out becomes […], what the reader put in stands in brackets.
import type { MarkedEdit } from '../model/marked-edit'

/** Stands for words that are left out. */
export const omission = '[…]'

/**
 * The words with their edits, which have to lie within them, in their order. The words that stay are never altered; where the
 * edge of an edit took white space along, one space stands.
 */
export function markedWords(words: string, edits: readonly MarkedEdit[]): string {
  let marked = ''
  let at = 0
  for (const { start, end, text } of edits) {
    const removed = words.slice(start, end)
    const before = words.slice(at, start)
    const after = words.slice(end)
    const isPoint = removed === ''
    // Put in between two words, it becomes a word of its own, whichever side of the space it was put on.
    const needsBefore = isPoint
      ? /\S$/.test(before) && !/^[\p{L}\p{N}]/u.test(after)
      : /^\s/.test(removed)
    const needsAfter = isPoint ? /\s$/.test(before) && /^\S/.test(after) : /\s$/.test(removed)
    const mark = text.trim() === '' ? omission : `[${text.trim()}]`
    marked += before
    if (needsBefore && marked !== '' && !/\s$/.test(marked)) marked += ' '
    marked += mark
    if (needsAfter && after !== '' && !/^\s/.test(after)) marked += ' '
    at = end
  }
  return marked + words.slice(at)
}
