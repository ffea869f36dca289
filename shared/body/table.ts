// Tables: which ones hold data, and what becomes of their parts.
import type { Element } from 'hast'
import type { Block } from './blocks'
import { addParagraphs, inlineContent } from './context'
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

/**
 * Whether a table only puts things in their places, as old pages and mails do: it names no header, and has but one cell or
 * holds whole texts.
 */
export function isLayout(table: Element): boolean {
  const role = table.properties.role
  if ([role].flat().some((name) => name === 'presentation' || name === 'none')) return true
  let cells = 0
  let paragraphs = 0
  let structured = false
  const open = [table]
  for (let next = open.pop(); next; next = open.pop())
    for (const child of next.children) {
      if (child.type !== 'element') continue
      if (['th', 'thead', 'caption'].includes(child.tagName)) return false
      if (structure.has(child.tagName)) structured = true
      // What lies in a table of its own says nothing about this one.
      if (child.tagName === 'table') continue
      if (child.tagName === 'td') cells++
      if (child.tagName === 'p') paragraphs++
      open.push(child)
    }
  return structured || cells <= 1 || paragraphs > cells
}
