// Parts a text from an article that it was wrongly taken for a version of.
import { call } from '../host'
import { undo } from '../state/library'
import { attempt, tell } from '../state/messages'
import { showArticle } from '../state/open-article'

/** Makes a version of an article, by the hash of its body, an article of its own, and shows that. */
export const separate = (id: string, version: string) =>
  attempt(async () => {
    const { article, message } = await call('article.separate', { article: id, version })
    showArticle(article.id)
    tell(message, { action: { title: 'Undo', run: () => void undo().then(() => showArticle(id)) } })
  })
