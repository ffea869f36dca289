// The commands about the same quotation in several articles.
import { z } from 'zod'
import { Edit } from '../model/anchor'
import { Id } from '../model/values'
import { type CommandTable, Reference } from './values'

/** What there is to know of an article beside its quotation. */
const Where = z.object({
  id: Id,
  title: z.string(),
  byline: z.string().nullable(),
  site: z.string().nullable(),
  published: z.string().nullable(),
  added: z.string(),
})

const Given = z.object({
  article: Where,
  /** UTF-16 offsets into the canonical text of the newest version, with the marks around the words; half-open. */
  start: z.int().min(0),
  end: z.int().min(0),
  text: z.string(),
  /** As far as it is known who it is; else the words of the article for the speaker. */
  speaker: z.string().nullable(),
})

const Other = Given.extend({
  /** How its words are, beside those that they are compared with; `shorter` and `longer` cut nothing off that turns them. */
  wording: z.enum(['same', 'shorter', 'longer', 'different']),
  /** `unknown` where one is not known well enough to say that they differ. */
  speakers: z.enum(['same', 'other', 'unknown']),
  /** From the words that it is compared with to its own. */
  edits: z.array(Edit),
})
export type OtherPlace = z.infer<typeof Other>

const Same = Given.extend({
  /** Whether no other article gave it before. */
  isFirst: z.boolean(),
  /** The other articles that give it, in the order of appearance: as they were published, else added. */
  others: z.array(Other),
  /** Whether one of them gives it in other words. */
  wordingsDiffer: z.boolean(),
  /** Whether one of them has somebody else say it. */
  speakersDiffer: z.boolean(),
})
export type SameQuotation = z.infer<typeof Same>

export const gatheringCommands = {
  /**
   * The quotations of the newest version of an article that other articles give too, which are not in the trash. Those that only
   * look alike are left out: what is short has to be equal, of the same speaker and of the same days.
   */
  'quotation.same': {
    input: z.object({
      article: Reference,
      /** Only the quotations that share a character with this range. */
      quotation: z.object({ start: z.int().min(0), end: z.int().min(0) }).optional(),
    }),
    output: z.object({ quotations: z.array(Same) }),
  },
  /** What articles give in other words or to other speakers, beside the article that gave it first; the newest first. */
  'quotation.disputes': {
    input: z.object({
      offset: z.int().min(0).max(1_000_000).default(0),
      limit: z.int().min(1).max(1_000).default(100),
    }),
    output: z.object({ total: z.int(), quotations: z.array(Same) }),
  },
} satisfies CommandTable
