// A place of the library that may be what a claim quotes: how the words differ, and who says them there.
import type { TextRange } from '../anchoring/range'
import type { Edit } from '../model/anchor'
import type { Findings, Quotation } from '../quotations/index'
import { type Alignment, align, isDifference, mostMatches, type Step } from './align'
import type { Claim } from './claim'
import { withCutNegation } from './cut-negation'
import type { Words } from './words'
import { sayersOf } from './writers'

export interface Match extends TextRange {
  document: number
  /** The words of the source there. */
  words: string
  before: string
  after: string
  /** Words that differ, and are not marked as left out or put in. */
  differences: number
  /** Words that are left out where the claim marks it. */
  omitted: number
  /** From the words of the source to those of the claim. */
  difference: Edit[]
  /** Whether words stand in quotation marks there. */
  isQuoted: boolean
  /** Every name of who says them there; empty where it is not known, null where they are the article's own. */
  speakers: readonly string[] | null
}

/** A text of the library as it is looked at. */
export interface SourceWords {
  document: number
  words: Words
  /** BCP 47. */
  language: string | null
  findings(): Findings
}

/** Null where too little of the claim stands there to speak of the same words. */
export function matchAt(claim: Claim, source: SourceWords, at: number): Match | null {
  const { words } = source
  const { count } = claim.words
  const fewest = Math.max(Math.min(2, count), count / 2)
  if (mostMatches(claim, words, at) < fewest) return null
  const alignment = align(claim, words, at)
  const { matches, first, limit } = alignment
  if (matches < fewest || first >= limit) return null
  const { quotations } = source.findings()
  const parts = quotations.flatMap((quotation) => quotation.parts)
  const steps = withCutNegation(excused(alignment, words, parts), claim, source, parts)
  const found = steps.flatMap((step) => ('source' in step ? [step.source] : []))
  const start = words.starts[found[0] ?? first] as number
  const end = words.ends[found.at(-1) ?? limit - 1] as number
  return {
    ...placed(source, { start, end }),
    differences: steps.filter(isDifference).length,
    omitted: steps.filter(isMarked).length,
    difference: editsOf(steps, claim.words, words),
  }
}

const around = 80

/** What there is to say of a range of a source, whatever stands there. */
export function placed(
  { document, words: { text }, findings }: SourceWords,
  { start, end }: TextRange,
): Pick<
  Match,
  'document' | 'start' | 'end' | 'words' | 'before' | 'after' | 'isQuoted' | 'speakers'
> {
  const { quotations, entities } = findings()
  const quotation = quotationAt(quotations, { start, end })
  return {
    document,
    start,
    end,
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - around), start),
    after: text.slice(end, end + around),
    isQuoted: quotation !== null,
    speakers: quotation ? sayersOf(quotation, text, entities) : null,
  }
}

const isMarked = (step: Step) =>
  step.kind === 'left-out' && (step.gap === 'omission' || step.gap === 'insertion')

/**
 * Where the marks were closed and opened again, words may be missing: the article's own between two parts of a quotation, in
 * the draft or in the source, and whole sentences. Anything else that is missing there is missing.
 */
function excused({ steps }: Alignment, source: Words, parts: readonly TextRange[]): Step[] {
  const isOutside = (index: number) => {
    const at = source.starts[index] as number
    return !parts.some(({ start, end }) => start <= at && at < end)
  }
  const result: Step[] = []
  for (let index = 0; index < steps.length; ) {
    const step = steps[index] as Step
    if (step.kind !== 'left-out' || step.gap === 'omission' || step.gap === 'insertion') {
      result.push(step)
      index += 1
      continue
    }
    const run: (Step & { kind: 'left-out' })[] = []
    for (let next = steps[index]; next?.kind === 'left-out'; next = steps[index]) {
      run.push(next)
      index += 1
    }
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) continue
    const isCue =
      run.every(({ source: at }) => isOutside(at)) &&
      first.source > 0 &&
      !isOutside(first.source - 1) &&
      last.source + 1 < source.count &&
      !isOutside(last.source + 1)
    const isWhole = first.gap === 'break' && isSentences(source, first.source, last.source)
    result.push(
      ...run.map((one) => ({ ...one, gap: isCue || isWhole ? ('break' as const) : null })),
    )
  }
  return result
}

/** Whether words are whole sentences: one ends before them, and one with them. */
function isSentences({ text, starts, ends, count }: Words, first: number, last: number): boolean {
  const before = text.slice(first > 0 ? ends[first - 1] : 0, starts[first])
  const after = text.slice(ends[last], last + 1 < count ? starts[last + 1] : text.length)
  return /[.!?…\n]/.test(before) && /[.!?…\n]/.test(after)
}

/** The innermost quotation that holds at least half of a range. */
function quotationAt(quotations: readonly Quotation[], range: TextRange): Quotation | null {
  for (const quotation of quotations) {
    const held = quotation.parts.reduce(
      (sum, { start, end }) =>
        sum + Math.max(0, Math.min(end, range.end) - Math.max(start, range.start)),
      0,
    )
    if (held * 2 >= range.end - range.start)
      return quotationAt(quotation.nested, range) ?? quotation
  }
  return null
}

/** Word by word, each with what stands behind it in its text; what is removed comes before what is added in its place. */
function editsOf(steps: readonly Step[], claim: Words, source: Words): Edit[] {
  const edits: Edit[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) edits.push({ kind: 'removed', text: removed })
    if (added) edits.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1
    if (step.kind === 'same') {
      flush()
      const word = wordWithGap(source, step.source, isLast)
      const last = edits.at(-1)
      if (last?.kind === 'same') last.text += word
      else edits.push({ kind: 'same', text: word })
      continue
    }
    if (step.kind !== 'added') removed += wordWithGap(source, step.source, isLast)
    if (step.kind !== 'left-out') added += wordWithGap(claim, step.claim, isLast)
  }
  flush()
  return edits
}

/** A word as it is written, and what stands between it and the next one; of the last word of all, the word alone. */
function wordWithGap({ text, starts, ends, count }: Words, index: number, isLast: boolean): string {
  if (isLast) return text.slice(starts[index], ends[index])
  if (index + 1 === count) return `${text.slice(starts[index], ends[index])} `
  return text.slice(starts[index], starts[index + 1]).replace(/\s+/g, ' ')
}
