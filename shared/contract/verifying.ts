// The command that checks what drafts quote.
import { z } from 'zod'
import { CheckedQuote } from '../verifying/verdict'
import { ImportType } from './import-source'
import type { CommandTable } from './values'

const DraftFile = z
  .object({
    /** A file's name, or what else people call it. */
    name: z.string().max(1_024),
    /** The bytes of a file in base64, or a text. */
    bytes: z.base64().optional(),
    text: z.string().optional(),
    /** What it is, where the name does not say. */
    type: ImportType.optional(),
  })
  .refine(({ bytes, text }) => (bytes === undefined) !== (text === undefined), {
    message: 'give either the bytes or the text of a draft',
  })

export const verifyingCommands = {
  /** Checks each quotation and block quote of drafts against every version of every article that is not in the trash. */
  'quote.verify': {
    input: z.object({ drafts: z.array(DraftFile).min(1).max(1_000) }),
    output: z.object({
      drafts: z.array(
        z.object({
          name: z.string(),
          /** Whether each of its quotes holds. */
          holds: z.boolean(),
          quotes: z.array(CheckedQuote),
        }),
      ),
      holds: z.boolean(),
      /** What was checked against. */
      articles: z.int(),
      versions: z.int(),
      /** Titles of articles whose text could not be read. */
      unread: z.array(z.string()),
    }),
  },
} satisfies CommandTable
