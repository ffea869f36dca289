// The title of a text: found once, and not repeated at the head of its body.
import type { Body } from '../body/blocks'
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

/** Blocks at the head of a body among which a heading may say the title again: a kicker or a picture may stand before it. */
const headBlocks = 5

/**
 * Separates the title from a body: every leading block that only says the title again goes, and a heading near the head that
 * does. Where no title is known, a leading heading is the title; else the first heading of level 1; else the first words are,
 * and stay.
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
  let leading = true
  const rest = body.filter((block, index) => {
    const isTitle =
      (block.type === 'heading' || (leading && block.type === 'paragraph')) &&
      (leading || index < headBlocks) &&
      sameTitle(textOf([block]), title)
    leading &&= isTitle
    return !isTitle
  })
  return { title, body: textOf(rest) === '' ? body : rest }
}
