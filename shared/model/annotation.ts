// An annotation: a marked passage with its label, note and tags, or a note that belongs to the article as a whole.
import { z } from 'zod'
import { Anchor } from './anchor'
import { LabelId } from './label'
import { Id, Tags, Timestamp } from './values'

const common = {
  id: Id,
  article: Id,
  /** Markdown. */
  note: z.string(),
  tags: Tags,
  created: Timestamp,
  changed: Timestamp,
  /** Which program and id it was imported from. */
  origin: z.object({ program: z.string(), id: z.string() }).nullable(),
  trashed: Timestamp.nullable(),
}

export const Highlight = z.object({
  ...common,
  kind: z.literal('highlight'),
  anchor: Anchor,
  label: LabelId,
})
export type Highlight = z.infer<typeof Highlight>

export const ArticleNote = z.object({ ...common, kind: z.literal('note') })
export type ArticleNote = z.infer<typeof ArticleNote>

export const Annotation = z.discriminatedUnion('kind', [Highlight, ArticleNote])
export type Annotation = z.infer<typeof Annotation>

/** What a reader may change of an annotation. */
export const AnnotationEdit = z
  .object({ label: LabelId, note: z.string().max(1_000_000), tags: Tags })
  .partial()
export type AnnotationEdit = z.infer<typeof AnnotationEdit>
