// The commands that check whether a library is whole, and mend what can be mended.
import { z } from 'zod'
import { type CommandTable, nothing } from './values'

/** Something that is wrong with a library. */
export const Finding = z.object({
  /** Where: a file, as seen from the folder of the library, or the id of an article or annotation. */
  place: z.string(),
  /** What is wrong, a sentence for people. */
  problem: z.string(),
  /** What mending would do about it, a sentence; null where that can do nothing. */
  remedy: z.string().nullable(),
})
export type Finding = z.infer<typeof Finding>

/** What was looked at. */
export const Examined = z.object({
  documents: z.int(),
  journals: z.int(),
  bodies: z.int(),
  originals: z.int(),
  /** Generations, each with all that it holds. */
  backups: z.int(),
  articles: z.int(),
  annotations: z.int(),
})
export type Examined = z.infer<typeof Examined>

export const doctorCommands = {
  /** Looks at every file and every record; changes nothing. */
  'library.examine': {
    input: nothing,
    output: z.object({ findings: z.array(Finding), examined: Examined }),
  },
  /** Mends what can be mended; what was damaged is kept aside. Gives a sentence for each thing that was done. */
  'library.mend': { input: nothing, output: z.object({ done: z.array(z.string()) }) },
} satisfies CommandTable
