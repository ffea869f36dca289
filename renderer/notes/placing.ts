// Where the cards of the margin stand: each beside its passage, none over another. A card that has no room is pushed down by
// the one above; around the chosen card all others give way, so that it stands exactly beside its passage. Pixels from the
// top of the column; the order of the cards never changes.
export interface Wanted {
  /** Where its passage begins. */
  top: number
  height: number
}

/** The top of each card. `chosen` is an index, or -1 for none. No card stands above 0. */
export function placeCards(cards: readonly Wanted[], chosen: number, gap: number): number[] {
  const tops = pushDown(cards, 0, 0, gap)
  const pinned = cards[chosen]
  if (!pinned) return tops

  // The cards above must fit between 0 and the chosen one: it stands lower only where they can't.
  const above = cards.slice(0, chosen)
  const needed = above.reduce((sum, { height }) => sum + height + gap, 0)
  tops[chosen] = Math.max(pinned.top, needed)
  for (let index = chosen - 1; index >= 0; index--) {
    const lowest = (tops[index + 1] as number) - gap - (cards[index] as Wanted).height
    tops[index] = Math.min(tops[index] as number, lowest)
  }
  const from = chosen + 1
  const floor = (tops[chosen] as number) + pinned.height + gap
  return [...tops.slice(0, from), ...pushDown(cards, from, floor, gap)]
}

/** From one card on: each at its passage, or below the one before it. */
function pushDown(cards: readonly Wanted[], from: number, floor: number, gap: number): number[] {
  let free = floor
  return cards.slice(from).map(({ top, height }) => {
    const at = Math.max(top, free)
    free = at + height + gap
    return at
  })
}

/** How high the column has to be for all its cards. */
export function columnHeight(cards: readonly Wanted[], tops: readonly number[]): number {
  return Math.max(0, ...cards.map(({ height }, index) => (tops[index] ?? 0) + height))
}
