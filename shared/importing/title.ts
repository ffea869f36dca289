// The title of a text: found once, and not repeated at the head of its body.
import type { Block, Body } from '../body/blocks'
import { textOf } from '../body/text'
import { isFurniture } from './furniture'

/** UTF-16 units of a title that had to be made of the first words. */
const longestMadeTitle = 80

/** Whether two lines are the same title: white space, letter case and the shape of quotes and dashes aside. */
export function sameTitle(a: string, b: string): boolean {
  return foldedTitle(a) === foldedTitle(b)
}

/** The same for the same titles, and for no others. */
export function foldedTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The first words of a text, for want of a title: its first line, cut between words with “…” where it is long. */
export function firstWords(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]?.replace(/\s+/g, ' ').trim() ?? ''
  if (line.length <= longestMadeTitle) return line
  const cut = line.slice(0, longestMadeTitle)
  // Never between the halves of a surrogate pair, and between words where the writing has spaces.
  const whole = /\s/.test(cut) ? cut.replace(/\s+\S*$/, '') : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole.replace(/[\s,;:–—-]+$/, '')}…`
}

/** Lines that name a section (“World”, “Politics”) may stand before a title: so many, and no longer than this in UTF-16 units. */
const mostKickers = 2
const longestKicker = 60

/** Whether a line that stands before a title may be a kicker: it is short, and no sentence. */
export function isKicker(line: string): boolean {
  return line.length <= longestKicker && !/[.!?…:;,][”’"')\]]*$/.test(line)
}

/**
 * Separates the title from a body: every block before the text begins that only says the title goes. A kicker may stand before
 * it, and pictures, credits, dates and bylines anywhere; all these stay. Where no title is known, a leading heading is the
 * title; else the first heading of level 1; else the first words are, and stay.
 *
 * @returns the body as it was where nothing else would remain of it
 */
export function separateTitle(body: Body, known: string | null): { title: string; body: Body } {
  const first = body[0]
  const heading =
    first?.type === 'heading'
      ? first
      : body.find((block) => block.type === 'heading' && block.level === 1)
  if (!known && !heading) return { title: firstWords(textOf(body)), body }

  const title = known ?? (heading ? textOf([heading]).replace(/\s+/g, ' ').trim() : '')
  const isTitle = (block: Block) =>
    (block.type === 'heading' || block.type === 'paragraph') && sameTitle(textOf([block]), title)
  const firstTitle = body.findIndex(isTitle)
  const begin = body.findIndex(
    (block, index) =>
      !isTitle(block) && !isBeforeText(block, index < Math.min(firstTitle, mostKickers)),
  )
  const head = begin < 0 ? body : body.slice(0, begin)
  const rest = [...head.filter((block) => !isTitle(block)), ...body.slice(head.length)]
  return { title, body: textOf(rest) === '' ? body : rest }
}

/** Whether a block may stand between a body's beginning and its text, or between a title and its repetition. */
function isBeforeText(block: Block, mayBeKicker: boolean): boolean {
  if (block.type === 'figure' || block.type === 'rule') return true
  if (block.type !== 'heading' && block.type !== 'paragraph') return false
  const line = textOf([block]).trim()
  return (mayBeKicker && isKicker(line)) || isFurniture(line)
}
