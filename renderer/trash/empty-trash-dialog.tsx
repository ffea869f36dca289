// Empties the trash, after saying what goes.
import { useState } from 'react'
import { call } from '../host'
import { counted } from '../library/wording'
import { attempt, tell } from '../state/messages'
import { showArticle, useOpenArticle } from '../state/open-article'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './trash.module.css'
import { type Trash, useTrash } from './use-trash'

/** Titles that are named one by one. */
const mostTitles = 200

export function EmptyTrashDialog() {
  const { trash } = useTrash()
  const [busy, setBusy] = useState(false)
  const isNothing = trash !== null && trash.articles.length + trash.annotations.length === 0

  const empty = () => {
    setBusy(true)
    void attempt(async () => {
      const open = useOpenArticle.getState().article?.id
      if (trash?.articles.some(({ id }) => id === open)) showArticle(null)
      const { articles, annotations } = await call('trash.empty', {})
      close()
      tell(`The trash is empty: ${these(articles, annotations)} went for good.`)
    }).finally(() => setBusy(false))
  }

  return (
    <Dialog
      title="Empty the trash"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Keep everything</Button>
          <Button variant="danger" isDisabled={trash === null || isNothing || busy} onPress={empty}>
            Empty the trash
          </Button>
        </>
      }
    >
      <div role="status" aria-busy={trash === null}>
        <p className={styles.lead}>{trash && sentenceOf(trash)}</p>
      </div>
      {trash && trash.articles.length > 0 ? (
        <ul className={styles.list} aria-label="Articles that go">
          {trash.articles.slice(0, mostTitles).map(({ id, title, annotations }) => (
            <li key={id}>
              <span className={styles.title}>{title}</span>
              <span className={styles.soft}>
                {annotations > 0
                  ? ` ${counted(annotations, 'passage or note', 'passages and notes')}`
                  : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  )
}

const these = (articles: number, annotations: number) =>
  [
    ...(articles > 0 ? [counted(articles, 'article')] : []),
    ...(annotations > 0
      ? [counted(annotations, 'deleted passage or note', 'deleted passages and notes')]
      : []),
  ].join(' and ') || 'nothing'

function sentenceOf({ articles, annotations }: Trash): string {
  if (articles.length + annotations.length === 0) return 'There is nothing in the trash.'
  return `${these(articles.length, annotations.length)} will go for good, with their texts. This cannot be undone. Backups that hold them keep them until they are replaced by newer ones.`
}
