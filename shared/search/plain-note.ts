// The words of a reader's note as they are read, without its Markdown.

import type { Nodes } from 'mdast'
import { noteBlocks } from '../exporting/note'

/** A line for each block. The same words as those of the note, but for the addresses of links. */
export function plainNote(note: string): string {
  const words = (node: Nodes): string => {
    if ('children' in node) return node.children.map(words).join(holdsLines(node) ? '\n' : '')
    if (node.type === 'break') return ' '
    if (node.type === 'image') return node.alt ?? ''
    return 'value' in node ? node.value : ''
  }
  return noteBlocks(note, '').map(words).join('\n')
}

const holdsLines = ({ type }: Nodes) =>
  ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition'].includes(
    type,
  )
