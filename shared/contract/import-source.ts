// Where an article can come from.
import { z } from 'zod'
import { Timestamp } from '../model/values'

export const importTypes = ['html', 'markdown', 'text'] as const
export const ImportType = z.enum(importTypes)
export type ImportType = z.infer<typeof ImportType>

export const ImportSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), address: z.string().trim().min(1).max(8_192) }),
  z.object({
    kind: z.literal('file'),
    name: z.string().max(1_024),
    /** The bytes of the file in base64. */
    bytes: z.base64(),
    /** When the file was last written, where that is known. */
    saved: Timestamp.optional(),
    /** What it is, where the name does not say. */
    type: ImportType.optional(),
  }),
  z.object({
    kind: z.literal('paste'),
    text: z.string(),
    type: ImportType,
  }),
  z.object({ kind: z.literal('welcome') }),
])
export type ImportSource = z.infer<typeof ImportSource>
