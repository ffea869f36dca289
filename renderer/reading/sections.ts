// Long bodies are drawn in sections, so that the browser lays out only those near the view (`content-visibility`). A section is
// a run of whole blocks and nothing to a reader or a screen reader: it begins and ends between two blocks whose margins are the
// same whether a box lies between them or not.
import type { Block, Body } from '#shared/body/blocks'
import { leavesOf } from '#shared/body/text'

export interface Section {
  blocks: readonly Block[]
  /** UTF-16 offset of its first text in that of the body. */
  start: number
  /** UTF-16 code units of text in it: how high it is before anybody has seen it. */
  length: number
}

/** About a page and a half of a book: few enough to be laid out within a frame, many enough to be worth a box. */
const sectionLength = 3000
/** A body that is no longer is laid out as a whole. */
const longLength = 12_000

const endsSection = new Set<Block['type']>(['paragraph', 'list', 'quote'])
const beginsSection = new Set<Block['type']>(['paragraph', 'list', 'quote', 'code'])

/** The sections of a body, in order; a single one where it is not long, or where nothing in it lets it be divided. */
export function sectionsOf(body: Body): Section[] {
  const blocks = body.map((block) => ({ block, length: lengthOf(block) }))
  const length = blocks.reduce((sum, block) => sum + block.length, 0)
  const whole = { blocks: body, start: 0, length }
  if (length <= longLength) return [whole]

  const sections: (Section & { blocks: Block[] })[] = []
  let current: (typeof sections)[number] | undefined
  /** Where the text of the next block begins. */
  let start = 0
  for (const [index, { block, length }] of blocks.entries()) {
    const before = body[index - 1]
    const isFull = current === undefined || current.length >= sectionLength
    const mayBreak = !before || (endsSection.has(before.type) && beginsSection.has(block.type))
    if (!current || (isFull && mayBreak)) {
      current = { blocks: [], start, length: 0 }
      sections.push(current)
    }
    current.blocks.push(block)
    current.length += length
    // A line end stands between two texts; a block without any takes no place.
    if (length > 0) start += length + 1
  }
  return sections
}

const lengthOf = (block: Block) => leavesOf([block]).at(-1)?.end ?? 0

/** UTF-16 code units on either side of a place that fill even a high window, with more of them below it. */
const above = 9_000
const below = 24_000

/**
 * The sections that a reader at an offset of the text sees or reaches by a moment's scrolling: indices, half-open. The first one
 * of a body is laid out wherever the reader is, so it is drawn besides these.
 */
export function sectionsAbout(
  sections: readonly Section[],
  offset: number,
): { from: number; to: number } {
  const from = sections.findIndex(({ start, length }) => start + length >= offset - above)
  const to = sections.findIndex(({ start }) => start > offset + below)
  return { from: Math.max(0, from), to: to < 0 ? sections.length : to }
}
