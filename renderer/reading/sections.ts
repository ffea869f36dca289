// Long bodies are drawn in sections, so that the browser lays out only those near the view (`content-visibility`). A section is
// a run of whole blocks and nothing to a reader or a screen reader: it begins and ends between two blocks whose margins are the
// same whether a box lies between them or not.
import type { Block, Body } from '#shared/body/blocks'
import { leavesOf } from '#shared/body/text'

export interface Section {
  blocks: readonly Block[]
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
  const whole = { blocks: body, length: blocks.reduce((sum, { length }) => sum + length, 0) }
  if (whole.length <= longLength) return [whole]

  const sections: { blocks: Block[]; length: number }[] = []
  let current: { blocks: Block[]; length: number } | undefined
  for (const [index, { block, length }] of blocks.entries()) {
    const before = body[index - 1]
    const isFull = current === undefined || current.length >= sectionLength
    const mayBreak = !before || (endsSection.has(before.type) && beginsSection.has(block.type))
    if (!current || (isFull && mayBreak)) {
      current = { blocks: [], length: 0 }
      sections.push(current)
    }
    current.blocks.push(block)
    current.length += length
  }
  return sections
}

const lengthOf = (block: Block) => leavesOf([block]).at(-1)?.end ?? 0
