// How far an article has been read: the share of its canonical text that stands above the bottom of the view. Counted in the
// text, so that the width of the window and the size of the type say nothing of their own. Pure.

/** A leaf that reaches below the bottom of the view: its first offset, its length, and its edges in CSS pixels. */
export interface CutLeaf {
  start: number
  length: number
  top: number
  bottom: number
}

/**
 * Between 0 and 1. `cut` is the first leaf that is not wholly above the bottom of the view, which cuts it where its share of
 * height is; null where none is. `length` is that of the whole text. Offsets are UTF-16 code units.
 */
export function progressAt(cut: CutLeaf | null, viewBottom: number, length: number): number {
  if (cut === null || length === 0) return 1
  const height = cut.bottom - cut.top
  const share = height > 0 ? clamp((viewBottom - cut.top) / height) : 0
  return clamp((cut.start + share * cut.length) / length)
}

/** What the progress is when the page was merely opened or laid out anew: only having the end in view counts as reading. */
export const unlessEnded = (before: number, seen: number): number => (seen === 1 ? 1 : before)

const clamp = (share: number) => Math.min(1, Math.max(0, share))
