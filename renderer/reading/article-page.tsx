// An open article: its bar, the page with head, body and end, and the margin beside it.
import { memo, useEffect, useLayoutEffect, useRef } from 'react'
import type { ArticleView } from '#shared/contract'
import { MarginBeside, MarginOver } from '../notes/margin'
import { followWriting } from '../notes/writing'
import { QuotationAtFoot, QuotationsPanel } from '../quotations/quotations-panel'
import { useFollowQuotations } from '../quotations/use-quotations'
import { ReviewPanel } from '../review/review-panel'
import { useEditedPainting } from '../review/use-edited-painting'
import { useReviewActions } from '../review/use-review-actions'
import { useMargin, useMarginPlace } from '../state/margin'
import type { OpenArticle } from '../state/open-article'
import { OlderBanner } from '../versions/older-banner'
import { ArticleBar } from './article-bar'
import { ArticleEnd } from './article-end'
import { ArticleHead } from './article-head'
import { BodyView } from './body-view'
import { CaretView } from './caret-view'
import { Choosing } from './choosing'
import { FindBar } from './find-bar'
import { pageOf, usePage } from './page'
import { usePlace } from './place'
import { useFollowReach } from './reach'
import styles from './reading.module.css'
import { followSelection } from './selection'
import { SelectionToolbar } from './selection-toolbar'
import { useCaretActions } from './use-caret-actions'
import { useDrawn } from './use-drawn'
import { usePainting } from './use-painting'
import { useReadingActions } from './use-reading-actions'
import { useRoom } from './use-room'

// What a mark changes is seen on the page and in the margin; all around them stays as it is.
const Bar = memo(ArticleBar)
const Find = memo(FindBar)
const Head = memo(ArticleHead)
const End = memo(ArticleEnd)
const Caret = memo(CaretView)
const Toolbar = memo(SelectionToolbar)
const Choice = memo(Choosing)

interface Props {
  article: OpenArticle
  /** As it is but for what reading it changes: its position, and how many annotations it has. */
  view: ArticleView
}

export function ArticlePage({ article, view }: Props) {
  const reading = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const place = usePlace(article, body, scroller)
  const { sections, drawn, isWhole } = useDrawn(article.body, place)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another body draws other nodes
  useLayoutEffect(() => {
    if (!isWhole || !body.current || !scroller.current) return
    usePage.setState({ page: pageOf(body.current, scroller.current) })
    return () => usePage.setState({ page: null })
  }, [article.body, isWhole])
  useFollowReach()
  usePainting(article.annotations)
  useEditedPainting(article.annotations)
  useReviewActions(article)
  useFollowQuotations(article)
  useReadingActions()
  useCaretActions()
  useRoom(reading)
  useEffect(followSelection, [])
  useEffect(followWriting, [])
  const margin = useMarginPlace()
  const beside = useMargin(({ hasRoom, quotations }) => hasRoom && quotations)

  return (
    <div className={styles.reading} data-panel={beside || undefined} ref={reading}>
      <Bar article={view} shown={article.version} />
      {article.isOlder && <OlderBanner article={article} view={view} />}
      <Find text={article.text} />
      <ReviewPanel article={article} />
      <div className={styles.middle}>
        <div className={styles.scroller} ref={scroller}>
          <div className={styles.sheet} data-margin={margin}>
            <main className={styles.page}>
              <article className={styles.article} lang={view.language ?? undefined} dir="auto">
                <Head article={view} />
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the text is read, scrolled and marked by keyboard */}
                <div className={styles.body} ref={body} tabIndex={0} aria-busy={!isWhole}>
                  {/* Another text in other nodes: what was painted on the old ones until then stays within them. */}
                  <BodyView
                    key={article.version}
                    body={article.body}
                    leaves={article.leaves}
                    sections={sections}
                    drawn={drawn}
                  />
                </div>
                <End article={view} />
              </article>
              <Caret />
              <Toolbar />
              <Choice />
            </main>
            {margin === 'beside' && <MarginBeside article={article} />}
          </div>
        </div>
        <QuotationsPanel article={article} />
      </div>
      <MarginOver article={article} />
      <QuotationAtFoot article={article} />
    </div>
  )
}
