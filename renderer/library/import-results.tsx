// What came of each file or address: added, there already, or why not and what to do.
import { Check, CircleAlert, Minus } from 'lucide-react'
import { showArticle } from '../state/open-article'
import { close, show } from '../state/screens'
import { Button } from '../ui/button'
import type { ImportResult } from './bring-in'
import styles from './import-dialog.module.css'

export function ImportResults({ results }: { results: readonly ImportResult[] }) {
  return (
    <div aria-live="polite">
      {results.length > 0 ? (
        <ul className={styles.results} aria-label="What came of it">
          {results.map((result, index) => (
            // Two files may have the same name; the list only grows at its end.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Result key={index} result={result} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Result({ result }: { result: ImportResult }) {
  if (result.status === 'stopped') {
    return (
      <li>
        <Minus aria-hidden size={16} strokeWidth={1.75} />
        <p>Stopped before {result.name} was added.</p>
      </li>
    )
  }
  if (result.status === 'failed') {
    return (
      <li className={styles.failed}>
        <CircleAlert aria-hidden size={16} strokeWidth={1.75} />
        <p>
          <b>{result.name}</b>
          {result.failure.message}
        </p>
        {result.failure.code === 'private-address' ? (
          <Button variant="quiet" onPress={() => show({ name: 'settings' })}>
            Settings
          </Button>
        ) : null}
      </li>
    )
  }
  const { article, message } = result
  return (
    <li>
      <Check aria-hidden size={16} strokeWidth={2} />
      <p>{message}</p>
      <Button
        variant="quiet"
        aria-label={`Open ${article.title}`}
        onPress={() => {
          close()
          showArticle(article.id)
        }}
      >
        Open
      </Button>
    </li>
  )
}
