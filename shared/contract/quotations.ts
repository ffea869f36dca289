// The commands about what an article quotes.
import { z } from 'zod'
import { type Quotation, quotationKinds, speakerWays } from '../quotations/quotation'
import { type CommandTable, Reference, VersionReference } from './values'

const Range = z.object({ start: z.int(), end: z.int() })
const Mention = Range.extend({ text: z.string() })
const score = z.number().min(0).max(1)

const QuotationView: z.ZodType<Quotation> = z.lazy(() =>
  z.object({
    parts: z.array(Range.extend({ inner: Range })),
    text: z.string(),
    kind: z.enum(quotationKinds),
    score,
    cue: Mention.nullable(),
    speaker: Mention.extend({
      name: z.string().nullable(),
      how: z.enum(speakerWays),
      score,
    }).nullable(),
    nested: z.array(QuotationView),
  }),
)

const EntityView = z.object({
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'group', 'document', 'unknown']),
  description: z.string().nullable(),
  mentions: z.array(Mention),
})

export const quotationCommands = {
  /** The quotations of a version of an article, with their speakers. Offsets count in its canonical text. */
  'quotation.list': {
    input: z.object({
      article: Reference,
      /** The newest where left out. */
      version: VersionReference.optional(),
    }),
    output: z.object({ quotations: z.array(QuotationView), entities: z.array(EntityView) }),
  },
} satisfies CommandTable
