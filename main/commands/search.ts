// The command that searches the library.
import type { Commands } from '#shared/contract'
import type { Search } from '../search/search'
import type { Context } from './context'
import { articleView } from './views'

export function searchCommands(
  { library }: Context,
  search: Search,
): Pick<Commands, 'search.find'> {
  return {
    async 'search.find'(asked) {
      const { total, results, remarks } = await search.find(asked)
      return {
        total,
        results: results.map(({ article, shown: { title, hits } }) => ({
          article: articleView(library, article),
          title,
          hits,
        })),
        remarks,
      }
    },
  }
}
