// What a reader of a quote alone might take wrong.
import { z } from 'zod'

export const warningKinds = [
  /** A negation stands just outside. */
  'negation',
  /** A condition stands just outside. */
  'condition',
  /** Somebody denies it, or it is said to be false, just outside. */
  'denial',
  /** Who says it stands just outside. */
  'attribution',
  /** It runs over the caption of a figure, or a table, into other text. */
  'figure',
  /** The mark of a footnote stands in it. */
  'footnote',
  /** It holds words of somebody else than whoever says the rest. */
  'nested',
] as const

export const IntegrityWarning = z.object({
  kind: z.enum(warningKinds),
  /** The words of the text that turn it, and where they stand: UTF-16 offsets, half-open. */
  words: z.string(),
  start: z.int(),
  end: z.int(),
  /** A sentence for people, which names the words. */
  message: z.string(),
})
export type IntegrityWarning = z.infer<typeof IntegrityWarning>

/** A warning about the passage of an annotation. */
export const PassageWarning = IntegrityWarning.extend({ annotation: z.string() })
export type PassageWarning = z.infer<typeof PassageWarning>
