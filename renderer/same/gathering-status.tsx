// While the library is read for what other articles quote too: how far, in a line above the quotations.
import { useEffect } from 'react'
import { useCorrections } from '../quotations/use-quotations'
import type { OpenArticle } from '../state/open-article'
import { Button } from '../ui/button'
import { showDisputes } from './disputes-actions'
import styles from './elsewhere.module.css'
import { followSame, readSame, useSame } from './same'

export function GatheringStatus({ article: { id, version } }: { article: OpenArticle }) {
  const corrections = useCorrections(id)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other quotations, and so has a corrected one
  useEffect(() => followSame(), [id, version, corrections])
  const { status, progress } = useSame()
  if (status === 'failed')
    return (
      <div className={styles.status}>
        Other articles could not be looked through.
        <Button variant="quiet" onPress={() => void readSame()}>
          Try again
        </Button>
      </div>
    )
  if (status === 'ready')
    return (
      <div className={styles.status}>
        <Button variant="quiet" aria-keyshortcuts="Shift+D" onPress={showDisputes}>
          Disputed in the library …
        </Button>
      </div>
    )
  if (status !== 'reading' || !progress) return null
  return (
    <p className={styles.status}>
      Looking for the same words in other articles: {progress.done.toLocaleString()} of{' '}
      {progress.total.toLocaleString()}
    </p>
  )
}
