// An anchor: which words were marked, and enough around them to find them again. Plain JSON, never a DOM object.
import { z } from 'zod'
import { Sha256 } from './values'

/** UTF-16 code units kept on each side of a passage. */
export const contextLength = 32

export const Anchor = z.object({
  /** The body that the offsets speak of. */
  body: Sha256,
  /** UTF-16 offsets into the canonical text of that body, half-open. */
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
export type Anchor = z.infer<typeof Anchor>

/** Where an anchor's words are in a text: derived, never stored. */
export const Located = z.discriminatedUnion('status', [
  z.object({
    /** `exact`: the same words at the same place; `moved`: the same words elsewhere. */
    status: z.enum(['exact', 'moved']),
    start: z.int(),
    end: z.int(),
    score: z.number().min(0).max(1),
  }),
  z.object({ status: z.literal('lost'), score: z.literal(0) }),
])
export type Located = z.infer<typeof Located>
