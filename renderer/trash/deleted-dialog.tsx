// The passages and notes that were deleted, of articles that are not in the trash themselves.
import { call } from '../host'
import { firstWords } from '../reading/passage'
import { attempt } from '../state/messages'
import { close, show } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './trash.module.css'
import { useTrash } from './use-trash'

/** UTF-16 code units of each passage and note. */
const shownWords = 140

export function DeletedDialog() {
  const { trash, again } = useTrash()
  const annotations = trash?.annotations ?? []
  const restore = (id: string) =>
    void attempt(async () => {
      await call('annotation.restore', { annotations: [id] })
      again()
    })
  return (
    <Dialog
      title="Deleted passages and notes"
      onClose={close}
      footer={
        annotations.length > 0 ? (
          <Button onPress={() => show({ name: 'empty-trash' })}>Empty the trash…</Button>
        ) : null
      }
    >
      <p className={styles.lead} role="status" aria-busy={trash === null}>
        {trash && annotations.length === 0 ? 'There are none.' : ''}
      </p>
      <ul className={styles.list} aria-label="Deleted passages and notes">
        {annotations.map(({ id, title, words, note }) => (
          <li key={id} className={styles.deleted}>
            <div className={styles.what}>
              <span className={styles.title}>
                {firstWords(words || note || 'An empty note', shownWords)}
              </span>
              {words && note ? <span>{firstWords(note, shownWords)}</span> : null}
              <span className={styles.soft}>{title}</span>
            </div>
            <Button
              aria-label={`Restore “${firstWords(words || note, 40)}”`}
              onPress={() => restore(id)}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
