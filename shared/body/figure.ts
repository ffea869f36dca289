// Figures: an image with its caption and whose it is.
import type { Element } from 'hast'
import type { Block } from './blocks'
import { addParagraphs, type Context, holdsText, inlineContent } from './context'
import type { Piece } from './inlines'

/** What has been read of a figure. */
export interface Figure {
  caption: Piece[]
  credit: Piece[]
  /** Pieces of the caption that stand in an element which names a credit. */
  credited: Set<Piece>
}

const creditName = /credit|copyright|photographer|attribution/i

/**
 * Whether an element of a figure says whose the picture is: by its class or `itemprop`, or as small print of the caption.
 * One that holds the image itself or the whole caption is no credit, however it is called.
 */
export function isCredit(element: Element, context: Context): boolean {
  if (!context.figure || context.credit) return false
  if (element.tagName === 'small') return context.inline === true
  const { className, itemProp } = element.properties
  const names = [className, itemProp].flat().filter((name) => typeof name === 'string')
  return names.some((name) => creditName.test(name)) && !holdsPicture(element)
}

function holdsPicture(element: Element): boolean {
  const open = [element]
  for (let next = open.pop(); next; next = open.pop())
    for (const child of next.children) {
      if (child.type !== 'element') continue
      if (['img', 'picture', 'figcaption', 'figure'].includes(child.tagName)) return true
      open.push(child)
    }
  return false
}

/** A figure's blocks: the image with its caption, or, where it holds something else, that and the caption as paragraphs. */
export function figureBlocks(figure: Figure, blocks: Block[]): Block[] {
  const [captionPieces, captionCredit] = splitCredit(figure)
  const creditPieces = [...captionCredit, ...figure.credit]
  const last = blocks.at(-1)
  const pictures = blocks.every((block) => block.type === 'figure')
  if (last?.type === 'figure' && pictures && last.caption.length + last.credit.length === 0) {
    const caption = inlineContent(captionPieces)
    const credit = inlineContent(creditPieces)
    // A picture in a caption without words would be a caption without words.
    if (caption.some(holdsText)) last.caption = caption
    if (credit.some(holdsText)) last.credit = credit
    return blocks
  }
  addParagraphs(blocks, captionPieces)
  addParagraphs(blocks, creditPieces)
  return blocks
}

/** A credit begins or ends its caption; small print in the middle of a sentence is a part of the sentence. */
function splitCredit({ caption, credited }: Figure): [caption: Piece[], credit: Piece[]] {
  // White space as HTML has it: a no-break space is a character of the caption.
  const isBlank = ({ leaf }: Piece) =>
    leaf.type === 'break' || (leaf.type === 'text' && /^[ \t\n\f\r]*$/.test(leaf.text))
  const belongs = (piece: Piece) => credited.has(piece) || isBlank(piece)
  const end = caption.findLastIndex((piece) => !belongs(piece)) + 1
  if (caption.slice(end).some((piece) => credited.has(piece)))
    return [caption.slice(0, end), caption.slice(end)]
  const begin = Math.max(
    caption.findIndex((piece) => !belongs(piece)),
    0,
  )
  return [caption.slice(begin), caption.slice(0, begin)]
}
