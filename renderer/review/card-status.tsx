// What a card says of a mark that does not simply stand in the text: what became of it, its words as they were edited, and the
// way to settle it or to take back what was settled.
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import type { AnnotationView } from '#shared/contract'
import { needsReview } from '#shared/reviewing/proposals'
import { useOpenArticle } from '../state/open-article'
import { classNames } from '../ui/class-names'
import { showChanges } from '../versions/show-changes'
import styles from './card-status.module.css'
import { Difference } from './difference'
import { decideAnew, startReview } from './reviewing'
import { isCalm, statusOf } from './wording'

interface Props {
  annotation: AnnotationView
  /** Whether the card stands away from its passage. */
  away: boolean
}

export function CardStatus({ annotation, away }: Props) {
  const { id, located, decided } = annotation
  const version = useOpenArticle((state) => state.article?.version)
  const isOlder = useOpenArticle((state) => state.article?.isOlder ?? false)
  const chosen = useOpenArticle((state) => state.chosen === id)
  const text = useOpenArticle((state) => state.article?.text ?? '')
  const status = useMemo(() => statusOf(annotation, text), [annotation, text])
  if (status === null) return null
  // A sign is enough; but of words that were edited a card that stands away from them has no others to show.
  if (isCalm(annotation) && !chosen && !(away && located?.status === 'changed')) return null
  // What follows from a decision on another version is taken back there.
  const isOwn =
    !isOlder &&
    annotation.kind === 'highlight' &&
    version !== undefined &&
    version in annotation.settled
  const marked = annotation.kind === 'highlight' ? annotation.anchor : null
  return (
    <div className={styles.box}>
      <p className={styles.status}>{status}</p>
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
