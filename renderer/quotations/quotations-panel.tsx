// The quotations of the text, in the place of the notes: in its order, by speaker or by kind. Without the panel, the quotation
// that is looked at shows at the foot of the page.
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { extentOf, wordsInLine } from '#shared/quotations/passages'
import { counted } from '../library/wording'
import { GatheringStatus } from '../same/gathering-status'
import { closeQuotations, showNotes, useMargin } from '../state/margin'
import { type OpenArticle, useOpenArticle } from '../state/open-article'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { useMarkOf } from './mark-quotations'
import { QuotationItem } from './quotation-item'
import { QuotationList } from './quotation-list'
import { QuotationTools } from './quotation-tools'
import { groupBy, letGo, read, useQuotations } from './quotations'
import styles from './quotations-panel.module.css'
import { type Grouping, groupings } from './rows'
import { useCurrentQuotation, usePlaces } from './use-quotations'
import { knownBy, speakerOf } from './wording'

const groupingNames: Record<Grouping, string> = {
  order: 'In order',
  speaker: 'By speaker',
  kind: 'By kind',
}

export function QuotationsPanel({ article }: { article: OpenArticle }) {
  const { hasRoom, quotations: isOpen } = useMargin()
  if (!isOpen) return null
  return (
    <aside className={styles.panel} data-over={hasRoom ? undefined : ''} aria-label="Quotations">
      <div className={styles.head}>
        <Button variant="quiet" onPress={showNotes}>
          Notes
        </Button>
        <h2 className={styles.title}>Quotations</h2>
        <IconButton icon={X} label="Close the quotations" keys="w" onPress={closeQuotations} />
      </div>
      <Content article={article} />
    </aside>
  )
}

function Content({ article }: { article: OpenArticle }) {
  const { status, failure, all, grouping } = useQuotations()
  useEffect(() => void read(), [])
  if (status === 'failed')
    return (
      <div className={styles.remark}>
        <p>{failure}</p>
        <Button onPress={() => void read()}>Try again</Button>
      </div>
    )
  if (status !== 'ready')
    return (
      <p className={styles.remark} role="status">
        Looking for who said what …
      </p>
    )
  if (all.length === 0)
    return <p className={styles.remark}>No quotations were found in this text.</p>
  return (
    <>
      <ToggleButtonGroup
        aria-label={`${counted(all.length, 'quotation')}, arranged`}
        className={classNames(styles.groupings)}
        disallowEmptySelection
        selectedKeys={[grouping]}
        onSelectionChange={([key]) => {
          const chosen = groupings.find((each) => each === key)
          if (chosen) groupBy(chosen)
        }}
      >
        {groupings.map((each) => (
          <ToggleButton key={each} id={each} className={classNames(styles.grouping)}>
            {groupingNames[each]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <GatheringStatus article={article} />
      <QuotationList article={article} />
    </>
  )
}

/** What is looked at, where the panel does not show it; and what a screen reader hears of it. */
export function QuotationAtFoot({ article }: { article: OpenArticle }) {
  const current = useCurrentQuotation()
  const all = useQuotations((state) => state.all)
  const isOpen = useMargin((state) => state.quotations)
  const isTaken = useOpenArticle((state) => state.chosen !== null)
  const placeOf = usePlaces(article)
  const markOf = useMarkOf(article)
  const isMarked = current !== null && markOf(current) !== null
  return (
    <>
      <p className="only-heard" role="status">
        {current
          ? `Quotation ${all.indexOf(current) + 1} of ${all.length}. ${speakerOf(current)}${heard(knownBy(current))}: ${wordsInLine(current, article.text)}${isMarked ? ' (marked)' : ''}`
          : ''}
      </p>
      {current && !isOpen && !isTaken && (
        <aside className={styles.foot} aria-label="The quotation">
          <div className={styles.item}>
            <QuotationItem
              quotation={current}
              text={article.text}
              place={placeOf(extentOf(current).start)}
              mark={markOf(current)}
            />
            <div className={styles.actions}>
              <QuotationTools mark={markOf(current)} />
            </div>
          </div>
          <IconButton icon={X} size="s" label="Let it go" keys="Escape" onPress={letGo} />
        </aside>
      )}
    </>
  )
}

const heard = (known: string) => (known === '' ? '' : `, ${known}`)
