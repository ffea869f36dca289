// Folding: a text as people type it, with the way back. White space, quotation marks, dashes and the like come in variants
// that nobody means to tell apart when searching; the text itself is never changed.
import { firstAtLeast } from './first-at-least'
import type { TextRange } from './range'

/** Soft hyphens, zero-width spaces, word joiners and byte order marks: nobody sees or types them, wherever they stand. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/gu
const unseen = `(?:${invisible.source})*`
/** White space of any kind and amount. */
const space = new RegExp(`[\\s\\u0085](?:[\\s\\u0085]|${invisible.source})*`, 'u')
const singleQuote = /^['‘’‚‛′ʼ`´‹›]$/u
const doubleQuote = /^["“”„‟″«»]$/u
/** Any number: two or three hyphens are how a dash is typed. */
const dash = new RegExp(
  `[-\\u2010-\\u2015\\u2212](?:[-\\u2010-\\u2015\\u2212]|${invisible.source})*`,
  'u',
)
/** Letters that are drawn as one, and mean two or three. */
const ligature = /^[\uFB00-\uFB06\uFB13-\uFB17]$/u
/** A character with the marks that combine with it. */
const cluster = new RegExp(`[^\\p{M}]?(?:${unseen}\\p{M})+`, 'u')
/** ASCII that folds to itself: a run of it is taken at once, because that is most of most texts. */
const plain = new RegExp(`([!#-&(-,.-_a-~]+)(?!${unseen}\\p{M})`, 'u')

const tokens = new RegExp(
  [invisible, space, dash, plain, cluster, /[\s\S]/u].map(({ source }) => source).join('|'),
  'gu',
)

export interface Folded {
  text: string
  /**
   * The range of the original that a range of the folded text stands for; undefined where it is not of whole characters
   * (half of an ellipsis, a letter without its accent). UTF-16 offsets, half-open, both ways.
   */
  rangeOf(folded: TextRange): TextRange | undefined
  /** Where in the folded text stands what follows `offset` of the original. */
  offsetOf(offset: number): number
}

/** Folds `text`. What is invisible disappears, the rest becomes one spelling of it. Case is kept: it is part of the words. */
export function fold(text: string): Folded {
  const pieces: string[] = []
  // For each unit of the folded text, where in the original the character begins and ends that it is of.
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: token, 1: run, index } of text.matchAll(tokens)) {
    const piece = run ?? foldToken(token)
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(run ? index + unit : index)
      ends.push(run ? index + unit + 1 : index + token.length)
    }
  }
  return {
    text: pieces.join(''),
    rangeOf: ({ start: first, end: limit }) => {
      const start = starts[first]
      const end = ends[limit - 1]
      const whole = starts[first - 1] !== start && ends[limit] !== end
      return whole && start !== undefined && end !== undefined && start < end
        ? { start, end }
        : undefined
    },
    offsetOf: (offset) => firstAtLeast(starts, offset),
  }
}

function foldToken(token: string): string {
  const seen = token.replace(invisible, '')
  if (space.test(seen)) return ' '
  if (dash.test(seen)) return '-'
  if (singleQuote.test(seen)) return "'"
  if (doubleQuote.test(seen)) return '"'
  if (seen === '…') return '...'
  if (ligature.test(seen)) return seen.normalize('NFKC')
  return seen.normalize('NFC')
}
