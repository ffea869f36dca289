// Whether a passage holds words of somebody else than whoever says the rest of it.
import type { TextRange } from '../anchoring/range'
import type { Quotation } from '../quotations/quotation'
import type { IntegrityWarning } from './warning'

const shownWords = 60
/** So many words beside a quotation, its cue and its speaker are more than its attribution. */
const fewestOwnWords = 4

export function nestingWarnings(
  text: string,
  range: TextRange,
  quotations: readonly Quotation[],
): IntegrityWarning[] {
  const statements = quotations.filter(({ kind }) => kind === 'direct' || kind === 'partial')
  for (const quotation of statements) {
    const last = quotation.parts.at(-1)
    const first = quotation.parts[0]
    if (!first || !last || last.end <= range.start || first.start >= range.end) continue
    const covers = quotation.parts.some(
      (part) => part.start <= range.start && part.end >= range.end,
    )
    if (covers || !hasOwnWords(text, range, statements)) {
      const nested = nestingWarnings(text, range, quotation.nested)
      if (nested.length > 0) return nested
      continue
    }
    const part = quotation.parts.find(({ start, end }) => start < range.end && end > range.start)
    if (!part) continue
    return [warning(text, part, quotation)]
  }
  return []
}

function warning(
  text: string,
  { start, end }: TextRange,
  { speaker }: Quotation,
): IntegrityWarning {
  const words = text.slice(start, end)
  // A single word may be a pronoun, which names nobody here.
  const name = speaker?.name ?? (speaker?.text.includes(' ') ? speaker.text : null)
  return {
    kind: 'nested',
    start,
    end,
    words,
    message: `The quote holds words of ${name ?? 'somebody else'}: ${shorten(words)}.`,
  }
}

/** Whether words of the passage lie outside of all quotations and of what attributes them. */
function hasOwnWords(text: string, range: TextRange, quotations: readonly Quotation[]): boolean {
  const taken: TextRange[] = quotations.flatMap(({ parts, cue, speaker }) => [
    ...parts,
    ...(cue ? [cue] : []),
    ...(speaker ? [speaker] : []),
  ])
  let own = text.slice(range.start, range.end)
  for (const { start, end } of taken) {
    const from = Math.max(start - range.start, 0)
    const to = Math.min(end - range.start, own.length)
    if (from < to) own = own.slice(0, from) + ' '.repeat(to - from) + own.slice(to)
  }
  return (own.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestOwnWords
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > shownWords ? `${line.slice(0, shownWords).replace(/\s+\S*$/, '')} …` : line
}
