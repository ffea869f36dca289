// The title of a text: found once, and not repeated at the head of its body.
import type { Block, Body } from '../body/blocks'
import { textOf } from '../body/text'

/** UTF-16 units of a title that had to be made of the first words. */
const longestMadeTitle = 80

/** Whether two lines are the same title: white space, letter case and the shape of quotes and dashes aside. */
export function sameTitle(a: string, b: string): boolean {
  return folded(a) === folded(b)
}

function folded(title: string): string {
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

/**
 * Separates the title from a body: every leading block that only says the title again goes. Where no title is known, a leading
 * heading is the title; without one the first heading of level 1 names the article and stays; else the first words do.
 *
 * @returns the body as it was where nothing else would remain of it
 */
export function separateTitle(body: Body, known: string | null): { title: string; body: Body } {
  const first = body[0]
  const topmost = body.find((block) => block.type === 'heading' && block.level === 1)
  const heading = first?.type === 'heading' ? first : topmost
  const title = known ?? oneLine(heading ? textOf([heading]) : firstWords(textOf(body)))
  const isTitle = (block: Block) =>
    (block.type === 'heading' || block.type === 'paragraph') && sameTitle(textOf([block]), title)
  // Words that were only borrowed for a title are not its repetition.
  const start = known || heading ? body.findIndex((block) => !isTitle(block)) : 0
  const rest = body.slice(Math.max(start, 0))
  return { title, body: start >= 0 && textOf(rest) !== '' ? rest : body }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
