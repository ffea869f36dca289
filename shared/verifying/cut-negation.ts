// A “not” that a draft leaves just outside of its marks, as if it had not been said: every word that is quoted is there, and says
// the opposite.
import type { TextRange } from '../anchoring/range'
import { lexiconFor } from '../integrity/lexicon'
import type { Step } from './align'
import type { Claim } from './claim'
import type { SourceWords } from './match'
import { firstWordFrom } from './words'

/** UTF-16 units of the source next to a quote that are looked at. */
const reach = 24

/**
 * The steps with a negation that stands next to them in the same quotation, as a word that is missing; unless the draft has
 * one of its own in that sentence, or says by […] that something is left out there.
 */
export function withCutNegation(
  steps: readonly Step[],
  claim: Claim,
  { words, language }: SourceWords,
  parts: readonly TextRange[],
): readonly Step[] {
  const { text, starts, ends } = words
  const indices = steps.flatMap((step) => ('source' in step ? [step.source] : []))
  const [first, last] = [indices[0], indices.at(-1)]
  if (first === undefined || last === undefined) return steps
  const start = starts[first] as number
  const end = ends[last] as number
  const part = parts.find((each) => each.start <= start && end <= each.end)
  if (!part) return steps
  const { negation } = lexiconFor(language, text.slice(Math.max(0, start - 2_000), end + 2_000))
  const isIn = (own: string) => Array.from(own.matchAll(negation)).length > 0
  if (isIn(claim.before) || isIn(claim.after)) return steps
  const missing = (from: number, limit: number): Step[] =>
    Array.from({ length: limit - from }, (_, at) => ({
      kind: 'left-out',
      source: from + at,
      gap: null,
    }))

  const head = text.slice(Math.max(part.start, start - reach), start)
  const before = Array.from(head.matchAll(negation)).at(-1)
  const isCutBefore = before && head.slice(before.index + before[0].length).trim() === ''
  const tail = text.slice(end, Math.min(part.end, end + reach))
  const [after] = tail.matchAll(negation)
  const isCutAfter = after && tail.slice(0, after.index).trim() === ''
  return [
    ...(isCutBefore && !claim.isOpenBefore
      ? missing(firstWordFrom(words, start - head.length + before.index), first)
      : []),
    ...steps,
    ...(isCutAfter && !claim.isOpenAfter
      ? missing(last + 1, firstWordFrom(words, end + after.index + after[0].length))
      : []),
  ]
}
