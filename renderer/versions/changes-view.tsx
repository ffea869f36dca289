// A comparison as it is read: each change by itself, what is the same folded between them, and the keys that go from one to the
// next.
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { changesIn, type Row } from '#shared/comparing/index'
import type { ArticleView, Output } from '#shared/contract'
import { offer } from '../actions'
import { counted } from '../library/wording'
import { Button } from '../ui/button'
import { ChangeRows } from './change-rows'
import { ChangesBar } from './changes-bar'
import styles from './changes-page.module.css'
import { type Stretch, stretchAt, stretchesOf } from './stretches'
import { whenOf } from './wording'

interface Props {
  view: ArticleView
  found: Output<'article.compare'>
  /** Where to begin: an offset of the older text. */
  at: number | null
  beside: boolean
  isNarrow: boolean
}

/** Stretches that are drawn at once; more come when they are asked for. */
const portion = 200

export function ChangesView({ view, found, at, beside, isNarrow }: Props) {
  const { rows, from, to } = found
  const sheet = useRef<HTMLDivElement>(null)
  const stretches = useMemo(() => stretchesOf(rows), [rows])
  const changes = useMemo(() => changesIn(rows).map(({ start }) => rows[start] as Row), [rows])
  const count = changes.length
  const begin = useMemo(() => beginning(rows, stretches, at), [rows, stretches, at])
  /** The stretch that one has gone to; another object each time, so that going there again brings it into view again. */
  const [place, setPlace] = useState({ index: begin })
  const [drawn, setDrawn] = useState(Math.max(portion, begin + portion))
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set([begin]))

  const goTo = useCallback((index: number) => {
    if (index < 0) return
    setDrawn((before) => Math.max(before, index + portion))
    setPlace({ index })
  }, [])
  const goToRow = useCallback(
    (row: number) => goTo(stretches.findIndex(({ start, end }) => start <= row && row < end)),
    [stretches, goTo],
  )
  const toggle = useCallback((index: number) => setOpen((before) => toggled(before, index)), [])
  const goToChange = (wanted: number) =>
    goTo(stretches.findIndex((each) => each.kind === 'change' && each.change === wanted))
  const step = (by: 1 | -1) => goTo(nextChange(stretches, place.index, by))

  useEffect(() => show(sheet.current, place.index), [place])
  useEffect(() =>
    offer([
      {
        id: 'next-change',
        title: 'Next change',
        group: 'Reading',
        keys: ['n'],
        run: () => step(1),
      },
      {
        id: 'previous-change',
        title: 'Previous change',
        group: 'Reading',
        keys: ['p'],
        run: () => step(-1),
      },
    ]),
  )

  const shown = stretches[place.index]
  const change = shown?.kind === 'change' ? shown.change : null
  return (
    <>
      <ChangesBar
        view={view}
        isNarrow={isNarrow}
        stepping={{ current: change, changes, step, goTo: goToChange }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <main className={styles.scroller} tabIndex={0} aria-label="What changed">
        <div className={styles.sheet} data-beside={beside || undefined} ref={sheet}>
          <h1 className={styles.title}>
            What changed in <bdi>“{view.title}”</bdi>
          </h1>
          <p className={styles.summary}>
            {count === 0
              ? 'Not a word: these two texts are the same.'
              : `${counted(count, 'change')} from ${whenOf(from.retrieved, view.versions)} to ${whenOf(to.retrieved, view.versions)}.`}
          </p>
          {beside && (
            <div className={styles.heads} aria-hidden="true">
              <span>{whenOf(from.retrieved, view.versions)}</span>
              <span>{whenOf(to.retrieved, view.versions)}</span>
            </div>
          )}
          {stretches.slice(0, drawn).map((stretch, index) => (
            <StretchView
              key={stretch.start}
              stretch={stretch}
              index={index}
              count={count}
              rows={rows}
              beside={beside}
              language={view.language}
              isCurrent={index === place.index}
              isOpen={open.has(index)}
              onToggle={toggle}
              onOther={goToRow}
            />
          ))}
          {drawn < stretches.length && (
            <Button onPress={() => setDrawn(drawn + portion)}>Show more of the text</Button>
          )}
        </div>
      </main>
    </>
  )
}

interface StretchProps {
  stretch: Stretch
  index: number
  count: number
  rows: readonly Row[]
  beside: boolean
  language: string | null
  isCurrent: boolean
  isOpen: boolean
  onToggle(index: number): void
  onOther(row: number): void
}

/** Drawn anew only where something of its own has changed: there may be thousands of words in all. */
const StretchView = memo(function StretchView(props: StretchProps) {
  const { stretch, index, count, isCurrent, isOpen, onToggle, ...rest } = props
  const { start, end } = stretch
  const drawn = <ChangeRows {...rest} start={start} end={end} />
  if (stretch.kind === 'change')
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
      <div
        role="group"
        className={styles.change}
        data-stretch={index}
        data-end={stretch.change === null || undefined}
        aria-label={
          stretch.change === null
            ? 'The old place of a paragraph that moved'
            : `Change ${stretch.change + 1} of ${count}`
        }
        aria-current={isCurrent || undefined}
        tabIndex={-1}
      >
        {drawn}
      </div>
    )
  return (
    <div className={styles.fold} data-stretch={index} tabIndex={-1}>
      {stretch.folds && (
        <Button variant="quiet" aria-expanded={isOpen} onPress={() => onToggle(index)}>
          {isOpen ? (
            <ChevronDown size={15} strokeWidth={1.75} aria-hidden />
          ) : (
            <ChevronRight size={15} strokeWidth={1.75} aria-hidden />
          )}
          {counted(end - start, 'paragraph')} that stayed the same
        </Button>
      )}
      {(isOpen || !stretch.folds) && drawn}
    </div>
  )
})

/** The stretch that holds an offset of the older text, else the first change. */
function beginning(rows: readonly Row[], stretches: readonly Stretch[], at: number | null): number {
  const index = at === null ? nextChange(stretches, -1, 1) : stretchAt(rows, stretches, at)
  return Math.max(0, index)
}

function nextChange(stretches: readonly Stretch[], from: number, by: 1 | -1): number {
  for (let index = from + by; index >= 0 && index < stretches.length; index += by) {
    const stretch = stretches[index]
    if (stretch?.kind === 'change' && stretch.change !== null) return index
  }
  return -1
}

/** Brings a stretch into view, and the keyboard to it. */
function show(sheet: HTMLElement | null, index: number) {
  const element = sheet?.querySelector<HTMLElement>(`[data-stretch="${index}"]`)
  element?.scrollIntoView({ block: 'center', behavior: 'instant' })
  element?.focus({ preventScroll: true })
}

function toggled(open: ReadonlySet<number>, index: number): ReadonlySet<number> {
  const next = new Set(open)
  if (!next.delete(index)) next.add(index)
  return next
}
