// An article: what is known of a text, and the bodies (one a version) that it has had.
import { z } from 'zod'
import { Correction } from './correction'
import { Id, Sha256, Tags, Timestamp } from './values'

export const articleStates = ['inbox', 'later', 'archive'] as const
export const ArticleState = z.enum(articleStates)
export type ArticleState = z.infer<typeof ArticleState>

/** Where the bytes of a version came from. */
export const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('address'), address: z.string() }),
  z.object({ kind: z.literal('file'), name: z.string() }),
  z.object({ kind: z.literal('paste') }),
  z.object({ kind: z.literal('welcome') }),
])
export type Source = z.infer<typeof Source>

export const Version = z.object({
  body: Sha256,
  retrieved: Timestamp,
  source: Source,
  /** The hash of the bytes as they arrived, and what they are; kept, so that the body can be made again. */
  original: Sha256,
  mediaType: z.string(),
  /** When the text was last changed, as the source says it: a date or a date with time. */
  modified: z.string().optional(),
  /** When the file that it came from was last written. */
  saved: Timestamp.optional(),
  /** When its address was last seen to have this text still. */
  checked: Timestamp.optional(),
})
export type Version = z.infer<typeof Version>

/** Where the reader is: the offset at which the topmost paragraph begins, and how far that is, between 0 and 1. */
export const Position = z.object({ offset: z.int().min(0), progress: z.number().min(0).max(1) })
export type Position = z.infer<typeof Position>

export const Article = z.object({
  id: Id,
  title: z.string(),
  byline: z.string().nullable(),
  site: z.string().nullable(),
  address: z.string().nullable(),
  canonicalAddress: z.string().nullable(),
  /** BCP 47, as the source says. */
  language: z.string().nullable(),
  /** As the source says it: a date or a date with time. */
  published: z.string().nullable(),
  added: Timestamp,
  state: ArticleState,
  favourite: z.boolean(),
  tags: Tags,
  position: Position.nullable(),
  words: z.int().min(0),
  /** Newest last; never empty. */
  versions: z.array(Version).min(1),
  /** Of the quotations that were found in it. Libraries from before there were any hold none. */
  corrections: z.array(Correction).default([]),
  trashed: Timestamp.nullable(),
})
export type Article = z.infer<typeof Article>

/** What a reader may change of an article. */
export const ArticleEdit = Article.pick({
  title: true,
  byline: true,
  site: true,
  published: true,
  state: true,
  favourite: true,
  tags: true,
}).partial()
export type ArticleEdit = z.infer<typeof ArticleEdit>

export function newestVersion(article: Article): Version {
  const version = article.versions.at(-1)
  if (!version) throw new Error(`article ${article.id} has no version`)
  return version
}
