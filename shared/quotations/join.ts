// A quotation broken by its cue is one: “…,” she said, “…” and “…,” she said. “…”
import type { Mention, Quotation } from './quotation'

/** The longest cue between two parts, in UTF-16 units. */
const longest = 160

/** Joins quotations that stand beside each other where only who says them stands between. Quotations are in order. */
export function joinBroken(text: string, quotations: readonly Quotation[]): Quotation[] {
  const joined: Quotation[] = []
  for (const quotation of quotations) {
    const before = joined.at(-1)
    if (before && isBroken(text, before, quotation))
      joined[joined.length - 1] = join(before, quotation)
    else joined.push(quotation)
  }
  return joined
}

function isBroken(text: string, before: Quotation, after: Quotation): boolean {
  const start = before.parts.at(-1)?.end ?? 0
  const end = after.parts[0]?.start ?? 0
  if (end - start > longest || before.kind === 'title' || after.kind === 'title') return false
  const { cue, speaker } = before
  if (!speaker || speaker.how === 'before' || !within(speaker, start, end)) return false
  if (cue && !within(cue, start, end)) return false
  const between = text.slice(start, end)
  if (
    /\n|[.!?…:]\s+\S/.test(
      between.replace(/\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Jr|Sr|St)\.\s/gu, ''),
    )
  )
    return false
  // A comma leads on, whoever it is said that speaks; after a full stop it must be nobody else.
  if (/[,—–]\s*$/.test(between))
    return after.speaker === null || sameMention(after.speaker, speaker)
  return (
    /\.\s*$/.test(between) &&
    after.speaker?.how === 'carried' &&
    sameMention(after.speaker, speaker)
  )
}

const within = ({ start, end }: Mention, from: number, to: number) => start >= from && end <= to
const sameMention = (a: Mention, b: Mention) => a.start === b.start && a.end === b.end

function join(before: Quotation, after: Quotation): Quotation {
  const { speaker } = before
  return {
    ...before,
    parts: [...before.parts, ...after.parts],
    text: `${before.text} ${after.text}`,
    kind: before.kind === 'direct' || after.kind === 'direct' ? 'direct' : 'partial',
    score: Math.min(before.score, after.score),
    speaker: speaker && { ...speaker, how: 'between' },
    nested: [...before.nested, ...after.nested],
  }
}
