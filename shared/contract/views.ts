// Records as the window and the command line get them: with what is derived from them.
import { z } from 'zod'
import { Located } from '../model/anchor'
import { Annotation } from '../model/annotation'
import { Article } from '../model/article'

/** An article as the shelf shows it. */
export const ArticleView = z.object({
  ...Article.shape,
  /** Annotations that are not in the trash. */
  annotations: z.int(),
  /** Minutes to read, at least 1. */
  minutes: z.int(),
})
export type ArticleView = z.infer<typeof ArticleView>

/**
/**
 * An annotation with where its words are in the newest version of its article, or in that which was asked for; null for a note
 * on the whole article. `decided`: whether that rests on a decision of the reader.
 */
export const AnnotationView = Annotation.and(
  z.object({ located: Located.nullable(), decided: z.boolean() }),
)
export type AnnotationView = z.infer<typeof AnnotationView>

/** What undo and redo would do next, as a phrase for people ("Mark a passage"), or null. */
export const History = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export type History = z.infer<typeof History>
