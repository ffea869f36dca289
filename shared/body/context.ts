// Where a body under construction stands: which blocks and pieces the next content goes to, and what lies around it.
import type { Block, Inline } from './blocks'
import type { Pre } from './code'
import type { Figure } from './figure'
import { foldedLines, hasText, inlinesOf, type Line, type Mark, type Piece } from './inlines'
import type { TableParts } from './table'

export interface Context {
  blocks: Block[]
  /** Inlines that have come since the last line began or ended. Emptied in place: several contexts may share them. */
  pieces: Piece[]
  /** Outermost first; each kind once. */
  marks: readonly Mark[]
  code?: boolean
  /** Inside a caption or cell, where no block can stand: the edges of blocks are breaks. */
  inline?: boolean
  heading?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  /** Quotes and lists around. */
  nesting: number
  /** `q` elements around. */
  quotations: number
  pre?: Pre
  /** The list whose items come here; undefined inside an item. */
  list?: { items: Block[][] } | undefined
  figure?: Figure
  /** Inside an element of a caption that names whose the picture is. */
  credit?: boolean
  table?: TableParts | undefined
  head?: boolean
  row?: { cells: Piece[][] } | undefined
}

/** Ends the line: makes blocks of the pieces that have come. */
export function flush(context: Context) {
  if (context.pieces.length === 0) return
  if (context.inline) {
    context.pieces.push({ leaf: { type: 'break' }, marks: [] })
    return
  }
  const pieces = context.pieces.splice(0)
  const { heading } = context
  if (!heading) {
    addParagraphs(context.blocks, pieces)
    return
  }
  const children = inlineContent(pieces)
  if (children.some((inline) => holdsText(inline)))
    context.blocks.push({ type: 'heading', level: heading, children })
  else addParagraphs(context.blocks, pieces)
}

/** Adds paragraphs of pieces. Two breaks in a row begin another one, and a line of images alone becomes figures. */
export function addParagraphs(blocks: Block[], pieces: readonly Piece[]) {
  let open: Line[] = []
  const close = () => {
    if (open.length > 0) blocks.push({ type: 'paragraph', children: inlinesOf(open) })
    open = []
  }
  for (const line of foldedLines(pieces)) {
    if (hasText(line)) {
      open.push(line)
      continue
    }
    close()
    for (const { leaf } of line)
      if (leaf.type === 'image')
        blocks.push({
          type: 'figure',
          image: { url: leaf.url, alt: leaf.alt },
          caption: [],
          credit: [],
        })
  }
  close()
}

/** Inlines where no block can stand: lines without text leave no break, and their images join the line before. */
export function inlineContent(pieces: readonly Piece[]): Inline[] {
  const lines: Line[] = []
  for (const line of foldedLines(pieces)) {
    const last = lines.at(-1)
    if (line.length === 0) continue
    if (last && !(hasText(last) && hasText(line))) for (const piece of line) last.push(piece)
    else lines.push(line)
  }
  return inlinesOf(lines)
}

export function holdsText(inline: Inline): boolean {
  switch (inline.type) {
    case 'text':
    case 'code':
      return true
    case 'image':
    case 'break':
      return false
    default:
      return inline.children.some(holdsText)
  }
}
