// Tables: which ones hold data, and what becomes of their parts.
import type { Element } from 'hast'
import type { Block } from './blocks'
import { addParagraphs, inlineContent } from './context'
import { dropped } from './elements'
import type { Piece } from './inlines'

/** What has been read of a table: the pieces of each cell. */
export interface TableParts {
  header: Piece[][]
  rows: Piece[][][]
}

/** Adds a table. Rows without content go, and a table of one cell is none: its content stands for itself. */
export function addTable(blocks: Block[], parts: TableParts) {
  const hasContent = (row: Piece[][]) => row.some((cell) => inlineContent(cell).length > 0)
  const header = hasContent(parts.header) ? parts.header : []
  const rows = parts.rows.filter(hasContent)
  const cells = [header, ...rows].flat()
  const [first] = cells
  if (!first) return
  if (cells.length === 1) addParagraphs(blocks, first)
  else
    blocks.push({
      type: 'table',
      header: header.map(inlineContent),
      rows: rows.map((row) => row.map(inlineContent)),
    })
}

const structure: ReadonlySet<string> = new Set([
  ...['table', 'blockquote', 'ul', 'ol', 'pre', 'figure', 'article', 'section'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])

/** A paragraph in a cell of data is no longer than this, in UTF-16 units. */
const longestData = 500

/**
 * Whether a table only puts things in their places, as old pages and mails do: it names no header, and has but one cell or
 * one that holds a whole text, whatever the cells around it (menus, advertisements) hold.
 */
export function isLayout(table: Element): boolean {
  const role = table.properties.role
  if ([role].flat().some((name) => name === 'presentation' || name === 'none')) return true
  const cells: { paragraphs: number; length: number }[] = []
  let structured = false
  const open: { from: Element; cell: (typeof cells)[number] | undefined }[] = [
    { from: table, cell: undefined },
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    let afterBreak = false
    for (const child of next.from.children) {
      let { cell } = next
      if (child.type === 'text') {
        const { length } = child.value.trim()
        if (length > 0) afterBreak = false
        if (cell) cell.length += length
      }
      if (child.type !== 'element') continue
      if (['th', 'thead', 'caption'].includes(child.tagName)) return false
      if (structure.has(child.tagName)) structured = true
      // What lies in a table of its own says nothing about this one; scripts and the like are no text.
      if (child.tagName === 'table' || dropped.has(child.tagName)) continue
      if (child.tagName === 'td') {
        cell = { paragraphs: 0, length: 0 }
        cells.push(cell)
      }
      const isBreak = child.tagName === 'br'
      if (cell && child.tagName === 'p') cell.paragraphs++
      // Two breaks in a row divide a text into paragraphs.
      if (cell && isBreak && afterBreak) cell.paragraphs += 2
      afterBreak = isBreak
      open.push({ from: child, cell })
    }
  }
  return (
    structured ||
    cells.length <= 1 ||
    cells.some(
      ({ paragraphs, length }) => paragraphs > 1 || (paragraphs > 0 && length > longestData),
    )
  )
}
