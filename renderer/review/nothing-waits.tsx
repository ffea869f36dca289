// The end of a review: all of this article is settled; what waits in others, or that all is well.
import { counted, quoted } from '../library/wording'
import { Button } from '../ui/button'
import { Keys } from '../ui/keys'
import styles from './review-panel.module.css'
import { endReview, startReview } from './reviewing'
import { useWaiting } from './waiting'

export function NothingWaits({ article }: { article: string }) {
  const articles = useWaiting((state) => state.articles)
  const next = articles.find((each) => each.article !== article)
  return (
    <>
      <p className={styles.done} role="status">
        {next
          ? 'All marks of this article are settled.'
          : 'All is well: every mark stands where its words are, or is settled.'}
      </p>
      <div className={styles.choices}>
        <Button onPress={endReview}>
          Done
          <span aria-hidden>
            <Keys keys="Escape" />
          </span>
        </Button>
        {next && (
          <Button variant="primary" onPress={() => startReview(next.article)}>
            On to {quoted(next.title)}, {counted(next.count, 'mark')}
            <span aria-hidden>
              <Keys keys=">" />
            </span>
          </Button>
        )}
      </div>
    </>
  )
}
