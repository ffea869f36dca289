// The page and its margin: the article that is open, or what to do when none is.
import type { ArticleView } from '#shared/contract'
import { sameValue } from '#shared/model/values'
import { NothingOpen } from '../library/nothing-open'
import { useLibrary } from '../state/library'
import { useOpenArticle } from '../state/open-article'
import { useUnchanged } from '../ui/use-unchanged'
import { ChangesPage } from '../versions/changes-page'
import { useComparison } from '../versions/comparison'
import { ShelfToggle } from './article-bar'
import { ArticlePage } from './article-page'
import styles from './reading.module.css'

/** Marks come and go, and the reader goes on: the page around them need not be drawn anew for that. */
function isSameButForReading(one: ArticleView | undefined, other: ArticleView | undefined) {
  const withoutReading = (view: ArticleView) => ({ ...view, annotations: 0, position: null })
  return one && other ? sameValue(withoutReading(one), withoutReading(other)) : one === other
}

export function Reading() {
  const status = useOpenArticle((state) => state.status)
  const failure = useOpenArticle((state) => state.failure)
  const article = useOpenArticle((state) => state.article)
  const compares = useComparison(({ asked }) => asked !== null && asked.article === article?.id)
  const card = useLibrary((library) => (article ? library.articles.get(article.id) : undefined))
  const view = useUnchanged(card, isSameButForReading)

  if (status === 'open' && article && view && compares) return <ChangesPage view={view} />
  if (status === 'open' && article && view)
    return (
      <ArticlePage
        // An older version begins at its top; the newest is found where the reader was, also when it becomes another one.
        key={article.isOlder ? article.version : article.id}
        article={article}
        view={view}
      />
    )
  return (
    <main className={styles.empty} aria-busy={status === 'opening'}>
      {status === 'none' && <NothingOpen />}
      {status === 'failed' && (
        <>
          <div className={styles.corner}>
            <ShelfToggle />
          </div>
          <p role="alert" className={styles.failed}>
            {failure}
          </p>
        </>
      )}
    </main>
  )
}
