// The margin: notes on the whole article at its head, each other note beside its passage, lost ones at its foot. Where the page
// leaves no room for it, a panel over the page holds the same in a list, and the chosen annotation alone shows at the foot.
import { Plus, X } from 'lucide-react'
import { type ReactNode, useId, useMemo, useRef } from 'react'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { writeArticleNote } from '../reading/marking'
import { toggleMargin, useMarginPlace } from '../state/margin'
import { choose, type OpenArticle, useOpenArticle } from '../state/open-article'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { AnnotationCard } from './annotation-card'
import styles from './margin.module.css'
import { useNear } from './use-near'
import { usePlacing } from './use-placing'

export function MarginBeside({ article }: { article: OpenArticle }) {
  const { whole, placed, lost } = useSections(article)
  const chosen = useOpenArticle((state) => state.chosen)
  const column = useRef<HTMLUListElement>(null)
  const near = useNear(placed, chosen)
  usePlacing(column, near, chosen)
  return (
    <aside className={styles.beside} aria-label="Notes">
      <Head article={article.id} />
      <WhatToDo article={article} />
      <Cards annotations={whole} />
      <ul
        ref={column}
        className={styles.column}
        aria-label="Marks and notes, in the order of the text"
      >
        {near.map((annotation) => (
          <AnnotationCard key={annotation.id} annotation={annotation} />
        ))}
      </ul>
      <Lost annotations={lost} />
    </aside>
  )
}

/** What shows over the page where the margin is not beside it. */
export function MarginOver({ article }: { article: OpenArticle }) {
  const place = useMarginPlace()
  const chosen = useOpenArticle((state) => state.chosen)
  if (place === 'beside') return null
  if (place === 'panel') return <Panel article={article} />
  const annotation = article.annotations.find(({ id }) => id === chosen)
  return annotation ? <Peek annotation={annotation} /> : null
}

function Panel({ article }: { article: OpenArticle }) {
  const { whole, placed, lost } = useSections(article)
  return (
    <aside className={styles.panel} aria-label="Notes">
      <Head article={article.id}>
        <IconButton icon={X} label="Close the margin" keys="]" onPress={toggleMargin} />
      </Head>
      <Cards annotations={whole} />
      <Cards annotations={placed} />
      <Lost annotations={lost} />
      <WhatToDo article={article} />
    </aside>
  )
}

function WhatToDo({ article: { annotations, arriving } }: { article: OpenArticle }) {
  if (annotations.length > 0 || arriving) return null
  return <p className={styles.none}>Select some words of the text to mark them.</p>
}

function Peek({ annotation }: { annotation: AnnotationView }) {
  return (
    <aside className={styles.peek} aria-label="The chosen note">
      <ul className={styles.cards}>
        <AnnotationCard annotation={annotation} away />
      </ul>
      <IconButton icon={X} size="s" label="Let it go" keys="Escape" onPress={() => choose(null)} />
    </aside>
  )
}

function Head({ article, children }: { article: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>Notes</h2>
      <Button variant="quiet" onPress={() => void writeArticleNote(article)}>
        <Plus size={15} strokeWidth={1.75} aria-hidden />
        Note on the article
      </Button>
      {children}
    </div>
  )
}

function Cards({ annotations }: { annotations: readonly AnnotationView[] }) {
  if (annotations.length === 0) return null
  return (
    <ul className={styles.cards}>
      {annotations.map((annotation) => (
        <AnnotationCard key={annotation.id} annotation={annotation} away />
      ))}
    </ul>
  )
}

/** What has no one place in the text: words that fit several, and words that are not in it. */
function Lost({ annotations }: { annotations: readonly AnnotationView[] }) {
  const ambiguous = annotations.filter(({ located }) => located?.status === 'ambiguous')
  const gone = annotations.filter(({ located }) => located?.status !== 'ambiguous')
  return (
    <>
      <Unplaced
        title="Found at several places"
        remark="The text has changed, and each of these fits more than one place in it."
        annotations={ambiguous}
      />
      <Unplaced
        title="Not found in this text"
        remark="The text has changed, and these words are no longer in it."
        annotations={gone}
      />
    </>
  )
}

interface UnplacedProps {
  title: string
  remark: string
  annotations: readonly AnnotationView[]
}

function Unplaced({ title, remark, annotations }: UnplacedProps) {
  const heading = useId()
  if (annotations.length === 0) return null
  return (
    <section className={styles.lost} aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {title}
      </h3>
      <p className={styles.none}>{remark}</p>
      <Cards annotations={annotations} />
    </section>
  )
}

/** Notes on the whole article, what stands in the text, and what is lost. */
function useSections({ annotations }: OpenArticle) {
  return useMemo(
    () => ({
      whole: annotations.filter(({ located }) => located === null),
      placed: annotations.filter((annotation) => placeOf(annotation) !== null),
      lost: annotations.filter(
        (annotation) => annotation.located !== null && placeOf(annotation) === null,
      ),
    }),
    [annotations],
  )
}
