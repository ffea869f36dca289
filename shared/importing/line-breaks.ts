// Whether a line break in plain text ends a paragraph, belongs to it (verse, addresses), or is where a program wrapped a line.
//
// The test for wrapping is the one by which lines are wrapped: the next line's first word would not have fitted any more.
// Prose that was wrapped passes it at nearly every line, verse and lists only by chance.

/** UTF-16 units. Columns narrower than this are verse or tables, wider ones are paragraphs. */
const narrowest = 40
const widest = 110
/** The share of lines that must be full for a text to count as wrapped, and that must begin in the middle of a sentence. */
const fullShare = 0.75
const continuedShare = 0.25

const bullet = /^\s*(?:[-*+•‣◦▪●–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/i
const sentenceEnd = /[.!?…:][”’"'»)\]]*\s*$/
const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
const lengthOf = (line: string) => line.trimEnd().length

/** The next line's first word would have made this one too long. */
function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next.trimStart())?.[0].length ?? 0
  return lengthOf(line) + 1 + word > width
}

/** The column at which a text was wrapped, or null where its lines were not wrapped. */
export function wrapWidth(lines: readonly string[]): number | null {
  // A long word (an address) may stick out; what is wider than any column is a paragraph on one line.
  const widths = lines.filter((line) => /\S\s+\S/.test(line)).map(lengthOf)
  const width = widths.reduce((max, length) => Math.max(max, length), 0)
  if (width < narrowest || width > widest) return null
  let pairs = 0
  let full = 0
  let continued = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] ?? ''
    const next = lines[index + 1] ?? ''
    if (line.trim() === '' || next.trim() === '' || bullet.test(next)) continue
    // The last line of a paragraph that no blank line follows is not full, and says nothing.
    if (!isFull(line, next, width) && sentenceEnd.test(line)) continue
    pairs++
    if (isFull(line, next, width)) full++
    // Scripts without letter case have no other sign than the width.
    if (/^\s*[\p{Ll}\p{Lo}]/u.test(next)) continued++
  }
  return pairs > 0 && full >= pairs * fullShare && continued >= pairs * continuedShare
    ? width
    : null
}

/**
 * What becomes of the break between two lines that follow one another: `apart` ends the paragraph, `break` keeps it as a line
 * break, `space` and `nothing` join what was wrapped (nothing after a hyphen and between characters that take no spaces).
 *
 * @param width what `wrapWidth` says of the whole text
 */
export function joinsLines(
  line: string,
  next: string,
  width: number | null,
): 'apart' | 'break' | 'space' | 'nothing' {
  if (bullet.test(next)) return 'apart'
  const indented = indentOf(next) >= indentOf(line) + 2
  if (width !== null) {
    if (indented && !bullet.test(line)) return 'apart'
    if (isFull(line, next, width)) return takesNoSpace(line, next) ? 'nothing' : 'space'
    return sentenceEnd.test(line) ? 'apart' : 'break'
  }
  return lengthOf(line) > widest || lengthOf(next) > widest || isSentence(line) ? 'apart' : 'break'
}

/** One sentence or more on a line of their own. A line of verse may end with a full stop too, but is short. */
const isSentence = (line: string) => lengthOf(line) > 60 && sentenceEnd.test(line)

const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：？！「」『』（）]/u

function takesNoSpace(line: string, next: string): boolean {
  const last = [...line.trimEnd()].at(-1) ?? ''
  const first = [...next.trimStart().slice(0, 2)][0] ?? ''
  if (/[\p{L}]-$/u.test(line.trimEnd()) && /^\p{Ll}/u.test(first)) return true
  return ideograph.test(last) && ideograph.test(first)
}
