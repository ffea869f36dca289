// Which rows a list of very many draws: those in sight, and the one that the keyboard is on, wherever the list is scrolled to.
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** A range extractor for the virtualizer; `row` counts from 0, and where there is none such it is left out. */
export const rowsAndOne = (row: number) => (range: Range) => {
  const drawn = defaultRangeExtractor(range)
  if (row < 0 || row >= range.count || drawn.includes(row)) return drawn
  return [...drawn, row].sort((one, other) => one - other)
}
