// Tables: which ones hold data, and what becomes of their parts.
import type { Element } from 'hast'
import type { Cell, Table } from './blocks'

export interface TableParts {
  header: Cell[]
  rows: Cell[][]
}

export function tableBlock({ header, rows }: TableParts): Table | null {
  return header.length + rows.length > 0 ? { type: 'table', header, rows } : null
}

const structure: ReadonlySet<string> = new Set([
  ...['table', 'blockquote', 'ul', 'ol', 'pre', 'figure', 'article', 'section'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
])

/** Whether a table only puts things in their places, as old pages and mails do: it names no header and holds whole texts. */
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
  return structured || paragraphs > cells
}
