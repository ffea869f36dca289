// The margin: notes on the whole article at its head, each other note beside its passage, lost ones at its foot. Where the page
// leaves no room for it, a panel over the page holds the same in a list, and the chosen annotation alone shows at the foot.
import { Plus, X } from 'lucide-react'
import { memo, type ReactNode, useCallback, useId, useMemo, useRef, useState } from 'react'
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { writeArticleNote } from '../reading/marking'
import { usePage } from '../reading/page'
import { useReach } from '../reading/reach'
import { toggleMargin, toggleQuotations, useMarginPlace } from '../state/margin'
import { choose, type OpenArticle, useOpenArticle } from '../state/open-article'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { AnnotationCard } from './annotation-card'
import { CardList } from './card-list'
import { CrowdRow } from './crowd-row'
import { createCrowding, withOpened } from './crowding'
import styles from './margin.module.css'
import { useNear } from './use-near'
import { usePlacing } from './use-placing'

const Card = memo(AnnotationCard)
const Title = memo(Head)

export function MarginBeside({ article }: { article: OpenArticle }) {
  const { whole, placed, lost } = useSections(article)
  const chosen = useOpenArticle((state) => state.chosen)
  const scroller = usePage((state) => state.page?.scroller ?? null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  /** The row that the keyboard is at: it stays, wherever the page is scrolled to. */
  const [held, setHeld] = useState<string | null>(null)
  const column = useRef<HTMLUListElement>(null)

  const rowsOf = useMemo(() => createCrowding(article.leaves), [article.leaves])
  const rows = useMemo(() => rowsOf(placed), [rowsOf, placed])
  const shown = useMemo(
    () => withOpened(rows, opened, placed.find(({ id }) => id === chosen) ?? null),
    [rows, opened, placed, chosen],
  )
  const near = useNear(shown, [chosen, held])
  usePlacing(column, near, chosen)
  const toggle = useCallback(
    (key: string) =>
      setOpened((before) => {
        const after = new Set(before)
        if (!after.delete(key)) after.add(key)
        return after
      }),
    [],
  )

  return (
    <aside className={styles.beside} aria-label="Notes">
      <Title article={article.id} />
      <WhatToDo article={article} />
      <CardList annotations={whole} scroller={scroller} />
      <ul
        ref={column}
        className={styles.column}
        aria-label="Marks and notes, in the order of the text"
        onFocus={({ target }) => setHeld(keyOf(target))}
        onBlur={() => setHeld(null)}
      >
        {near.map((row) =>
          row.kind === 'single' ? (
            <Card key={row.key} annotation={row.annotation} away={row.away} />
          ) : (
            <CrowdRow key={row.key} row={row} isOpen={opened.has(row.key)} onToggle={toggle} />
          ),
        )}
      </ul>
      <Lost annotations={lost} scroller={scroller} />
    </aside>
  )
}

const keyOf = (element: Element): string | null => {
  const row = element.closest<HTMLElement>('[data-card], [data-crowd]')
  return row?.dataset.card ?? row?.dataset.crowd ?? null
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
  const [panel, setPanel] = useState<HTMLElement | null>(null)
  const chosen = useOpenArticle((state) => state.chosen)
  const { start } = useReach.getState()
  const first = placed.find((annotation) => (placeOf(annotation)?.start ?? 0) >= start)
  return (
    <aside ref={setPanel} className={styles.panel} aria-label="Notes">
      <Head article={article.id}>
        <IconButton icon={X} label="Close the margin" keys="]" onPress={toggleMargin} />
      </Head>
      <CardList annotations={whole} scroller={panel} />
      <CardList annotations={placed} scroller={panel} first={chosen ?? first?.id ?? null} />
      <Lost annotations={lost} scroller={panel} />
      <WhatToDo article={article} />
    </aside>
  )
}

function WhatToDo({ article: { annotations, arriving, unread } }: { article: OpenArticle }) {
  if (unread) return <p className={styles.none}>The marks of this article could not be read.</p>
  if (arriving)
    return (
      <p role="status" className={classNames(styles.none, styles.late)}>
        Looking for your marks in this text…
      </p>
    )
  if (annotations.length > 0) return null
  return <p className={styles.none}>Select some words of the text to mark them.</p>
}

function Peek({ annotation }: { annotation: AnnotationView }) {
  return (
    <aside className={styles.peek} aria-label="The chosen note" data-at-foot>
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
      <Button variant="quiet" onPress={toggleQuotations}>
        Quotations
      </Button>
      <Button variant="quiet" onPress={() => void writeArticleNote(article)}>
        <Plus size={15} strokeWidth={1.75} aria-hidden />
        Note on the article
      </Button>
      {children}
    </div>
  )
}

interface LostProps {
  annotations: readonly AnnotationView[]
  scroller: HTMLElement | null
}

/** What has no one place in the text: words that fit several, and words that are not in it. */
function Lost({ annotations, scroller }: LostProps) {
  const ambiguous = annotations.filter(({ located }) => located?.status === 'ambiguous')
  const gone = annotations.filter(({ located }) => located?.status !== 'ambiguous')
  return (
    <>
      <Unplaced
        title="Found at several places"
        remark="The text has changed, and each of these fits more than one place in it."
        annotations={ambiguous}
        scroller={scroller}
      />
      <Unplaced
        title="Not found in this text"
        remark="The text has changed, and these passages were not found in it."
        annotations={gone}
        scroller={scroller}
      />
    </>
  )
}

interface UnplacedProps extends LostProps {
  title: string
  remark: string
}

function Unplaced({ title, remark, annotations, scroller }: UnplacedProps) {
  const heading = useId()
  if (annotations.length === 0) return null
  return (
    <section className={styles.lost} aria-labelledby={heading}>
      <h3 id={heading} className={styles.title}>
        {title}
      </h3>
      <p className={styles.none}>{remark}</p>
      <CardList annotations={annotations} scroller={scroller} />
    </section>
  )
}

/** Notes on the whole article, what stands in the text, and what is lost. */
function useSections({ annotations }: OpenArticle) {
  return useMemo(() => {
    // They stand in this order already.
    const first = annotations.findIndex(({ located }) => located !== null)
    const from = first < 0 ? annotations.length : first
    const to = annotations.findLastIndex((annotation) => placeOf(annotation) !== null) + 1
    return {
      whole: annotations.slice(0, from),
      placed: annotations.slice(from, to),
      lost: annotations.slice(Math.max(from, to)),
    }
  }, [annotations])
}
