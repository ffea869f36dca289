// What became of an article or an annotation, the latest first; any state of it can be restored.
import { useEffect, useState } from 'react'
import type { HistoryStep, Output } from '#shared/contract'
import { call } from '../host'
import { Difference } from '../review/difference'
import { attempt, tell } from '../state/messages'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './history.module.css'

export function HistoryDialog({ record }: { record: string }) {
  const [history, setHistory] = useState<Output<'history.of'> | null>(null)
  useEffect(() => {
    void attempt(async () => setHistory(await call('history.of', { record })))
  }, [record])

  const restore = ({ operation, at }: HistoryStep) =>
    void attempt(async () => {
      await call('history.restore', { record, operation })
      close()
      tell(`It is what it was on ${time.format(new Date(at))}.`)
    })

  return (
    <Dialog title="History" onClose={close}>
      <p className={styles.name} aria-busy={history === null}>
        {history?.name}
      </p>
      <ol className={styles.steps} aria-label="What became of it, the latest first">
        {history?.steps.map((step) => (
          <li key={step.operation} className={styles.step}>
            <div className={styles.head}>
              <span className={styles.what}>{step.what}</span>
              <time className={styles.time} dateTime={step.at}>
                {time.format(new Date(step.at))}
              </time>
              {step.isNow ? (
                <span className={styles.now}>As it is now</span>
              ) : step.isTrashed ? null : (
                <Button
                  variant="quiet"
                  aria-label={`Restore what it was on ${time.format(new Date(step.at))}: ${step.what}`}
                  onPress={() => restore(step)}
                >
                  Restore
                </Button>
              )}
            </div>
            {step.differences.map(({ field, difference }) => (
              <p key={field} className={styles.difference}>
                <Difference edits={difference} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' })
