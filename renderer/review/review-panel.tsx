// The review above the page: the mark that is looked at, as it was saved and as the text has it now, and what can be
// decided. The page below shows the place. When nothing waits any more it says so, and leads on to other articles.
import { ArrowDown, ArrowUp, List, X } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { type Proposal, savedContext, standsElsewhere } from '#shared/reviewing/proposals'
import { LabelDot } from '../reading/label-dot'
import { bringIntoView, usePage } from '../reading/page'
import { useSelection } from '../reading/selection'
import { paint } from '../reading/use-painting'
import { labelOf, useLibrary } from '../state/library'
import type { OpenArticle } from '../state/open-article'
import { show } from '../state/screens'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { Keys } from '../ui/keys'
import { Difference } from './difference'
import { NothingWaits } from './nothing-waits'
import styles from './review-panel.module.css'
import {
  accept,
  endReview,
  followUndo,
  keepAsLost,
  markAnew,
  proposalsFor,
  showAnother,
  showChangesAt,
  shownOf,
  step,
  useReviewing,
  type Waiting,
  waitingIn,
} from './reviewing'
import { statusOf } from './wording'

export function ReviewPanel({ article }: { article: OpenArticle }) {
  const isOn = useReviewing((state) => state.article === article.id)
  return isOn && !article.isOlder ? <Panel article={article} /> : null
}

function Panel({ article }: { article: OpenArticle }) {
  const current = useReviewing((state) => state.current)
  const panel = useRef<HTMLElement>(null)
  const waiting = useMemo(() => waitingIn(article), [article])
  const shown = shownOf(waiting, current)
  const title = waiting.length > 1 ? `Review, ${waiting.length} left` : 'Review'

  useEffect(followUndo, [])
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  // The button that was pressed may have gone with its mark.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true })
  })

  return (
    <aside ref={panel} className={styles.panel} aria-label="Review" tabIndex={-1}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {waiting.length > 1 && (
          <>
            <IconButton
              icon={ArrowUp}
              size="s"
              label="The one before"
              keys="<"
              onPress={() => step(-1)}
            />
            <IconButton
              icon={ArrowDown}
              size="s"
              label="The next"
              keys=">"
              onPress={() => step(1)}
            />
          </>
        )}
        <IconButton
          icon={List}
          size="s"
          label="All marks to review"
          keys="Shift+r"
          onPress={() => show({ name: 'review' })}
        />
        <IconButton icon={X} size="s" label="End the review" keys="r" onPress={endReview} />
      </div>
      {shown && <Case key={shown.id} article={article} mark={shown} />}
      {!shown && article.arriving === null && <NothingWaits article={article.id} />}
    </aside>
  )
}

function Case({ article, mark }: { article: OpenArticle; mark: Waiting }) {
  const labels = useLibrary((library) => library.labels)
  const choice = useReviewing((state) => state.choice)
  const selecting = useReviewing((state) => state.selecting)
  const selected = useSelection((state) => state.passage !== null)
  const proposals = useMemo(() => proposalsFor(mark, article), [mark, article])
  const proposal = proposals[choice]
  useShown(proposals, choice)

  const { before, after } = savedContext(mark.anchor)
  const label = labelOf(labels, mark.label)
  return (
    <>
      <p className={styles.status} role="status">
        {statusOf(mark, article.text)}
      </p>
      <div className={styles.columns}>
        <section className={styles.words} aria-label="As you saved it">
          <h3 className={styles.title}>
            <LabelDot colour={label.colour} /> {label.name}, as you saved it
          </h3>
          <blockquote className={styles.quote}>
            … {before.trimStart()}
            <mark className={styles.mark}>{mark.anchor.exact}</mark>
            {after.trimEnd()} …
          </blockquote>
        </section>
        <section className={styles.words} aria-label="In the text now">
          <h3 className={styles.title}>
            {proposals.length > 1
              ? `In the text now: place ${choice + 1} of ${proposals.length}`
              : 'In the text now'}
          </h3>
          {proposal ? (
            <blockquote className={styles.quote}>
              … {proposal.before.trimStart()}
              <mark className={styles.mark}>
                <Difference edits={proposal.difference} />
              </mark>
              {proposal.after.trimEnd()} …
            </blockquote>
          ) : (
            <p className={styles.none}>
              {standsElsewhere(mark.anchor.exact, mark.located, article.text)
                ? 'They stand at many places of it. If you know which of them is meant, select it.'
                : 'Nothing in it is like these words. If you know where they are now, select them.'}
            </p>
          )}
        </section>
      </div>
      {selecting && !selected && (
        <p className={styles.hint} role="status">
          Select the words in the text, by mouse or with Shift and the arrows, then press{' '}
          <Keys keys="m" />.
        </p>
      )}
      <div className={styles.choices} role="toolbar" aria-label="What to decide">
        {proposal && <Choice title="Accept" keys="y" variant="primary" run={accept} />}
        {proposals.length > 1 && (
          <Choice title="Show another" keys="o" run={() => showAnother(1)} />
        )}
        <Choice
          title={selected ? 'Mark the selected words' : 'Mark anew'}
          keys="m"
          variant={selected ? 'primary' : 'plain'}
          run={markAnew}
        />
        <Choice title="Keep as lost" keys="g" run={keepAsLost} />
        <Button variant="quiet" onPress={() => showChangesAt(mark, article.version)}>
          What changed here
        </Button>
      </div>
    </>
  )
}

interface ChoiceProps {
  title: string
  keys: string
  variant?: 'primary' | 'plain'
  run: () => void
}

const Choice = ({ title, keys, variant = 'plain', run }: ChoiceProps) => (
  <Button variant={variant} aria-keyshortcuts={keys} onPress={run}>
    {title}
    <span aria-hidden>
      <Keys keys={keys} />
    </span>
  </Button>
)

/** Paints the places that are proposed, and brings the one that is shown into view. */
function useShown(proposals: readonly Proposal[], choice: number) {
  const page = usePage((state) => state.page)
  useEffect(() => {
    const shown = proposals[choice]
    if (!page || !shown) return
    paint('proposed', [shown])
    paint(
      'alternative',
      proposals.filter((proposal) => proposal !== shown),
    )
    bringIntoView(page, shown.start)
    return () => {
      paint('proposed', [])
      paint('alternative', [])
    }
  }, [page, proposals, choice])
}
