// Over the page while an older version is on it: which one, what has changed since, and the way back.
import type { ArticleView } from '#shared/contract'
import { type OpenArticle, showArticle } from '../state/open-article'
import { Button } from '../ui/button'
import styles from './older-banner.module.css'
import { showChanges } from './show-changes'
import { whenceOf, whenOf } from './wording'

export function OlderBanner({ article, view }: { article: OpenArticle; view: ArticleView }) {
  const version = view.versions.findLast(({ body }) => body === article.version)
  if (!version) return null
  return (
    <section className={styles.banner} aria-label="An older version">
      <p>
        This is the text of {whenOf(version.retrieved, view.versions)} ({whenceOf(version.source)});
        there is a newer one. What you mark here is looked for in the newer text too.
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => showChanges(view.id, { from: article.version })}>
          What changed since
        </Button>
        <Button onPress={() => showArticle(view.id)}>Back to the newest</Button>
      </div>
    </section>
  )
}
