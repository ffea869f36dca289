// What several commands take and give.
import { z } from 'zod'

/** An id, or the beginning of one that fits no other record. */
export const Reference = z.string().min(4).max(36)
export const References = z.array(Reference).min(1).max(100_000)

/** The hash of the body of a version, or a beginning of it that fits no other version of the article. */
export const VersionReference = z.string().min(4).max(64)

export const nothing = z.object({})

/** The commands of one area: what each takes and what it gives. */
export type CommandTable = Record<string, { input: z.ZodType; output: z.ZodType }>
