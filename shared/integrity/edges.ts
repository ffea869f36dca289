// Whether the words that stand just before and after a passage, in its own sentences, turn its meaning.
import type { TextRange } from '../anchoring/range'
import { type Lexicon, lexiconFor } from './lexicon'
import { outsideOf } from './sentence'
import type { IntegrityWarning } from './warning'

type Kind = 'negation' | 'condition' | 'denial' | 'attribution'

/** Words of the sentence on each side among which such words still reach the passage. */
const reach: Record<Kind, { before: number; after: number }> = {
  negation: { before: 7, after: 4 },
  // “If the council agrees and the money is there, …” stands at the beginning of a sentence, whatever its length.
  condition: { before: 25, after: 3 },
  denial: { before: 8, after: 8 },
  attribution: { before: 6, after: 6 },
}

export function edgeWarnings(
  text: string,
  range: TextRange,
  language: string | null,
): IntegrityWarning[] {
  const lexicon = lexiconFor(
    language,
    text.slice(Math.max(0, range.start - 2_000), range.end + 2_000),
  )
  const { before, after } = outsideOf(text, range)
  const warnings: IntegrityWarning[] = []
  for (const kind of ['denial', 'negation', 'condition', 'attribution'] as const) {
    const words =
      lastIn(text, clauseBefore(text, before, kind), kind, lexicon) ??
      firstIn(text, after, kind, lexicon)
    if (!words) continue
    // “He denied that …” is a denial, and not an attribution as well; “did not say that” is a negation.
    if (kind === 'attribution' && warnings.some((other) => other.kind !== 'condition')) continue
    const said = widened(text, words, words.start < range.start ? before : after)
    warnings.push({ kind, ...said, words: text.slice(said.start, said.end), message: '' })
  }
  return warnings.map((warning) => ({ ...warning, message: sentenceFor(warning, range) }))
}

/** A negation of an earlier clause does not reach the passage. */
function clauseBefore(text: string, before: TextRange, kind: Kind): TextRange {
  if (kind === 'condition') return before
  const words = text.slice(before.start, before.end)
  const bound = Math.max(...[';', ':', '—', '”', '»', '"'].map((mark) => words.lastIndexOf(mark)))
  // A colon or a mark at its very end opens the passage, and parts nothing from it.
  const opens = words[bound] !== ';' && words.slice(bound + 1).trim() === ''
  return bound < 0 || opens ? before : { start: before.start + bound + 1, end: before.end }
}

function lastIn(text: string, where: TextRange, kind: Kind, lexicon: Lexicon): TextRange | null {
  const found = placesIn(text, where, kind, lexicon)
  const last = found.at(-1)
  return last && wordsIn(text, last.end, where.end) < reach[kind].before ? last : null
}

function firstIn(text: string, where: TextRange, kind: Kind, lexicon: Lexicon): TextRange | null {
  const [first] = placesIn(text, where, kind, lexicon)
  return first && wordsIn(text, where.start, first.start) < reach[kind].after ? first : null
}

function placesIn(text: string, where: TextRange, kind: Kind, lexicon: Lexicon): TextRange[] {
  const pattern = lexicon[kind]
  if (!pattern) return []
  const words = text.slice(where.start, where.end)
  return Array.from(words.matchAll(pattern), ({ index, 0: match }) => ({
    start: where.start + index,
    end: where.start + index + match.trimEnd().length,
  }))
}

const wordsIn = (text: string, start: number, end: number) =>
  text.slice(start, end).match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)?.length ?? 0

/** With up to two words on each side, so that a person sees what they say: “he denied that”. */
function widened(text: string, { start, end }: TextRange, within: TextRange): TextRange {
  const head = /(?:[^\s,;:—“”"«»]+\s+){0,2}$/u.exec(text.slice(within.start, start))?.[0] ?? ''
  const tail = /^(?:\s+[^\s,;:—“”"«».]+){0,2}/u.exec(text.slice(end, within.end))?.[0] ?? ''
  return { start: start - head.length, end: end + tail.length }
}

function sentenceFor({ kind, words, start }: IntegrityWarning, range: TextRange): string {
  const where = start < range.start ? 'just before' : 'just after'
  const said = `“${words.replace(/\s+/g, ' ')}”`
  switch (kind as Kind) {
    case 'negation':
      return `A negation stands ${where} the quote: ${said}.`
    case 'condition':
      return `A condition stands ${where} the quote: ${said}.`
    case 'denial':
      return `The text ${where} the quote disputes it: ${said}.`
    case 'attribution':
      return `Who says it stands ${where} the quote, and is left out: ${said}.`
  }
}
