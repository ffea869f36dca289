// Where quotations stand in their text, and what a reader takes of them. Offsets are UTF-16 units, half-open.
import type { TextRange } from '../anchoring/range'
import type { Quotation } from './quotation'

/** All of them and all within them, in the order of the text. */
export function allQuotations(quotations: readonly Quotation[]): Quotation[] {
  return quotations.flatMap((quotation) => [quotation, ...allQuotations(quotation.nested)])
}

/** From its first mark to its last, with all that stands between its parts. */
export function extentOf({ parts }: Pick<Quotation, 'parts'>): TextRange {
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new Error('a quotation has a part')
  return { start: first.start, end: last.end }
}

/**
 * The words of a quotation without their marks, in one line; where its cue breaks it, […]: there words stand that are not of it.
 * `most`: UTF-16 units of each part that are read.
 */
export function wordsInLine(
  { parts }: Pick<Quotation, 'parts'>,
  text: string,
  most = Number.POSITIVE_INFINITY,
): string {
  let before: TextRange | null = null
  let line = ''
  for (const part of parts) {
    const isBroken = before && text.slice(before.end, part.start).trim() !== ''
    const { start, end } = part.inner
    line += `${isBroken ? ' […] ' : ' '}${text.slice(start, Math.min(end, start + most))}`
    before = part
  }
  return line.replace(/\s+/g, ' ').trim()
}

/** The innermost statement that has all of a passage; null where the passage is the writer's, or goes beyond what was said. */
export function statementOver(
  quotations: readonly Quotation[],
  { start, end }: TextRange,
): Quotation | null {
  const over = allQuotations(quotations).filter((quotation) => {
    const extent = extentOf(quotation)
    const isStatement = quotation.kind === 'direct' || quotation.kind === 'partial'
    return isStatement && extent.start <= start && end <= extent.end
  })
  return over.at(-1) ?? null
}

/**
 * What is marked of it: its words without the marks around them and the spaces within these; with the marks where it has
 * several parts, because what breaks it has marks of its own, and none of them would be matched. What is reported is taken with
 * who reports it: alone, the writer's words would pass for those of the speaker.
 */
export function takenOf(
  quotation: Pick<Quotation, 'parts' | 'kind' | 'cue' | 'speaker'>,
  text: string,
): TextRange {
  const [first] = quotation.parts
  const extent = extentOf(quotation)
  if (quotation.kind === 'reported') {
    const all = [extent, quotation.cue ?? extent, quotation.speaker ?? extent]
    return {
      start: Math.min(...all.map(({ start }) => start)),
      end: Math.max(...all.map(({ end }) => end)),
    }
  }
  if (!first || quotation.parts.length > 1) return extent
  let { start, end } = first.inner
  while (start < end && isSpace.test(text.charAt(start))) start += 1
  while (end > start && isSpace.test(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : extent
}

const isSpace = /\s/
