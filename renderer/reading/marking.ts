// What can be done with a passage: mark it, write a note on it, copy it, give it another label, take it away. A selection
// comes before the annotation that is chosen.
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import type { CitationStyleId } from '#shared/model/settings'
import { needsReview } from '#shared/reviewing/proposals'
import { call } from '../host'
import { undo, useLibrary } from '../state/library'
import { attempt, tell } from '../state/messages'
import { choose, type OpenArticle, receive, useOpenArticle, write } from '../state/open-article'
import { annotationsIn } from './annotations-in'
import { caretOffset, useCaret } from './caret'
import { copyText } from './copy-text'
import { bringIntoView, reachOf, returnFocus, usePage } from './page'
import type { Passage } from './passage'
import { clearSelection, selectedPassage } from './selection'
import { flash } from './use-painting'

/** The label that was used last: `n` and the Note button mark with it. */
let lastLabel: string | null = null

/** The label that a mark gets where none was asked for. */
export function usualLabel(): string | undefined {
  const { labels } = useLibrary.getState()
  return (labels.find(({ id }) => id === lastLabel) ?? labels[0])?.id
}

/** The passage whose mark is on its way to the host: a key that follows speaks of that mark, and makes no second one. */
let making: (Passage & { ended: Promise<unknown> }) | null = null

const isSame = (one: Passage, other: Passage | null) =>
  one.start === other?.start && one.end === other.end

export const selected = selectedPassage

/** The selection, if it is still to be marked; where its mark is on its way, waits until that is the chosen one. */
async function toMark(): Promise<Passage | null> {
  const passage = selected()
  if (!passage || !making || !isSame(passage, making)) return passage
  await making.ended
  return null
}

export function chosenAnnotation(): AnnotationView | null {
  const { article, chosen } = useOpenArticle.getState()
  return article?.annotations.find(({ id }) => id === chosen) ?? null
}

/** Marks the selection with a label, or gives the chosen annotation that label. */
export const label = (id: string) =>
  attempt(async () => {
    lastLabel = id
    const passage = await toMark()
    if (passage) return void (await mark(passage, id))
    const annotation = chosenAnnotation()
    if (annotation?.kind === 'highlight' && annotation.label !== id)
      await call('annotation.edit', { annotations: [annotation.id], fields: { label: id } })
  })

/** Marks the selection and opens its note, or opens the note of the chosen annotation. */
export const writeNote = () =>
  attempt(async () => {
    const passage = await toMark()
    const known = usualLabel()
    if (passage && known) write(await mark(passage, known))
    else write(chosenAnnotation()?.id ?? null)
  })

/** Writes a note that belongs to the article as a whole. */
export const writeArticleNote = (article: string) =>
  attempt(async () => write((await call('annotation.create', { article, note: '' })).id))

function mark(passage: Passage, label: string): Promise<string> {
  const work = markAndChoose(passage, label)
  const mine = { ...passage, ended: work.catch(() => {}) }
  making = mine
  void mine.ended.then(() => {
    if (making === mine) making = null
  })
  return work
}

async function markAndChoose(passage: Passage, label: string): Promise<string> {
  const { article } = useOpenArticle.getState()
  if (!article) throw new Error('a passage was marked where no article is open')
  // The same words with the same label need no second mark.
  const same = annotationsIn(article.annotations, passage).find(
    (annotation) =>
      annotation.kind === 'highlight' &&
      annotation.label === label &&
      isSame(passage, placeOf(annotation)),
  )
  const made = same ?? (await make(article, passage, label))
  // All at once, so that the page is drawn once for it.
  arrived(made)
  if (isSame(passage, selected())) clearSelection()
  choose(made.id)
  returnFocus()
  return made.id
}

/** In the version that is on the page: an older one can be marked as well. */
function make({ id, version }: OpenArticle, { start, end }: Passage, label: string) {
  const passage = { start, end }
  return call('annotation.create', { article: id, version, passage, label })
}

/** The event that tells of a mark may come later than the answer; what follows at once finds it all the same. */
function arrived(made: AnnotationView) {
  const { article } = useOpenArticle.getState()
  if (!article?.annotations.some(({ id }) => id === made.id)) receive([made])
}

/** Copies the selection, or the chosen annotation's words, with their source; in the reader's style where none is given. */
export const copyQuote = (style?: CitationStyleId) =>
  attempt(async () => {
    const { article } = useOpenArticle.getState()
    const selection = selected()
    const annotation = chosenAnnotation()
    if (!article || (!selection && annotation?.kind !== 'highlight')) return
    // Words that are not in this text, or not settled to be, are quoted from the text in which they were marked.
    const isThere = annotation !== null && !needsReview(annotation)
    const passage = selection ?? (isThere ? placeOf(annotation) : null)
    const { text, mediaType, warnings } = await call('export.quote', {
      ...(passage ? { article: article.id, version: article.version, ...passage } : {}),
      ...(annotation && !selection ? { annotation: annotation.id } : {}),
      ...(style ? { style } : {}),
    })
    await copyText(text, mediaType)
    const remarks = warnings.map(({ message }) => message)
    const done = passage
      ? 'The quote is on the clipboard, with its source.'
      : 'The quote is on the clipboard as it stood when you saved it, and says so: the text has changed since.'
    tell([done, ...remarks].join(' '))
  })

export const remove = ({ id, kind }: AnnotationView) =>
  attempt(async () => {
    await call('annotation.delete', { annotations: [id] })
    if (useOpenArticle.getState().chosen === id) choose(null)
    if (useOpenArticle.getState().writing === id) write(null)
    returnFocus()
    tell(kind === 'note' ? 'The note is deleted.' : 'The mark is deleted.', {
      action: { title: 'Undo', run: () => void undo() },
    })
  })

/** Chooses an annotation and shows its passage. */
export function goTo(annotation: AnnotationView) {
  choose(annotation.id)
  const { page } = usePage.getState()
  const place = placeOf(annotation)
  if (!page || !place) return
  bringIntoView(page, place.start)
  flash(place)
}

/** Goes to the next (1) or previous (-1) annotation that stands in the text; from none, to what is near in view. */
export function step(by: 1 | -1) {
  const { article } = useOpenArticle.getState()
  const placed = article?.annotations.filter((annotation) => placeOf(annotation)) ?? []
  const at = placed.findIndex(({ id }) => id === chosenAnnotation()?.id)
  const next = placed[at < 0 ? nearest(placed, by) : at + by]
  if (next) goTo(next)
}

/** From none: the first that begins at the caret, else in view, or after it; backward the last one before that. */
function nearest(placed: readonly AnnotationView[], by: 1 | -1): number {
  const { page } = usePage.getState()
  const caret = page && useCaret.getState().on ? caretOffset(page) : null
  const from = caret ?? (page ? reachOf(page, 0).start : 0)
  const after = placed.findIndex((annotation) => (placeOf(annotation)?.start ?? 0) >= from)
  if (by > 0) return Math.max(after, 0)
  return (after < 0 ? placed.length : after) - 1
}
