// Writing notes: the drafts of this window, and what happens when the writing of one ends.
import type { AnnotationView } from '#shared/contract'
import { call } from '../host'
import { attempt, tell } from '../state/messages'
import { type OpenArticle, receive, useOpenArticle, write } from '../state/open-article'
import { createDrafts } from './drafts'

/** Long enough not to save at every key, short enough that hardly anything is ever unsaved. */
const saveDelayMilliseconds = 400

export const drafts = createDrafts(async (id, note) => {
  // The event that tells of it may come later than the answer; until then the old note must not show.
  const saved = await call('annotation.edit', { annotations: [id], fields: { note } })
  // One that has been deleted meanwhile stays so: that event may have come before this answer.
  if (find(useOpenArticle.getState().article, id)) receive(saved)
}, saveDelayMilliseconds)

window.addEventListener('pagehide', () => drafts.leave())

/** Whether the reader was told that leaving now loses a note that could not be saved. */
let warned = false
window.addEventListener('beforeunload', (event) => {
  const failed = drafts.failure()
  if (failed === null || warned) return
  warned = true
  void drafts.flushAll()
  event.preventDefault()
  tell(`A note is not saved yet. ${failed} Closing once more leaves it unsaved.`, {
    tone: 'failed',
  })
})

const find = (article: OpenArticle | null, id: string) =>
  article?.annotations.find((annotation) => annotation.id === id)

/**
 * Follows which note is written: one that is left is saved, a note on the article that stayed empty is taken away again, and
 * choosing another passage ends the writing. Gives the function that stops following.
 */
export function followWriting(): () => void {
  return useOpenArticle.subscribe((now, before) => {
    if (before.writing && before.writing !== now.writing) {
      const annotation = find(now.article, before.writing) ?? find(before.article, before.writing)
      if (annotation) void end(annotation)
    }
    if (now.writing && now.chosen !== now.writing) write(null)
  })
}

async function end(annotation: AnnotationView) {
  const { id, kind, tags } = annotation
  const text = drafts.use.getState().drafts.get(id)?.text ?? annotation.note
  if (kind === 'note' && text.trim() === '' && tags.length === 0) {
    drafts.drop(id)
    await attempt(() => call('annotation.delete', { annotations: [id] }))
    return
  }
  await drafts.flush(id)
  drafts.settle(id)
}
