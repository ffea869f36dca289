// The commands about articles, but for bringing one in.
import type { Commands } from '#shared/contract'
import { Failure } from '#shared/failure'
import type { Article } from '#shared/model/article'
import type { Change } from '#shared/model/operation'
import { sortArticles } from '#shared/model/sort-articles'
import type { Context } from './context'
import { definedOf } from './defined'
import { articleOf, articlesOf, versionOf } from './references'
import { annotationViews, articleView } from './views'

type Names =
  | 'article.list'
  | 'article.open'
  | 'article.edit'
  | 'article.position'
  | 'article.trash'
  | 'article.restore'

export function articleCommands(context: Context): Pick<Commands, Names> {
  const { library, bodyOf, now } = context
  const viewOf = (article: Article) => articleView(library, article)

  return {
    async 'article.list'({ state, tag, trashed = false, sort = 'added', descending }) {
      const articles = library
        .articles()
        .filter((article) => (article.trashed !== null) === trashed)
        .filter((article) => state === undefined || article.state === state)
        .filter((article) => tag === undefined || article.tags.includes(tag))
      return sortArticles(articles, sort, descending).map(viewOf)
    },

    async 'article.open'({ article: reference, version: wanted, annotations: withMarks = true }) {
      const article = articleOf(library, reference)
      const version = versionOf(article, wanted)
      // First the body: made again, it is there for the places of the annotations too.
      const body = await bodyOf(version)
      const annotations = withMarks ? await annotationViews(context, article, version) : []
      return { article: viewOf(article), version, body, annotations }
    },

    async 'article.edit'({ articles: references, fields }) {
      const articles = articlesOf(library, references)
      if (fields.title !== undefined && fields.title.trim() === '')
        throw new Failure('bad-input', 'An article needs a title.')
      await library.commit(articles.map(update(definedOf(fields))))
      return articlesOf(
        library,
        articles.map(({ id }) => id),
      ).map(viewOf)
    },

    async 'article.position'({ article: reference, position }) {
      await library.commit([update({ position })(articleOf(library, reference))], {
        undoable: false,
      })
      return {}
    },

    async 'article.trash'({ articles: references }) {
      const articles = articlesOf(library, references).filter(({ trashed }) => trashed === null)
      await library.commit(articles.map(update({ trashed: now() })))
      return {}
    },

    async 'article.restore'({ articles: references }) {
      await library.commit(articlesOf(library, references).map(update({ trashed: null })))
      return {}
    },
  }
}

type ArticleUpdate = Extract<
  Extract<Change, { action: 'update' }>['record'],
  { type: 'article' }
>['fields']

const update =
  (fields: ArticleUpdate) =>
  ({ id }: Article): Change => ({ action: 'update', record: { type: 'article', id, fields } })
