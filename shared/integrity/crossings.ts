// Whether a passage runs over a figure or a table into other text, or over the mark of a footnote.
import type { TextRange } from '../anchoring/range'
import type { Inline } from '../body/blocks'
import { type Leaf, textOfInlines } from '../body/text'
import type { IntegrityWarning } from './warning'

/** What stands beside the text and not in it. */
const beside: Partial<Record<Leaf['kind'], string>> = {
  caption: 'the caption of a figure',
  credit: 'the credit of a figure',
  cell: 'a table',
}
/** “3”, “[12]”, “*”, “†”. */
const footnoteMark = /^\s*[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?\s*$/u
const bracketedMark = /\[\d{1,3}\]/g
const shownWords = 60

export function crossingWarnings(range: TextRange, leaves: readonly Leaf[]): IntegrityWarning[] {
  const crossed = leaves.filter(({ start, end }) => start < range.end && end > range.start)
  const warnings: IntegrityWarning[] = []
  const other = crossed.find(({ kind }) => beside[kind])
  const isWithinOne = crossed.every(({ kind }) => beside[kind] === (other && beside[other.kind]))
  if (other && !isWithinOne) {
    const start = Math.max(other.start, range.start)
    const end = Math.min(other.end, range.end)
    const words = other.text.slice(start - other.start, end - other.start)
    warnings.push({
      kind: 'figure',
      start,
      end,
      words,
      message: `The quote runs over ${beside[other.kind]}: “${shorten(words)}”.`,
    })
  }
  for (const leaf of crossed) {
    const mark = marksIn(leaf).find(({ start, end }) => start > range.start && end <= range.end)
    if (!mark) continue
    const words = leaf.text.slice(mark.start - leaf.start, mark.end - leaf.start)
    warnings.push({
      kind: 'footnote',
      ...mark,
      words,
      message: `The mark of a footnote stands in the quote: “${words.trim()}”.`,
    })
    break
  }
  return warnings
}

function marksIn({ content, start, text }: Leaf): TextRange[] {
  if (!Array.isArray(content)) return []
  const marks = Array.from(text.matchAll(bracketedMark), ({ index, 0: { length } }) => ({
    start: start + index,
    end: start + index + length,
  }))
  collect(content, start, marks)
  return marks.sort((a, b) => a.start - b.start)
}

/** Gives the offset behind the inlines. */
function collect(inlines: readonly Inline[], from: number, marks: TextRange[]): number {
  let at = from
  for (const inline of inlines) {
    const length = textOfInlines([inline]).length
    if (inline.type === 'superscript') {
      if (footnoteMark.test(textOfInlines(inline.children)))
        marks.push({ start: at, end: at + length })
    } else if ('children' in inline) collect(inline.children, at, marks)
    at += length
  }
  return at
}

const shorten = (words: string) =>
  words.length > shownWords ? `${words.slice(0, shownWords).replace(/\s+\S*$/, '')} …` : words
