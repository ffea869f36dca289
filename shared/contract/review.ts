// The commands about marks whose words were edited, stand at several places or are gone: what there is to decide, and deciding.
import { z } from 'zod'
import { Edit } from '../model/anchor'
import { Id, Sha256 } from '../model/values'
import { type CommandTable, Reference, References, VersionReference } from './values'
import { AnnotationView } from './views'

/** UTF-16 offsets into the canonical text of the version, half-open. */
const place = { start: z.int().min(0), end: z.int().min(0) }

export const Placement = z
  .union([
    z.object(place),
    /** One of the places that are proposed, counted from 1, the best first; null for the only one. */
    z.object({ proposal: z.int().min(1).nullable() }),
    z.literal('lost'),
  ])
  // Takes a decision back.
  .nullable()
export type Placement = z.infer<typeof Placement>

export const ReviewItem = z.object({
  annotation: AnnotationView,
  /** The body that the proposals stand in: the newest version's. */
  version: Sha256,
  /** Places that may be meant, the best first; for words that are lost those where they stand elsewhere, if at all. */
  proposals: z.array(
    z.object({
      ...place,
      words: z.string(),
      before: z.string(),
      after: z.string(),
      /** From the saved words to these. */
      difference: z.array(Edit),
    }),
  ),
})
export type ReviewItem = z.infer<typeof ReviewItem>

export const reviewCommands = {
  /** Says where highlights stand in a version (the newest where left out) in the reader's own judgement. */
  'annotation.settle': {
    input: z.object({
      annotations: References,
      version: VersionReference.optional(),
      placement: Placement,
    }),
    output: z.array(AnnotationView),
  },
  /** What waits for a decision in the newest versions, of an article or of the whole library. */
  'review.list': {
    input: z.object({
      article: Reference.optional(),
      /** Items in the answer at most; the counts are of all. */
      limit: z.int().min(0).max(10_000).optional(),
    }),
    output: z.object({
      total: z.int(),
      /** The articles that have any, those that were added last first. */
      articles: z.array(z.object({ article: Id, title: z.string(), count: z.int() })),
      items: z.array(ReviewItem),
      /** Articles that one call had no time to look at: they are looked at by the next ones. */
      unchecked: z.int(),
    }),
  },
} satisfies CommandTable
