// Edits the tags of one article, or of several at once: those that all have are shown; the rest of each stays its own. They
// are kept however the dialog is closed, as one step that can be undone.
import { useRef, useState } from 'react'
import { call } from '../host'
import { useLibrary } from '../state/library'
import { attempt, tell } from '../state/messages'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { leaveField, TagField } from '../ui/tag-field'
import { articlesOf } from './article-actions'
import styles from './dialogs.module.css'
import { retag, sharedTags } from './retag'
import { these } from './wording'

export function TagsDialog({ ids }: { ids: readonly string[] }) {
  const [articles] = useState(() => articlesOf(ids))
  const [before] = useState(() => sharedTags(articles))
  const [tags, setTags] = useState<string[]>(before)
  /** What is to be kept, also before it has been drawn. */
  const latest = useRef(tags)
  const change = (next: string[]) => {
    latest.current = next
    setTags(next)
  }
  const all = useLibrary((library) => library.articles)
  const known = [...new Set([...all.values()].flatMap((article) => article.tags))]

  const save = () => {
    leaveField()
    close()
    void attempt(async () => {
      const edits = retag(articles, before, latest.current)
      for (const { articles, tags } of edits)
        await call('article.edit', { articles, fields: { tags } })
      if (edits.length > 0 && articles.length > 1) tell(`Changed the tags of ${these(articles)}.`)
    })
  }

  return (
    <Dialog
      title="Tags"
      size="s"
      onClose={save}
      footer={
        <Button variant="primary" onPress={save}>
          Done
        </Button>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p className={styles.soft}>
          {articles.length > 1
            ? `Tags that all ${articles.length} articles have. What else each has stays.`
            : these(articles)}
        </p>
        <TagField label="Tags" labelHidden autoFocus tags={tags} known={known} onChange={change} />
      </form>
    </Dialog>
  )
}
