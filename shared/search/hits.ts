// Where the words of a query stand in a text, and the passages around them that show it best.
import { standsAt } from './matches'
import type { Query } from './query'
import { unitsOf } from './units'

/** Offsets are UTF-16 code units, half-open. */
export interface Hit {
  start: number
  end: number
  /** Which clause of the query stands here. */
  clause: number
}

/** A piece of a text; `hit` where it is what was looked for. */
export interface Piece {
  text: string
  hit: boolean
}

export interface Excerpt {
  /** The first hit in it: where to open the text. */
  start: number
  end: number
  /** Put together they are the excerpt, in one line. */
  pieces: Piece[]
}

/** All places of the words and phrases of a query, in the order of the text. */
export function hitsIn(text: string, query: Query): Hit[] {
  const units = unitsOf(text)
  const hits: Hit[] = []
  const clauses = query.clauses.map((clause, index) => ({ clause, index }))
  for (let at = 0; at < units.length; at += 1) {
    for (const { clause, index } of clauses) {
      if (clause.kind !== 'words' || !standsAt(units, at, clause)) continue
      const start = units[at]?.start ?? 0
      const end = units[at + clause.units.length - 1]?.end ?? start
      hits.push({ start, end, clause: index })
    }
  }
  return hits
}

/** UTF-16 units of an excerpt, and of what stands before its first hit. */
const width = 180
const before = 50

/** At most `most` excerpts in the order of the text: those that show most of the different words, then most of them. */
export function excerptsOf(text: string, hits: readonly Hit[], most: number): Excerpt[] {
  const groups: Hit[][] = []
  for (const hit of hits) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && hit.end - first.start <= width - before) group.push(hit)
    else groups.push([hit])
  }
  return groups
    .map((group) => ({ group, different: new Set(group.map(({ clause }) => clause)).size }))
    .sort((one, other) => other.different - one.different || other.group.length - one.group.length)
    .slice(0, most)
    .sort((one, other) => (one.group[0]?.start ?? 0) - (other.group[0]?.start ?? 0))
    .flatMap(({ group }) => excerptOf(text, group, hits))
}

/** Around a group of hits; where it reaches as far as others of all hits, they are shown too. */
function excerptOf(text: string, group: readonly Hit[], hits: readonly Hit[]): Excerpt[] {
  const [first] = group
  if (!first) return []
  const from = wordBegin(text, Math.max(0, first.start - before), first.start)
  const last = Math.max(...group.map(({ end }) => end))
  const to = wordEnd(text, Math.min(text.length, Math.max(last, from + width)), last)
  const within = hits.filter(({ start, end }) => start >= from && end <= to)
  const pieces = piecesOf(text, within, from, to)
  if (from > 0) pieces.unshift({ text: '…', hit: false })
  if (to < text.length) pieces.push({ text: '…', hit: false })
  return [{ start: first.start, end: first.end, pieces }]
}

/** A text in pieces, or the part of it between two offsets. */
export function piecesOf(text: string, hits: readonly Hit[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = []
  let at = from
  const take = (end: number, hit: boolean) => {
    const words = text.slice(at, end).replace(/\s+/g, ' ')
    if (words !== '') pieces.push({ text: words, hit })
    at = Math.max(at, end)
  }
  for (const { start, end } of hits) {
    if (start > at) take(start, false)
    if (end > at) take(end, true)
  }
  take(to, false)
  return pieces
}

const space = /\s/

/** The first beginning of a word from `at` on, but not after `limit`; never within a character. */
function wordBegin(text: string, at: number, limit: number): number {
  if (at === 0) return 0
  for (let begin = at; begin < Math.min(limit, at + 20); begin += 1)
    if (space.test(text[begin - 1] ?? '')) return begin
  return isWithinCharacter(text, at) ? at + 1 : at
}

function wordEnd(text: string, at: number, limit: number): number {
  if (at === text.length) return at
  for (let end = at; end > Math.max(limit, at - 20); end -= 1)
    if (space.test(text[end] ?? '')) return end
  return isWithinCharacter(text, at) ? at - 1 : at
}

const isWithinCharacter = (text: string, at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff
