// An anchor: which words were marked, and enough around them to find them again. Plain JSON, never a DOM object.
import { z } from 'zod'
import type { TextRange } from '../anchoring/range'
import { Sha256 } from './values'

/** UTF-16 code units kept on each side of a passage. */
export const contextLength = 32

/**
 * Where else the very words of an anchor stood in its own text. What is found later has to be more than one of these:
 * else, were the anchor's own words taken out, it would be put on them.
 */
export const Twins = z.object({
  /** How many stood before it, and after it; counted no further than `mostTwins` each. */
  before: z.int().min(0),
  after: z.int().min(0),
  /** The share of the anchor's context that stood around the one that is most like it. */
  alike: z.number().min(0).max(1),
})
export type Twins = z.infer<typeof Twins>

export const Anchor = z.object({
  /** The body that the offsets speak of. */
  body: Sha256,
  /** UTF-16 offsets into the canonical text of that body, half-open. */
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  /** Not there where it was not looked for. */
  twins: Twins.optional(),
})
export type Anchor = z.infer<typeof Anchor>

/** An anchor within a text that is at hand: all but the name of the body that the text belongs to. */
export type TextAnchor = Omit<Anchor, 'body'>

/** What is enough to look for words: all else that an anchor may say helps to find the right place. */
export type SoughtAnchor = Pick<TextAnchor, 'exact'> & Partial<TextAnchor>

/** A step from the saved words to those that stand in the text now: joined, `same` and `removed` give the one, `same` and `added` the other. */
export const Edit = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
export type Edit = z.infer<typeof Edit>

/** UTF-16 offsets, half-open. */
const place = { start: z.int().min(0), end: z.int().min(0) }
const score = z.number().min(0).max(1)

/** Where an anchor's words are in a text: derived, never stored. */
export const Located = z.discriminatedUnion('status', [
  /** `exact`: the same words at the same place; `moved`: the same words elsewhere. */
  z.object({ status: z.enum(['exact', 'moved']), ...place, score }),
  /** Found, with other words among them. */
  z.object({ status: z.literal('changed'), ...place, score, difference: z.array(Edit) }),
  /** Several places fit about as well; none of them is taken. The best first. */
  z.object({
    status: z.literal('ambiguous'),
    score,
    candidates: z.array(z.object({ ...place, score })).min(2),
  }),
  z.object({ status: z.literal('lost'), score }),
])
export type Located = z.infer<typeof Located>

/** Where the words of an annotation are in the text, UTF-16, half-open; null for a note on the whole article, and where no one place was found. */
export function placeOf({ located }: { located: Located | null }): TextRange | null {
  return located && 'start' in located ? { start: located.start, end: located.end } : null
}
