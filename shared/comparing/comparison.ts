// What became of a text, paragraph by paragraph: what a comparison gives, and how it is read.
import { z } from 'zod'
import { Edit } from '../model/anchor'

/** A paragraph of the older text, of the newer one, or of both. */
export const Row = z.object({
  /**
   * `moved-away` and `moved-here` are the two ends of a move; both tell the words that were edited on the way. All other
   * paragraphs stand in the same order in both texts.
   */
  kind: z.enum(['same', 'changed', 'removed', 'added', 'moved-away', 'moved-here']),
  part: z.enum(['paragraph', 'heading', 'code', 'caption', 'credit', 'cell']),
  /** Where it begins in the older text, in UTF-16 units; null where it does not stand there at this place. */
  before: z.int().min(0).nullable(),
  /** The same for the newer text. */
  after: z.int().min(0).nullable(),
  /** From its older words to its newer ones: `same` and `removed` are the words of the older text, `same` and `added` of the newer. */
  edits: z.array(Edit),
  /** The index of the row that is the other end of a move; else null. */
  other: z.int().min(0).nullable(),
})
export type Row = z.infer<typeof Row>

/** Some rows that are read as one change, half-open: one that was edited or moved, or neighbours that came or went together. */
export interface Change {
  start: number
  end: number
}

/** The changes in the order of the rows. A move is one, at the place where the paragraph stands now. */
export function changesIn(rows: readonly Row[]): Change[] {
  const changes: Change[] = []
  rows.forEach(({ kind }, index) => {
    if (kind === 'same' || kind === 'moved-away') return
    const last = changes.at(-1)
    const goesOn = kind === 'removed' || kind === 'added'
    if (goesOn && last?.end === index && rows[index - 1]?.kind === kind) last.end = index + 1
    else changes.push({ start: index, end: index + 1 })
  })
  return changes
}

/** The words of a row in one of the texts. */
export function wordsIn({ edits }: Row, text: 'before' | 'after'): string {
  const gone = text === 'before' ? 'added' : 'removed'
  return edits
    .filter(({ kind }) => kind !== gone)
    .map(({ text: words }) => words)
    .join('')
}

/** One of the two texts again, whole. */
export function textIn(rows: readonly Row[], text: 'before' | 'after'): string {
  return rows
    .filter((row) => row[text] !== null)
    .map((row) => wordsIn(row, text))
    .join('\n')
}

/**
 * The index of the row in which an offset of one of the texts stands: that of the last paragraph that begins at it or before;
 * -1 in an empty text.
 */
export function rowAt(rows: readonly Row[], text: 'before' | 'after', offset: number): number {
  return rows.findLastIndex((row) => row[text] !== null && row[text] <= offset)
}
