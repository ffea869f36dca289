// Every change of the library is an operation: a change, stamped with who made it, in which order and when.
import { z } from 'zod'
import { Annotation, ArticleNote, AttributedQuotation, Highlight, Settled } from './annotation'
import { Article } from './article'
import { Label } from './label'
import { MarkedEdits } from './marked-edit'
import { Id, Timestamp } from './values'

const articleFields = Article.omit({ id: true }).partial()
const annotationFields = z
  .object({
    ...Highlight.shape,
    ...ArticleNote.shape,
    kind: z.enum(['highlight', 'note']),
    // Without the defaults of the record: they would make every update an update of these fields.
    settled: Settled,
    quotation: AttributedQuotation.nullable(),
    edits: MarkedEdits,
  })
  .omit({ id: true, article: true, kind: true })
  .partial()
const labelFields = Label.omit({ id: true }).partial()

/**
 * `create` carries the whole record, `update` the fields that change (moving to and from the trash is an update of
 * `trashed`), `purge` takes the record away for good and has no inverse.
 */
export const Change = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('create'),
    record: z.discriminatedUnion('type', [
      z.object({ type: z.literal('article'), value: Article }),
      z.object({ type: z.literal('annotation'), value: Annotation }),
    ]),
  }),
  z.object({
    action: z.literal('update'),
    record: z.discriminatedUnion('type', [
      z.object({ type: z.literal('article'), id: Id, fields: articleFields }),
      z.object({ type: z.literal('annotation'), id: Id, article: Id, fields: annotationFields }),
      z.object({ type: z.literal('label'), id: z.string(), fields: labelFields }),
    ]),
  }),
  z.object({
    action: z.literal('purge'),
    record: z.discriminatedUnion('type', [
      z.object({ type: z.literal('article'), id: Id }),
      z.object({ type: z.literal('annotation'), id: Id, article: Id }),
    ]),
  }),
])
export type Change = z.infer<typeof Change>

export const Operation = z.object({
  id: Id,
  /** The device that made it, and its own count of operations. */
  device: Id,
  sequence: z.int().min(1),
  /** When, for people. The order comes from sequence and device, never from this. */
  at: Timestamp,
  change: Change,
})
export type Operation = z.infer<typeof Operation>
