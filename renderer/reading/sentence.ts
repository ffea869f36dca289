// The sentence at a place of a text. A sentence never crosses a paragraph. Offsets are UTF-16 code units, ranges half-open.
import type { Leaf } from '#shared/body/text'
import { type Passage, tidyPassage } from './passage'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' })

/** The sentence that an offset lies in, or the next one where it lies between two; null behind the last. */
export function sentenceAt(
  { text, leaves }: { text: string; leaves: readonly Leaf[] },
  offset: number,
): Passage | null {
  for (const leaf of leaves) {
    if (leaf.end <= offset) continue
    for (const { index, segment } of segmenter.segment(leaf.text)) {
      const start = leaf.start + index
      const sentence = tidyPassage(text, { start, end: start + segment.length })
      if (sentence && sentence.end > offset) return sentence
    }
  }
  return null
}
