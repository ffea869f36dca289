// A change that the reader made in a quote on its way out. The words of the source stay; the change is marked wherever it goes.
import { z } from 'zod'

/**
 * Words that are left out, words in brackets, or the one in the place of the other: “We […] refuse”, “they [the company]”,
 * “[her] letter”.
 */
export const MarkedEdit = z
  .object({
    /** The words that are left out: UTF-16 offsets into the words of the passage, half-open. Equal where none are. */
    start: z.int().min(0),
    end: z.int().min(0),
    /** What stands in brackets in their place, without the brackets; empty for words that are only left out. */
    text: z.string().max(1_000),
  })
  .refine(({ start, end, text }) => start < end || (start === end && text.trim() !== ''), {
    message: 'leaves words out, puts words in, or both',
  })
export type MarkedEdit = z.infer<typeof MarkedEdit>

/** In the order of the text; no two touch the same words. */
export const MarkedEdits = z.array(MarkedEdit).refine(
  (edits) =>
    edits.every(({ start }, index) => {
      const before = edits[index - 1]
      return (
        before === undefined || before.end < start || (before.end === start && start > before.start)
      )
    }),
  { message: 'stand in the order of the text, each in words of its own' },
)
export type MarkedEdits = z.infer<typeof MarkedEdits>
