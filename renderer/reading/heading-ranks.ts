// Which heading of the page a heading of a body becomes. Sources begin at any level and leave levels out; the page's outline
// does neither, so that whoever hears it is never told of a part that is not there.
import type { Block, Body } from '#shared/body/blocks'

/** The article's title is the page's only heading of rank 1. */
export type Rank = 2 | 3 | 4 | 5 | 6
const ranks: readonly Rank[] = [2, 3, 4, 5, 6]

/** The rank of each level that a body uses: its highest becomes 2, the next one 3, and so on. */
export function headingRanks(body: Body): ReadonlyMap<number, Rank> {
  const levels = [...new Set(levelsOf(body))].sort((one, other) => one - other)
  return new Map(levels.map((level, index) => [level, ranks[index] ?? 6]))
}

function levelsOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block.level]
    if (block.type === 'quote') return levelsOf(block.children)
    if (block.type === 'list') return block.items.flatMap(levelsOf)
    return []
  })
}
