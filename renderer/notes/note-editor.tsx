// Where a note is written: a field that grows with it, its tags, and whether it is saved. Escape or Ctrl+Enter ends it.
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { AnnotationView } from '#shared/contract'
import { call } from '../host'
import { usePage } from '../reading/page'
import { useLibrary } from '../state/library'
import { attempt } from '../state/messages'
import { write } from '../state/open-article'
import { Button } from '../ui/button'
import { leaveField, TagField } from '../ui/tag-field'
import styles from './note-editor.module.css'
import { drafts } from './writing'

interface Props {
  annotation: AnnotationView
  /** What the note is on, for a screen reader. */
  subject: string
}

export function NoteEditor({ annotation, subject }: Props) {
  const { id, tags } = annotation
  const draft = drafts.use((state) => state.drafts.get(id))
  const known = useKnownTags()
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const textarea = field.current
    if (!textarea) return
    textarea.focus({ preventScroll: true })
    textarea.setSelectionRange(textarea.value.length, textarea.value.length)
  }, [])

  const finish = () => {
    leaveField()
    write(null)
    // The card takes the focus; one that goes away, because nothing was written, gives it to the page.
    requestAnimationFrame(() => {
      const head = document.querySelector<HTMLElement>(`[data-card="${id}"] [data-card-head]`)
      ;(head ?? usePage.getState().page?.body)?.focus({ preventScroll: true })
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const done =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!done || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    finish()
  }
  const setTags = (next: string[]) =>
    void attempt(() => call('annotation.edit', { annotations: [id], fields: { tags: next } }))

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's frame and legend say nothing more here
    <div role="group" aria-label={subject} className={styles.editor} onKeyDown={onKeyDown}>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={subject}
        placeholder="Write a note. Markdown works."
        value={draft?.text ?? annotation.note}
        rows={2}
        maxLength={1_000_000}
        spellCheck
        onChange={({ target }) => drafts.type(id, target.value)}
        onBlur={() => void drafts.flush(id)}
      />
      <TagField label="Tags" labelHidden tags={tags} known={known} onChange={setTags} />
      <div className={styles.foot}>
        {draft?.status === 'failed' ? (
          <p role="alert" className={styles.failed}>
            Not saved. {draft.failure}{' '}
            <Button variant="quiet" onPress={() => void drafts.flush(id)}>
              Try again
            </Button>
          </p>
        ) : (
          <span role="status" className={styles.status}>
            {draft?.status === 'saved' ? 'Saved' : draft ? 'Saving…' : ''}
          </span>
        )}
        <Button variant="quiet" onPress={finish}>
          Done
        </Button>
      </div>
    </div>
  )
}

/** The tags of all articles: what one has called things before. */
function useKnownTags(): string[] {
  const articles = useLibrary((library) => library.articles)
  return useMemo(
    () => [...new Set([...articles.values()].flatMap((article) => article.tags))].sort(),
    [articles],
  )
}
