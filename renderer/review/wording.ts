// What is said of a mark that does not simply stand in the text.
import type { AnnotationView } from '#shared/contract'

/** What has become of a mark, in one sentence; null where its words stand where they were marked. */
export function statusOf({
  located,
  decided,
}: Pick<AnnotationView, 'located' | 'decided'>): string | null {
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
    case 'lost':
      return decided
        ? 'These words are not in this text; you kept them as lost.'
        : 'These words are not in this text.'
    default:
      return null
  }
}

/** Whether its words stand in the text, though not as they were marked, and nothing is left to decide. */
export const isCalm = ({ located, decided }: Pick<AnnotationView, 'located' | 'decided'>) =>
  located?.status === 'moved' || (located?.status === 'changed' && decided)
