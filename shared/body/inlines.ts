// Inlines while a body is made: a flat run of pieces, each with the marks around it. White space is folded here, and only
// here, and the marks become a tree again at the end, so that the same content always gives the same inlines.
import type { Inline } from './blocks'
import type { MarkType } from './elements'

/** A mark with its link's address, where it is a link. */
export type Mark = { type: Exclude<MarkType, 'link'> } | { type: 'link'; url: string }

type Leaf = Exclude<Inline, { children: Inline[] }>

export interface Piece {
  leaf: Leaf
  /** Outermost first. */
  marks: readonly Mark[]
}

/** What stands between two breaks. */
export type Line = Piece[]

/** HTML's white space: not the no-break space, nor the other spaces of Unicode, which are characters of the text. */
const whiteSpace = /[ \t\n\f\r]+/g

/**
 * Cuts pieces at their breaks and folds the white space of each line: runs become one space, which belongs to the piece where
 * the run begins; a line neither begins nor ends with one. Images are transparent to white space. Empty lines stay in the
 * result, since two breaks in a row mean more than one.
 */
export function foldedLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [[]]
  for (const piece of pieces) {
    if (piece.leaf.type === 'break') lines.push([])
    else lines.at(-1)?.push(piece)
  }
  return lines.map(folded)
}

function folded(line: Line): Line {
  const result: Line = []
  let afterSpace = true
  for (const { leaf, marks } of line) {
    if (leaf.type !== 'text' && leaf.type !== 'code') {
      result.push({ leaf, marks })
      continue
    }
    let text = leaf.text.replace(whiteSpace, ' ')
    if (afterSpace && text.startsWith(' ')) text = text.slice(1)
    if (text === '') continue
    afterSpace = text.endsWith(' ')
    result.push({ leaf: { type: leaf.type, text }, marks })
  }
  if (afterSpace) trimEnd(result)
  return result
}

/** Takes the space away with which a folded line ends; there is one at most. */
function trimEnd(line: Line) {
  for (let index = line.length - 1; index >= 0; index--) {
    const piece = line[index]
    if (piece?.leaf.type !== 'text' && piece?.leaf.type !== 'code') continue
    const text = piece.leaf.text.slice(0, -1)
    if (text === '') line.splice(index, 1)
    else line[index] = { leaf: { type: piece.leaf.type, text }, marks: piece.marks }
    return
  }
}

export const hasText = (line: Line): boolean => line.some(({ leaf }) => leaf.type !== 'image')

/** Lines as the inlines of one block, with a break between any two. The lines are folded, and none is empty. */
export function inlinesOf(lines: readonly Line[]): Inline[] {
  const pieces: Piece[] = []
  for (const line of lines) {
    const before = pieces.at(-1)
    const after = line[0]
    if (before && after)
      pieces.push({ leaf: { type: 'break' }, marks: commonMarks(before.marks, after.marks) })
    for (const piece of line) pieces.push(piece)
  }
  return tree(pieces, 0)
}

function commonMarks(a: readonly Mark[], b: readonly Mark[]): readonly Mark[] {
  let length = 0
  while (length < a.length && sameMark(a[length], b[length])) length++
  return a.slice(0, length)
}

function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  if (!a || !b || a.type !== b.type) return false
  return a.type !== 'link' || b.type !== 'link' || a.url === b.url
}

/** As deep as the marks, and each kind of mark stands once around a piece. */
function tree(pieces: readonly Piece[], depth: number): Inline[] {
  const inlines: Inline[] = []
  let index = 0
  while (index < pieces.length) {
    const { leaf, marks } = pieces[index] as Piece
    const mark = marks[depth]
    if (!mark) {
      append(inlines, leaf)
      index++
      continue
    }
    const first = index
    while (index < pieces.length && sameMark(mark, pieces[index]?.marks[depth])) index++
    inlines.push({ ...mark, children: tree(pieces.slice(first, index), depth + 1) })
  }
  return inlines
}

function append(inlines: Inline[], leaf: Leaf) {
  const last = inlines.at(-1)
  if (last?.type === 'text' && leaf.type === 'text') last.text += leaf.text
  else if (last?.type === 'code' && leaf.type === 'code') last.text += leaf.text
  else inlines.push({ ...leaf })
}
