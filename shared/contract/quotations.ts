// The commands about what an article quotes.
import { z } from 'zod'
import { SpeakerName } from '../model/correction'
import { LabelId } from '../model/label'
import { type Findings, type Quotation, quotationKinds, speakerWays } from '../quotations/quotation'
import { type CommandTable, nothing, Reference, VersionReference } from './values'
import { AnnotationView } from './views'

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

export const FindingsView: z.ZodType<Findings> = z.object({
  quotations: z.array(QuotationView),
  entities: z.array(EntityView),
})

export const quotationCommands = {
  /** The quotations of a version of an article, with their speakers. Offsets count in its canonical text. */
  'quotation.list': {
    input: z.object({
      article: Reference,
      /** The newest where left out. */
      version: VersionReference.optional(),
    }),
    output: z.object({
      quotations: z.array(QuotationView),
      entities: z.array(EntityView),
      /** Where those stand that the reader corrected. */
      corrected: z.array(Range),
    }),
  },
  /**
   * Marks quotations with their speakers and cues, as one step of undo. What is marked already is not marked once more; it is
   * given its speaker where it has none.
   */
  'quotation.mark': {
    input: z.object({
      article: Reference,
      version: VersionReference.optional(),
      /** By where they stand with their marks, as the list has them; or all that somebody says, by the name. */
      quotations: z.union([z.array(Range).min(1), z.object({ speaker: z.string() })]),
      label: LabelId.optional(),
    }),
    /** In the order of the text. */
    output: z.array(AnnotationView),
  },
  /** Corrects a quotation; null takes all that was corrected of it back. What is left out stays as it is. */
  'quotation.correct': {
    input: z.object({
      article: Reference,
      version: VersionReference.optional(),
      /** Where it stands with its marks, as the list has it. */
      place: Range,
      correction: z
        .object({
          /** A name, for the same mention elsewhere in the article too; null where nobody is known. */
          speaker: SpeakerName.nullable(),
          kind: z.enum(quotationKinds),
          /** What it is instead, with its marks. */
          extent: Range,
        })
        .partial()
        .nullable(),
    }),
    output: nothing,
  },
} satisfies CommandTable
