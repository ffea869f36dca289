// What the blocks of a body tell of its quotations, as ranges of its canonical text: block quotes, and code that quotes nobody.
import type { TextRange } from '../anchoring/range'
import type { Block, Body } from '../body/blocks'
import { leavesOf } from '../body/text'
import type { FindOptions } from './index'

/** The ranges of a body's block quotes and code, in the order of its text: the options of finding its quotations. */
export function regionsOf(body: Body): Required<Pick<FindOptions, 'blocks' | 'skipped'>> {
  const outermost = new Map<unknown, Block>()
  mark(body, null, outermost)
  const blocks: (TextRange & { of: Block })[] = []
  const skipped: TextRange[] = []
  for (const { content, kind, start, end } of leavesOf(body)) {
    if (kind === 'code') skipped.push({ start, end })
    const of = outermost.get(content)
    const last = blocks.at(-1)
    if (of && last?.of === of) last.end = end
    else if (of) blocks.push({ start, end, of })
  }
  return { blocks: blocks.map(({ start, end }) => ({ start, end })), skipped }
}

/** Notes for the content of each leaf the block quote around it. */
function mark(blocks: readonly Block[], around: Block | null, outermost: Map<unknown, Block>) {
  for (const block of blocks) {
    if (block.type === 'quote') mark(block.children, around ?? block, outermost)
    else if (block.type === 'list') for (const item of block.items) mark(item, around, outermost)
    else if (around && 'children' in block) outermost.set(block.children, around)
  }
}
