// Makes marked edits of a quote, word by word.
import type { TextRange } from '../anchoring/range'
import type { MarkedEdit } from '../model/marked-edit'

/** The words of a quote, parted by white space: UTF-16 offsets into it, half-open. */
export function wordRangesOf(quote: string): TextRange[] {
  return Array.from(quote.matchAll(/\S+/g), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
}

/** One more edit: those that lie in the same words, or end where it begins, give way to it. In the order of the text. */
export function withEdit(edits: readonly MarkedEdit[], edit: MarkedEdit): MarkedEdit[] {
  return [...edits.filter((other) => !touches(other, edit)), edit].sort(
    (one, other) => one.start - other.start,
  )
}

/** Without the edits of these words. */
export function withoutEdits(edits: readonly MarkedEdit[], range: TextRange): MarkedEdit[] {
  return edits.filter((edit) => !touches(edit, { ...range, text: '' }))
}

const touches = (one: MarkedEdit, other: MarkedEdit) =>
  (one.start < other.end && one.end > other.start) ||
  one.start === other.start ||
  (one.start === one.end && (one.start === other.end || one.start === other.start)) ||
  (other.start === other.end && (other.start === one.end || other.start === one.start))

/** Ranges of words that follow each other, as one range with what is between them. Given by the indices of the words. */
export function runsOf(words: readonly TextRange[], chosen: ReadonlySet<number>): TextRange[] {
  const runs: TextRange[] = []
  let before = -2
  for (const index of [...chosen].sort((one, other) => one - other)) {
    const word = words[index]
    const last = runs.at(-1)
    if (!word) continue
    if (last && before === index - 1) last.end = word.end
    else runs.push({ ...word })
    before = index
  }
  return runs
}
