// What is said of a mark that does not simply stand in the text.
import type { AnnotationView } from '#shared/contract'
import { standsElsewhere } from '#shared/reviewing/proposals'
import { counted, quoted } from '../library/wording'

/** What has become of a mark in a text, in one sentence; null where its words stand where they were marked. */
export function statusOf(annotation: AnnotationView, text: string): string | null {
  const { located, decided } = annotation
  switch (located?.status) {
    case 'moved':
      return decided
        ? 'The text has changed; you settled that these words stand here.'
        : 'The text has changed; these words now stand here.'
    case 'changed':
      return decided
        ? 'This quote was edited after you saved it. You settled on the words as they are now.'
        : 'This quote was edited after you saved it.'
    case 'ambiguous':
      return `These words fit ${located.candidates.length} places of this text.`
    case 'lost': {
      const elsewhere =
        annotation.kind === 'highlight' && standsElsewhere(annotation.anchor.exact, located, text)
      const where = elsewhere
        ? 'These words stand in this text, but not where you marked them'
        : 'These words are not in this text'
      return decided ? `${where}; you kept them as lost.` : `${where}.`
    }
    default:
      return null
  }
}

/** Whether its words stand in the text, though not as they were marked, and nothing is left to decide. */
export const isCalm = ({ located, decided }: Pick<AnnotationView, 'located' | 'decided'>) =>
  located?.status === 'moved' || (located?.status === 'changed' && decided)

/** How many marks wait after newer texts of these articles came in: of which articles, and how many of each that has any. */
export function waitingOf(
  titles: readonly string[],
  waiting: readonly { title: string; count: number }[],
): string {
  const whose = (of: readonly string[]) =>
    of.length === 1 ? `of ${quoted(of[0] ?? '')}` : `in ${of.length.toLocaleString()} articles`
  if (waiting.length === 0) return `No mark ${whose(titles)} waits for your review.`
  const sum = waiting.reduce((total, { count }) => total + count, 0)
  const marks = counted(sum, 'mark')
  const where = whose(waiting.map(({ title }) => title))
  return `${marks} ${where} ${sum === 1 ? 'waits' : 'wait'} for your review.`
}
