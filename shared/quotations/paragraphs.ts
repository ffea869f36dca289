// The paragraphs of a text: marks pair within one, and a cue speaks for the quotations of its own.
import type { TextRange } from '../anchoring/range'

/** Lines no longer than this, one after the other, are a paragraph broken to fit a page. */
const pageWidth = 100

/**
 * The paragraphs without the white space around them, in order. A line is one, and so is a cell of a table; in a text whose
 * lines were broken to fit a page, a paragraph ends at an empty line.
 */
export function paragraphsOf(text: string): TextRange[] {
  const end = isBrokenToFit(text) ? /\n[^\S\n]*\n/g : /[\n\t\r\u2028\u2029]/g
  const paragraphs: TextRange[] = []
  let start = 0
  for (const { index, 0: separator } of text.matchAll(end)) {
    addTrimmed(paragraphs, text, start, index)
    start = index + separator.length
  }
  addTrimmed(paragraphs, text, start, text.length)
  return paragraphs
}

function addTrimmed(paragraphs: TextRange[], text: string, from: number, to: number) {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  if (start < end) paragraphs.push({ start, end })
}

/** As `\s` has it, with the byte order mark. */
function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x85 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    unit === 0x2028 ||
    unit === 0x2029
  )
}

/**
 * Whether most lines that another one follows at once are about a page wide, and none is much wider: looked at in the first
 * lines, which are enough to know.
 */
function isBrokenToFit(text: string): boolean {
  let followed = 0
  let wide = 0
  let empty = 0
  const lines = text.slice(0, 20_000).split('\n')
  for (const [index, line] of lines.entries()) {
    if (line.length > pageWidth) return false
    if (line.trim() === '') empty += 1
    else if ((lines[index + 1] ?? '').trim() !== '') {
      followed += 1
      if (line.length >= pageWidth / 2) wide += 1
    }
  }
  return empty > 0 && followed >= 2 && wide >= followed * 0.7
}
