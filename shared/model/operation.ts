// Every change of the library is an operation: a change, stamped with who made it, in which order and when.
import { z } from 'zod'
import { Annotation, ArticleNote, AttributedQuotation, Highlight, Settled } from './annotation'
import { Article } from './article'
import { Clock } from './clock'
import { Correction } from './correction'
import { Label } from './label'
import { MarkedEdits } from './marked-edit'
import { Id, Timestamp } from './values'

// Here and below without the defaults of the record: they would make every update an update of these fields.
const articleFields = z
  .object({ ...Article.shape, corrections: z.array(Correction) })
  .omit({ id: true })
  .partial()
const annotationFields = z
  .object({
    ...Highlight.shape,
    ...ArticleNote.shape,
    kind: z.enum(['highlight', 'note']),
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

/** What a commit means to undo: nothing where there is no step. Stands on the first operation of the commit. */
export const StepMark = z.discriminatedUnion('kind', [
  /** Something was done; steps of the same key that follow each other quickly are one. */
  z.object({ kind: z.literal('do'), coalesce: z.string().nullable() }),
  /** The newest step was taken back or done again, after so many above it that had nothing to do. */
  z.object({ kind: z.enum(['undo', 'redo']), passed: z.int().min(0) }),
])
export type StepMark = z.infer<typeof StepMark>

export const Operation = z.object({
  id: Id,
  /** The device that made it, and its own count of operations. */
  device: Id,
  sequence: z.int().min(1),
  clock: Clock,
  /** When, by the wall clock, for people. The order comes from clock, device and sequence, never from this. */
  at: Timestamp,
  change: Change,
  /** The values that an update replaced, as the device that made it knew them. */
  was: z.record(z.string(), z.unknown()).nullable(),
  step: StepMark.nullable(),
  /** How many operations of the same commit follow. A commit counts as a whole or not at all. */
  rest: z.int().min(0),
})
export type Operation = z.infer<typeof Operation>

/** Which record a change speaks of; `article` is the one that an annotation belongs to, or the record's own id. */
export function subjectOf({ record }: Change): {
  type: Change['record']['type']
  id: string
  article: string
} {
  const id = 'value' in record ? record.value.id : record.id
  if (record.type !== 'annotation') return { type: record.type, id, article: id }
  return {
    type: record.type,
    id,
    article: 'value' in record ? record.value.article : record.article,
  }
}
