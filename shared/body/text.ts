// The canonical text of a body, and where each piece of it stands. Offsets are UTF-16 code units, ranges are half-open.
import type { Block, Body, Code, Inline } from './blocks'

/**
 * A piece of a body that holds text of its own: the inlines of a paragraph, heading, caption, credit or table cell, or a code
 * block. `content` is that very object of the body, so that a view can ask where what it draws begins.
 */
export interface Leaf {
  content: Inline[] | Code
  kind: 'paragraph' | 'heading' | 'code' | 'caption' | 'credit' | 'cell'
  /** What stands between the leaf before and this one. */
  separator: '' | '\n' | '\t'
  start: number
  end: number
  text: string
}

/** The text of inlines, concatenated: a line break is one `\n`, an image adds nothing. */
export function textOfInlines(inlines: readonly Inline[]): string {
  let text = ''
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
      case 'code':
        text += inline.text
        break
      case 'break':
        text += '\n'
        break
      case 'image':
        break
      default:
        text += textOfInlines(inline.children)
    }
  }
  return text
}

/** A line of the text: what stands between two `\n` separators. Only a table row has more than one piece. */
type Piece = Pick<Leaf, 'content' | 'kind' | 'text'>
type Line = readonly Piece[]

/** Calls `take` for each line that has any text; no generator, because the texts of a whole library go through here. */
function eachLine(blocks: readonly Block[], take: (line: Line) => void): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        takeInlines(block.type, block.children, take)
        break
      case 'code':
        if (block.text !== '') take([{ content: block, kind: 'code', text: block.text }])
        break
      case 'quote':
        eachLine(block.children, take)
        break
      case 'list':
        for (const item of block.items) eachLine(item, take)
        break
      case 'figure':
        takeInlines('caption', block.caption, take)
        takeInlines('credit', block.credit, take)
        break
      case 'table':
        for (const row of [block.header, ...block.rows]) {
          const line = row.map((cell) => pieceOf('cell', cell))
          if (line.some(({ text }) => text !== '')) take(line)
        }
        break
      case 'rule':
        break
    }
  }
}

const pieceOf = (kind: Leaf['kind'], content: Inline[]): Piece => ({
  content,
  kind,
  text: textOfInlines(content),
})

function takeInlines(kind: Leaf['kind'], content: Inline[], take: (line: Line) => void) {
  const piece = pieceOf(kind, content)
  if (piece.text !== '') take([piece])
}

/** What stands before a piece: the `index`th of its line, in a text that has begun or not. */
const separatorOf = (index: number, hasBegun: boolean) => (index > 0 ? '\t' : hasBegun ? '\n' : '')

/**
 * The leaves of a body in the order of the text. Lines are separated by one `\n`, the cells of a table row by `\t`; a line
 * without any text (a rule, an image without a caption) takes no place, so the text never has an empty line of its own.
 */
export function leavesOf(body: Body): Leaf[] {
  const leaves: Leaf[] = []
  let offset = 0
  eachLine(body, (line) => {
    line.forEach((piece, index) => {
      const separator = separatorOf(index, leaves.length > 0)
      const start = offset + separator.length
      offset = start + piece.text.length
      leaves.push({ ...piece, separator, start, end: offset })
    })
  })
  return leaves
}

/** The canonical text: everything in Pullquote speaks in offsets into it. */
export function textOf(body: Body): string {
  let text = ''
  eachLine(body, (line) => {
    const hasBegun = text !== ''
    line.forEach((piece, index) => {
      text += separatorOf(index, hasBegun) + piece.text
    })
  })
  return text
}
