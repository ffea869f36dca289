// The commands about annotations and their labels.
import { z } from 'zod'
import { AnnotationEdit, AttributedQuotation } from '../model/annotation'
import { Label, LabelEdit, LabelId } from '../model/label'
import { Tags } from '../model/values'
import { type CommandTable, nothing, Reference, References, VersionReference } from './values'
import { AnnotationView } from './views'

export const annotationCommands = {
  'annotation.create': {
    input: z.object({
      article: Reference,
      /** The version whose words are meant; the newest where left out. The answer tells where they stand in that one. */
      version: VersionReference.optional(),
      /** Offsets into the canonical text, or words; left out for a note on the whole article. */
      passage: z
        .union([
          z.object({ start: z.int().min(0), end: z.int().min(0) }),
          z.object({
            quote: z.string().min(1),
            prefix: z.string().optional(),
            suffix: z.string().optional(),
          }),
        ])
        .optional(),
      label: LabelId.optional(),
      /** Markdown. A note on the whole article has to be given, though it may be empty: about to be written. */
      note: z.string().max(1_000_000).optional(),
      tags: Tags.optional(),
      /** For a passage that is a quotation: whose, and by which words that is known. */
      quotation: AttributedQuotation.nullable().optional(),
    }),
    output: AnnotationView,
  },
  'annotation.list': {
    /** Of one article, as they stand in a version of it, the newest where left out; else of all that are not in the trash. */
    input: z.object({
      article: Reference.optional(),
      version: VersionReference.optional(),
    }),
    output: z.array(AnnotationView),
  },
  'annotation.edit': {
    input: z.object({ annotations: References, fields: AnnotationEdit }),
    output: z.array(AnnotationView),
  },
  'annotation.delete': { input: z.object({ annotations: References }), output: nothing },

  'label.edit': { input: z.object({ label: LabelId, fields: LabelEdit }), output: z.array(Label) },
} satisfies CommandTable
