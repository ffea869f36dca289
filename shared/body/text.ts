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
type Line = Pick<Leaf, 'content' | 'kind' | 'text'>[]

function* linesOf(blocks: readonly Block[]): Generator<Line> {
  const inlines = (kind: Leaf['kind'], content: Inline[]): Line => [
    { content, kind, text: textOfInlines(content) },
  ]
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        yield inlines(block.type, block.children)
        break
      case 'code':
        yield [{ content: block, kind: 'code', text: block.text }]
        break
      case 'quote':
        yield* linesOf(block.children)
        break
      case 'list':
        for (const item of block.items) yield* linesOf(item)
        break
      case 'figure':
        yield inlines('caption', block.caption)
        yield inlines('credit', block.credit)
        break
      case 'table':
        for (const row of [block.header, ...block.rows])
          yield row.flatMap((cell) => inlines('cell', cell))
        break
      case 'rule':
        break
    }
  }
}

/**
 * The leaves of a body in the order of the text. Lines are separated by one `\n`, the cells of a table row by `\t`; a line
 * without any text (a rule, an image without a caption) takes no place, so the text never has an empty line of its own.
 */
export function leavesOf(body: Body): Leaf[] {
  const leaves: Leaf[] = []
  let offset = 0
  for (const line of linesOf(body)) {
    if (!line.some((piece) => piece.text !== '')) continue
    line.forEach((piece, index) => {
      const separator = index > 0 ? '\t' : leaves.length > 0 ? '\n' : ''
      const start = offset + separator.length
      offset = start + piece.text.length
      leaves.push({ ...piece, separator, start, end: offset })
    })
  }
  return leaves
}

/** The canonical text: everything in Pullquote speaks in offsets into it. */
export function textOf(body: Body): string {
  return leavesOf(body)
    .map((leaf) => leaf.separator + leaf.text)
    .join('')
}
