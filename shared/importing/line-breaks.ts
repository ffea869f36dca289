// Whether a line break in plain text ends a paragraph, belongs to it (verse, addresses), or is where a program wrapped a line.
//
// The test for wrapping is the one by which lines are wrapped: the next line's first word would not have fitted any more.
// Prose that was wrapped passes it at nearly every line, verse and lists only by chance.

import { isFurniture } from './furniture'

/** UTF-16 units. Narrower columns are verse or tables, wider ones are paragraphs. */
const narrowest = 55
const widest = 110
/** Lines may end so far before the column: people wrap by hand, and an indented line makes the column look wider. */
const slack = 0.1
/** The share of lines that must be full, and that must begin in the middle of a sentence, for a text to count as wrapped. */
const fullShare = 0.75
const continuedShare = 0.25

const bullet = /^\s*(?:[-*+•‣◦▪●–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+/i
const sentenceEnd = /[.!?…:][”’"'»)\]]*\s*$/
const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
const lengthOf = (line: string) => line.trimEnd().length

/** The next line's first word would not have fitted any more. */
function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next.trimStart())?.[0].length ?? 0
  return lengthOf(line) + 1 + word > width * (1 - slack)
}

/** How many breaks in a block could be a program's, and how many look so. */
function tally(block: readonly string[], width: number) {
  const counts = { breaks: 0, full: 0, continued: 0 }
  block.slice(1).forEach((next, index) => {
    const line = block[index] ?? ''
    if (bullet.test(next)) return
    const full = isFull(line, next, width)
    // The last line of a paragraph which no blank line follows is not full, and says nothing.
    if (!full && sentenceEnd.test(line)) return
    counts.breaks++
    if (full) counts.full++
    // Scripts without letter case have no other sign than the width.
    if (/^\s*[\p{Ll}\p{Lo}]/u.test(next)) counts.continued++
  })
  return counts
}

/**
 * The column at which a text was wrapped, or null where none of it was.
 *
 * @param blocks the lines that stand between blank lines
 */
export function wrapWidth(blocks: readonly (readonly string[])[]): number | null {
  const candidates = blocks.filter(
    (block) =>
      block.length > 1 &&
      block.every((line) => lengthOf(line) <= widest || !/\s/.test(line.trim())),
  )
  const widths = candidates
    .flat()
    .map(lengthOf)
    .filter((length) => length <= widest)
  const width = widths.reduce((max, length) => Math.max(max, length), 0)
  if (width < narrowest) return null
  const isWrapped = candidates.some((block) => {
    const { breaks, full, continued } = tally(block, width)
    return breaks > 0 && full >= breaks * fullShare && continued >= breaks * continuedShare
  })
  return isWrapped ? width : null
}

/** Whether this block of a wrapped text is wrapped itself, and not verse or an address. */
export function isWrapped(block: readonly string[], width: number): boolean {
  const { breaks, full } = tally(block, width)
  return full > 0 && full >= breaks * fullShare
}

/**
 * What becomes of the break between two lines that follow one another: `apart` ends the paragraph, `break` keeps it as a line
 * break, `space` and `nothing` join what was wrapped (nothing after a hyphen and between characters that take no spaces).
 *
 * @param width the column at which the block was wrapped, null where it was not
 */
export function joinsLines(
  line: string,
  next: string,
  width: number | null,
): 'apart' | 'break' | 'space' | 'nothing' {
  if (bullet.test(next) || isFurniture(line) || isFurniture(next)) return 'apart'
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
