// An annotation in the margin: its label, the first words of its passage, its note and tags. One without a note is a quiet
// line; the chosen one shows what can be done with it.

import { Button } from 'react-aria-components'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { QuoteWording } from '../quoting/quote-wording'
import { colours, LabelDot } from '../reading/label-dot'
import { goTo } from '../reading/marking'
import { firstWords } from '../reading/passage'
import { CardStatus } from '../review/card-status'
import { StatusSign } from '../review/status-sign'
import { labelOf, useLibrary } from '../state/library'
import { closePanel } from '../state/margin'
import { useOpenArticle } from '../state/open-article'
import { narrow } from '../state/shelf'
import { classNames } from '../ui/class-names'
import styles from './annotation-card.module.css'
import { CardActions } from './card-actions'
import { NoteEditor } from './note-editor'
import { NoteText } from './note-text'
import { drafts } from './writing'

/** UTF-16 code units of the passage that a card shows, and of a note beside which they are still of use. */
const shownWords = 72
const shortNote = 160

interface Props {
  annotation: AnnotationView
  /** Whether it stands away from its passage, so that only its words tell which one it is. */
  away?: boolean
}

export function AnnotationCard({ annotation, away = false }: Props) {
  const { id, tags, located } = annotation
  const chosen = useOpenArticle((state) => state.chosen === id)
  const writing = useOpenArticle((state) => state.writing === id)
  const draft = drafts.use((state) => state.drafts.get(id))
  const labels = useLibrary((library) => library.labels)
  const note = draft?.text ?? annotation.note
  const label = annotation.kind === 'highlight' ? labelOf(labels, annotation.label) : null
  const words = annotation.kind === 'highlight' ? annotation.anchor.exact : ''
  const name = label ? `${label.name}: ${firstWords(words, shownWords)}` : 'Note on the article'
  const lost = located !== null && placeOf(annotation) === null
  // All the while a note is being written, so that the field stays where it is.
  const isShort = writing || (note !== '' && note.length <= shortNote)
  // Words that were edited are shown with what was edited.
  const showsWords = located?.status !== 'changed' && (lost || (words !== '' && (away || isShort)))

  return (
    <li
      className={styles.card}
      data-card={id}
      style={colours(label?.colour ?? null)}
      data-chosen={chosen || undefined}
    >
      <div className={styles.head}>
        <Button
          className={classNames(styles.name)}
          data-card-head=""
          aria-label={name}
          aria-expanded={chosen}
          onPress={() => {
            goTo(annotation)
            // A panel over the whole page would hide the passage that was asked for.
            if (narrow.matches) closePanel()
          }}
        >
          <LabelDot colour={label?.colour ?? null} />
          {label?.name ?? 'Note'}
        </Button>
        <StatusSign annotation={annotation} />
        {chosen && <CardActions annotation={annotation} />}
      </div>
      {showsWords && <p className={styles.words}>{lost ? words : firstWords(words, shownWords)}</p>}
      <CardStatus annotation={annotation} away={away} />
      {annotation.kind === 'highlight' && <QuoteWording highlight={annotation} />}
      {writing ? (
        <NoteEditor
          annotation={annotation}
          subject={label ? `Note on “${firstWords(words, shownWords)}”` : 'Note on the article'}
        />
      ) : (
        <>
          {note.trim() !== '' && <NoteText note={note} />}
          {draft?.status === 'failed' && (
            <p className={styles.failed}>This note is not saved yet. {draft.failure}</p>
          )}
          {tags.length > 0 && (
            <ul className={styles.tags} aria-label="Tags">
              {tags.map((tag) => (
                <li key={tag}>{tag}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  )
}
