// Which of very many rows of the margin are drawn: those that belong to the text in view or a little way off, and those that the
// reader has chosen or is at with the keyboard.
import { useMemo } from 'react'
import { usePage } from '../reading/page'
import { useReach } from '../reading/reach'
import type { MarginRow } from './crowding'

/** As many are drawn wherever they are, on a page that is laid out as a whole: nothing moves then while one scrolls. */
const few = 150

export function useNear(rows: readonly MarginRow[], kept: readonly (string | null)[]) {
  const { start, end } = useReach()
  const isWhole = usePage((state) => state.page?.sections.length === 1)
  const [one, other] = kept
  return useMemo(
    () =>
      isWhole && rows.length <= few
        ? rows
        : rows.filter(
            (row) =>
              (row.start >= start && row.start < end) || row.key === one || row.key === other,
          ),
    [rows, isWhole, start, end, one, other],
  )
}
