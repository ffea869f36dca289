// The commands about the library as a whole.
import { z } from 'zod'
import { Label } from '../model/label'
import { Settings } from '../model/settings'
import { Id } from '../model/values'
import { type CommandTable, nothing } from './values'
import { ArticleView, History } from './views'

export const libraryCommands = {
  'library.open': {
    input: nothing,
    output: z.object({
      articles: z.array(ArticleView),
      /** Whether these are only the first that the shelf shows: `library.articles` gives all. */
      more: z.boolean(),
      labels: z.array(Label),
      settings: Settings,
      history: History,
      /** What was noticed when the library was opened, each a sentence for people. */
      notices: z.array(z.string()),
      /** Where the library lies. */
      folder: z.string(),
      version: z.string(),
    }),
  },
  /** All articles, a page at a time. */
  'library.articles': {
    /** The last article of the page before. */
    input: z.object({ after: Id.optional() }),
    output: z.object({ articles: z.array(ArticleView), more: z.boolean(), history: History }),
  },
  'library.undo': { input: nothing, output: z.object({ undone: z.string() }) },
  'library.redo': { input: nothing, output: z.object({ redone: z.string() }) },
} satisfies CommandTable
