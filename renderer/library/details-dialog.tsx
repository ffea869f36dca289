// Edits what is known of an article: its title, who wrote it, where and when it was published.
import { useState } from 'react'
import { call } from '../host'
import { useLibrary } from '../state/library'
import { attempt } from '../state/messages'
import { close } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import styles from './dialogs.module.css'

const orNull = (text: string) => text.trim() || null

export function DetailsDialog({ id }: { id: string }) {
  const article = useLibrary((library) => library.articles.get(id))
  const [fields, setFields] = useState(() => ({
    title: article?.title ?? '',
    byline: article?.byline ?? '',
    site: article?.site ?? '',
    published: article?.published ?? '',
  }))
  if (!article) return null
  const set = (name: keyof typeof fields) => (value: string) =>
    setFields((before) => ({ ...before, [name]: value }))
  const title = fields.title.trim()

  const save = () => {
    if (!title) return
    void attempt(async () => {
      await call('article.edit', {
        articles: [id],
        fields: {
          title,
          byline: orNull(fields.byline),
          site: orNull(fields.site),
          published: orNull(fields.published),
        },
      })
      close()
    })
  }

  return (
    <Dialog
      title="Details"
      size="s"
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" type="submit" form="details" isDisabled={!title}>
            Save
          </Button>
        </>
      }
    >
      <form
        id="details"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label="Title"
          autoFocus
          value={fields.title}
          onChange={set('title')}
          error={title ? null : 'An article needs a title.'}
        />
        <TextField label="Byline" value={fields.byline} onChange={set('byline')} />
        <TextField label="Site" value={fields.site} onChange={set('site')} />
        <TextField
          label="Published"
          description="As the source says it, such as 2026-03-14."
          value={fields.published}
          onChange={set('published')}
        />
      </form>
    </Dialog>
  )
}
