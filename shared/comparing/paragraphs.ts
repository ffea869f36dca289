// The paragraphs of a body as a comparison sees them: its lines, a row of a table as one.
import type { Body } from '../body/blocks'
import { type Leaf, leavesOf } from '../body/text'

export interface Paragraph {
  /** UTF-16 offset into the canonical text. */
  start: number
  text: string
  part: Leaf['kind']
}

/** Joined by `\n`, their texts are the canonical text. */
export function paragraphsOf(body: Body): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const { start, text, kind, separator } of leavesOf(body)) {
    const row = separator === '\t' && paragraphs.at(-1)
    if (row) row.text += separator + text
    else paragraphs.push({ start, text, part: kind })
  }
  return paragraphs
}
