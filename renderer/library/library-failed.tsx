// The whole window when the library cannot be opened: what happened, and what to do.
import { RotateCcw } from 'lucide-react'
import { openLibraryAgain, useLibrary } from '../state/library'
import { Button } from '../ui/button'
import styles from './library-failed.module.css'

export function LibraryFailed() {
  const failure = useLibrary((library) => library.failure)
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>The library did not open</h1>
        <p role="alert">{failure}</p>
        <p className={styles.soft}>
          Nothing in the library’s folder was changed. Put right what the sentence says, then try
          again.
        </p>
        <Button variant="primary" autoFocus onPress={() => void openLibraryAgain()}>
          <RotateCcw aria-hidden size={16} strokeWidth={1.75} />
          Try again
        </Button>
      </div>
    </main>
  )
}
