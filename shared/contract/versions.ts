// The commands about the versions of an article.
import { z } from 'zod'
import { Row } from '../comparing/comparison'
import { Version } from '../model/article'
import { type CommandTable, Reference, VersionReference } from './values'
import { ArticleView } from './views'

export const versionCommands = {
  /** Fetches the address of an article again; another text is added as its newest version. */
  'article.check': {
    input: z.object({ article: Reference }),
    output: z.object({
      article: ArticleView,
      status: z.enum(['same', 'updated']),
      /** A sentence for people. */
      message: z.string(),
    }),
  },
  /** What became of one version in another: by themselves the newest, and the one before that which is compared with it. */
  'article.compare': {
    input: z.object({
      article: Reference,
      from: VersionReference.optional(),
      to: VersionReference.optional(),
    }),
    output: z.object({ from: Version, to: Version, rows: z.array(Row) }),
  },
  /** Makes a version (the newest where left out) an article of its own, with what was marked in it: it is no text of this one. */
  'article.separate': {
    input: z.object({ article: Reference, version: VersionReference.optional() }),
    output: z.object({
      article: ArticleView,
      /** The article that it was taken for a version of. */
      from: ArticleView,
      /** A sentence for people. */
      message: z.string(),
    }),
  },
} satisfies CommandTable
