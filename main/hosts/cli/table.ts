// Rows of text in aligned columns.
import stringWidth from 'string-width'
import { oneLine } from './output'

const gap = '  '
const narrowest = 12

/**
 * Lines with aligned columns. Where they are wider than `width` (columns of the terminal; not limited where left out), the
 * column `flexible` is cut.
 */
export function table(
  rows: readonly (readonly string[])[],
  flexible: number,
  width = Number.POSITIVE_INFINITY,
): string {
  const cells = rows.map((row) => row.map(oneLine))
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))),
  )
  const total = widths.reduce((sum, each) => sum + each + gap.length, -gap.length)
  const wanted = widths[flexible] ?? 0
  widths[flexible] = Math.min(wanted, Math.max(narrowest, wanted - Math.max(0, total - width)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join(gap)
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function padded(text: string, width: number): string {
  const missing = width - stringWidth(text)
  return missing >= 0 ? text + ' '.repeat(missing) : cut(text, width)
}

function cut(text: string, width: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) > width - 1) break
    kept += segment
  }
  return `${kept}…${' '.repeat(Math.max(0, width - 1 - stringWidth(kept)))}`
}
