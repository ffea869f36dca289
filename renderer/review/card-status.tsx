// What a card says of a mark that does not simply stand in the text: what became of it, its words as they were edited, and the
// way to settle it or to take back what was settled.
import { Button } from 'react-aria-components'
import type { AnnotationView } from '#shared/contract'
import { needsReview } from '#shared/reviewing/proposals'
import { useOpenArticle } from '../state/open-article'
import { classNames } from '../ui/class-names'
import { showChanges } from '../versions/show-changes'
import styles from './card-status.module.css'
import { Difference } from './difference'
import { decideAnew, startReview } from './reviewing'
import { statusOf } from './wording'

export function CardStatus({ annotation }: { annotation: AnnotationView }) {
  const { id, located, decided } = annotation
  const version = useOpenArticle((state) => state.article?.version)
  const isOlder = useOpenArticle((state) => state.article?.isOlder ?? false)
  const chosen = useOpenArticle((state) => state.chosen === id)
  const status = statusOf(annotation)
  // Where only the place is another one nothing is wrong, and its sign is enough.
  if (status === null || (located?.status === 'moved' && !chosen)) return null
  // What follows from a decision on another version is taken back there.
  const isOwn =
    !isOlder &&
    annotation.kind === 'highlight' &&
    version !== undefined &&
    version in annotation.settled
  const marked = annotation.kind === 'highlight' ? annotation.anchor : null
  return (
    <div className={styles.box}>
      <p className={styles.status}>
        {status}
        {decided && located?.status === 'changed'
          ? ' You settled on the words as they are now.'
          : ''}
      </p>
      {located?.status === 'changed' && (
        <p className={styles.words} data-whole={chosen || undefined}>
          <Difference edits={located.difference} />
        </p>
      )}
      {needsReview(annotation) && !isOlder && (
        <Button
          className={classNames(styles.action)}
          onPress={() => startReview(annotation.article, id)}
        >
          Review
        </Button>
      )}
      {chosen && !isOlder && marked && marked.body !== version && (
        <Button
          className={classNames(styles.action)}
          onPress={() => showChanges(annotation.article, { from: marked.body, at: marked.start })}
        >
          What changed since
        </Button>
      )}
      {chosen && decided && isOwn && (
        <Button
          className={classNames(styles.action)}
          onPress={() => void decideAnew(annotation, version)}
        >
          Decide anew
        </Button>
      )}
    </div>
  )
}
