// What of a passage's first and last sentence lies outside of it.
import type { TextRange } from '../anchoring/range'

/** UTF-16 units in which the bounds of a sentence are looked for. */
const reach = 600
/** An end of a sentence: its mark, closing quotation marks and brackets, and white space after it. */
const end = /[.!?…。！？]+["'”’»›)\]」』]*(?=\s|$)|\n/gu
/** Ends no sentence: “Mr. Lee”, “J. Doe”, “U.S. law”. */
const abbreviation =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|St|Jr|Sr|No|vs|etc|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u

/** The rest of the first sentence before the passage, and of the last one after it; empty where it begins or ends one. */
export function outsideOf(
  text: string,
  { start, end: limit }: TextRange,
): { before: TextRange; after: TextRange } {
  const from = Math.max(0, start - reach)
  const head = text.slice(from, start)
  let begin = 0
  for (const match of head.matchAll(end)) {
    const after = match.index + match[0].length
    if (!abbreviation.test(head.slice(0, after))) begin = after
  }
  const isEnded = endsSentence(text.slice(Math.max(0, limit - 20), limit))
  const tail = text.slice(limit, limit + reach)
  let stop = tail.length
  for (const match of tail.matchAll(end)) {
    stop = match.index + match[0].length
    if (!abbreviation.test(tail.slice(0, stop))) break
  }
  return {
    before: trimmed(text, from + begin, start),
    after: isEnded ? { start: limit, end: limit } : trimmed(text, limit, limit + stop),
  }
}

/** “…,” ends none: what follows belongs to it. */
function endsSentence(words: string): boolean {
  return /[.!?…。！？]+["'”’»›)\]」』]*\s*$/u.test(words) && !abbreviation.test(words.trimEnd())
}

function trimmed(text: string, start: number, end: number): TextRange {
  while (start < end && /\s/.test(text[start] as string)) start += 1
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1
  return { start, end }
}
