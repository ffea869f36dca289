// What the reader corrected of a quotation that was found: its kind, its extent, who says it.
import { z } from 'zod'
import { quotationKinds } from '../quotations/quotation'
import { Anchor } from './anchor'

export const SpeakerName = z.string().trim().min(1).max(200)

export const Correction = z.object({
  /** The quotation as it was found, with its marks. */
  anchor: Anchor,
  /** Null: nobody is known. Left out, like the others: as it was found. */
  speaker: SpeakerName.nullable().optional(),
  kind: z.enum(quotationKinds).optional(),
  /** What it is instead, with its marks. */
  extent: Anchor.optional(),
})
export type Correction = z.infer<typeof Correction>
