// The commands about the library as a whole.
import type { Commands } from '#shared/contract'
import type { Context } from './context'
import { articleView } from './views'

const readingOnly = 'The library is open for reading only: changes are refused here.'

export function libraryCommands({
  library,
  version,
}: Context): Pick<Commands, 'library.open' | 'library.undo' | 'library.redo'> {
  return {
    async 'library.open'() {
      return {
        articles: library.articles().map((article) => articleView(library, article)),
        labels: library.labels(),
        settings: library.settings(),
        history: library.history(),
        notices: library.writable ? [...library.notices] : [...library.notices, readingOnly],
        folder: library.folder,
        version,
      }
    },
    'library.undo': async () => ({ undone: await library.undo() }),
    'library.redo': async () => ({ redone: await library.redo() }),
  }
}
