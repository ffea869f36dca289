// The commands about articles.
import { z } from 'zod'
import { Body } from '../body/blocks'
import { ArticleEdit, ArticleState, Position, Version } from '../model/article'
import { ArticleSort } from '../model/settings'
import { Tag, Tags } from '../model/values'
import { ImportSource } from './import-source'
import { type CommandTable, nothing, Reference, References, VersionReference } from './values'
import { AnnotationView, ArticleView } from './views'

export const articleCommands = {
  'article.import': {
    input: z.object({ source: ImportSource, tags: Tags.optional() }),
    output: z.object({
      article: ArticleView,
      /**
       * `present`: the same bytes or text were there already, or the address could not be fetched again; `restored`: they were
       * in the trash; `updated`: the article has another text now, as its newest version; `older`: another text was added
       * among its earlier versions, because dates tell that it is older than the newest.
       */
      status: z.enum(['added', 'present', 'restored', 'updated', 'older']),
      /** A sentence for people. */
      message: z.string(),
    }),
  },
  'article.list': {
    input: z.object({
      state: ArticleState.optional(),
      tag: Tag.optional(),
      trashed: z.boolean().optional(),
      sort: ArticleSort.optional(),
      /** Largest, newest, last in the alphabet first. Each sort has its natural direction where left out. */
      descending: z.boolean().optional(),
    }),
    output: z.array(ArticleView),
  },
  'article.open': {
    input: z.object({
      article: Reference,
      /** The newest where left out. */
      version: VersionReference.optional(),
      /** False for the text alone, where there are so many that one begins to read without them; `annotation.list` has them. */
      annotations: z.boolean().optional(),
    }),
    output: z.object({
      article: ArticleView,
      version: Version,
      body: Body,
      /** As they stand in that version. */
      annotations: z.array(AnnotationView),
    }),
  },
  'article.edit': {
    input: z.object({ articles: References, fields: ArticleEdit }),
    output: z.array(ArticleView),
  },
  /** Remembers the place; not a step of undo. */
  'article.position': {
    input: z.object({ article: Reference, position: Position }),
    output: nothing,
  },
  'article.trash': { input: z.object({ articles: References }), output: nothing },
  'article.restore': { input: z.object({ articles: References }), output: nothing },
} satisfies CommandTable
