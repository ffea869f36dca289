// The commands about the library as a whole.
import type { Commands } from '#shared/contract'
import type { Context } from './context'
import { articleView, viewOfArticle } from './views'

type Names = 'library.open' | 'library.articles' | 'library.undo' | 'library.redo'

/** Articles that are told at once: a few milliseconds of work. */
const pageSize = 500

const readingOnly =
  'Another Pullquote writes this library, so it is open for reading only: changes are refused here, and what is changed there is shown here within seconds.'

export function libraryCommands({ library, version }: Context): Pick<Commands, Names> {
  return {
    async 'library.open'() {
      const { rows, total } = await library.first()
      const few = total <= pageSize
      if (few) await library.ready
      return {
        articles: few
          ? library.articles().map((article) => articleView(library, article))
          : rows.map(({ article, annotations }) => viewOfArticle(article, annotations)),
        more: !few,
        labels: library.labels(),
        settings: library.settings(),
        history: library.history(),
        notices: library.writable ? [...library.notices] : [...library.notices, readingOnly],
        folder: library.folder,
        version,
      }
    },
    async 'library.articles'({ after }) {
      const all = library.articles()
      // One that has gone meanwhile: from the beginning, for what comes twice does no harm.
      const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
      const articles = all.slice(from, from + pageSize)
      return {
        articles: articles.map((article) => articleView(library, article)),
        more: from + pageSize < all.length,
        history: library.history(),
      }
    },
    'library.undo': async () => ({ undone: await library.undo() }),
    'library.redo': async () => ({ redone: await library.redo() }),
  }
}
