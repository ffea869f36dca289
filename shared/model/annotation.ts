// An annotation: a marked passage with its label, note and tags, or a note that belongs to the article as a whole.
import { z } from 'zod'
import { Anchor } from './anchor'
import { LabelId } from './label'
import { MarkedEdits } from './marked-edit'
import { Id, Sha256, Tags, Timestamp } from './values'

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

/**
 * What the reader decided on where a highlight stands in other versions than the one that it was marked in, by the hash of
 * their bodies: an anchor of that body, or that its words are not in it.
 */
export const Settled = z.record(Sha256, z.union([Anchor.omit({ body: true }), z.literal('lost')]))
export type Settled = z.infer<typeof Settled>

/** Whose words a passage holds, and by which words the text says so, as it was found or corrected when it was marked. */
export const AttributedQuotation = z.object({
  speaker: z.string().nullable(),
  cue: z.string().nullable(),
})
export type AttributedQuotation = z.infer<typeof AttributedQuotation>

export const Highlight = z.object({
  ...common,
  kind: z.literal('highlight'),
  /** As it was marked, for ever. */
  anchor: Anchor,
  /** Libraries from before there were decisions hold none. */
  settled: Settled.default({}),
  label: LabelId,
  /** Null where the passage was not marked as a quotation. Libraries from before there were quotations hold none. */
  quotation: AttributedQuotation.nullable().default(null),
  /** How the reader shortened or explained the words; they go out so, and stay as they are here. */
  edits: MarkedEdits.default([]),
})
export type Highlight = z.infer<typeof Highlight>

export const ArticleNote = z.object({ ...common, kind: z.literal('note') })
export type ArticleNote = z.infer<typeof ArticleNote>

export const Annotation = z.discriminatedUnion('kind', [Highlight, ArticleNote])
export type Annotation = z.infer<typeof Annotation>

/** What a reader may change of an annotation. */
export const AnnotationEdit = z
  .object({
    label: LabelId,
    note: z.string().max(1_000_000),
    tags: Tags,
    quotation: AttributedQuotation.nullable(),
    edits: MarkedEdits,
  })
  .partial()
export type AnnotationEdit = z.infer<typeof AnnotationEdit>
