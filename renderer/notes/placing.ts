// Where the cards of the margin stand: each beside its passage, none over another. A card that has no room is pushed down by
// the one above; around the chosen card all others give way, so that it always stands exactly beside its passage. Pixels from
// the top of the column; the order of the cards never changes.
export interface Wanted {
  /** Where its passage begins. */
  top: number
  height: number
}

export interface Placed {
  top: number
  /** How much of the card shows, from its top: less than its height where the chosen one leaves it no more room. */
  height: number
}

/** The place of each card. `chosen` is an index, or -1 for none. No card stands above 0. */
export function placeCards(cards: readonly Wanted[], chosen: number, gap: number): Placed[] {
  const pinned = cards[chosen]
  if (!pinned) return pushDown(cards, 0, gap)
  const top = Math.max(0, pinned.top)
  const floor = top + pinned.height + gap
  return [
    ...placeAbove(cards.slice(0, chosen), top, gap),
    { top, height: pinned.height },
    ...pushDown(cards.slice(chosen + 1), floor, gap),
  ]
}

/** Between 0 and the chosen card: where there is not room for all of them, the tallest are cut short. */
function placeAbove(cards: readonly Wanted[], limit: number, gap: number): Placed[] {
  const needed = cards.reduce((sum, { height }) => sum + height + gap, 0)
  if (needed > limit) {
    const narrow = Math.min(gap, limit / (2 * cards.length))
    const most = tallest(
      cards.map(({ height }) => height),
      limit - narrow * cards.length,
    )
    const cut = cards.map(({ height }) => ({ top: 0, height: Math.min(height, most) }))
    return pushDown(cut, 0, narrow)
  }
  const placed = pushDown(cards, 0, gap)
  let below = limit
  for (const card of placed.toReversed()) {
    card.top = Math.min(card.top, below - gap - card.height)
    below = card.top
  }
  return placed
}

/** The height to which the taller ones have to be cut, so that all together take so much room. */
function tallest(heights: readonly number[], room: number): number {
  let left = room
  const rising = [...heights].sort((one, other) => one - other)
  for (const [index, height] of rising.entries()) {
    const share = left / (rising.length - index)
    if (height > share) return share
    left -= height
  }
  return Number.POSITIVE_INFINITY
}

/** Each at its passage, or below the one before it. */
function pushDown(cards: readonly Wanted[], floor: number, gap: number): Placed[] {
  let free = floor
  return cards.map(({ top, height }) => {
    const at = Math.max(top, free)
    free = at + height + gap
    return { top: at, height }
  })
}

/** How high the column has to be for all its cards. */
export const columnHeight = (placed: readonly Placed[]): number =>
  Math.max(0, ...placed.map(({ top, height }) => top + height))
