// Lists under construction.
import type { Block } from './blocks'

/** What stood in a list outside of its items: a list belongs to the item before it, anything else is an item. */
export function settle(items: Block[][], loose: Block[]) {
  const blocks = loose.splice(0)
  if (blocks.length === 0) return
  const last = items.at(-1)
  if (last && blocks.every((block) => block.type === 'list'))
    for (const block of blocks) last.push(block)
  else items.push(blocks)
}
