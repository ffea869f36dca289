// What came of each quote of a draft, those that do not hold first to be seen: by a sign, a word and a colour.
import { Check, CircleSlash, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { atBeginning } from '#shared/quotations/speaker-name'
import { counted } from '../library/wording'
import { Difference } from '../review/difference'
import { classNames } from '../ui/class-names'
import { showPlace } from './show-place'
import styles from './verify-dialog.module.css'
import type { CheckedDraft, CheckedQuote, Verified } from './verifying'

export function VerifyResults({ verified }: { verified: Verified }) {
  const { drafts, articles, unread } = verified
  const quotes = drafts.flatMap((draft) => draft.quotes)
  const failed = quotes.filter(({ holds }) => !holds).length
  return (
    <section aria-label="Result">
      <p role="status" className={styles.summary} data-holds={verified.holds}>
        {summaryOf(quotes.length, failed)}
        <span className={styles.against}> Checked against {counted(articles, 'article')}.</span>
      </p>
      {unread.length > 0 ? (
        <p className={styles.unread}>
          The text of {unread.map((title) => `“${title}”`).join(', ')} could not be read, so nothing
          was checked against it.
        </p>
      ) : null}
      {drafts.map((draft, index) => {
        // Two files may have one name; a result never moves.
        const key = `${index}-${draft.name}`
        return <DraftResult key={key} draft={draft} isNamed={drafts.length > 1} />
      })}
    </section>
  )
}

function summaryOf(all: number, failed: number): string {
  if (all === 0) return 'There are no quotations in it.'
  if (failed === 0) return all === 1 ? 'The quote holds.' : `All ${all} quotes hold.`
  return `${failed} of ${counted(all, 'quote')} ${failed === 1 ? 'does' : 'do'} not hold.`
}

function DraftResult({ draft, isNamed }: { draft: CheckedDraft; isNamed: boolean }) {
  return (
    <>
      {isNamed ? <h3 className={styles.name}>{draft.name}</h3> : null}
      <ol className={styles.quotes} aria-label={`Quotes of ${draft.name}`}>
        {draft.quotes.map((quote) => (
          <QuoteResult key={quote.start} quote={quote} />
        ))}
      </ol>
    </>
  )
}

const signs = {
  verbatim: { icon: Check, name: 'Verbatim' },
  marked: { icon: Check, name: 'Verbatim, with marks' },
  changed: { icon: X, name: 'Changed' },
  misattributed: { icon: X, name: 'Somebody else’s' },
  absent: { icon: X, name: 'Not in the library' },
  unchecked: { icon: CircleSlash, name: 'Not checked' },
} as const

function QuoteResult({ quote }: { quote: CheckedQuote }) {
  const { verdict, holds, text, speaker, message, place, difference } = quote
  const { icon: Icon, name } = signs[verdict]
  const isUnchecked = verdict === 'unchecked'
  return (
    <li className={styles.quote} data-holds={holds} data-unchecked={isUnchecked || undefined}>
      <p className={styles.verdict}>
        <Icon aria-hidden size={15} strokeWidth={2} />
        {name}
        {speaker ? <span className={styles.speaker}>{atBeginning(speaker)}</span> : null}
      </p>
      <p className={styles.words}>
        {verdict === 'changed' ? <Difference edits={difference} /> : text}
      </p>
      <p className={styles.message}>
        {message}
        {place ? (
          <Button
            className={classNames(styles.show)}
            aria-label={`Show it in “${place.title}”`}
            onPress={() => showPlace(place)}
          >
            Show it
          </Button>
        ) : null}
      </p>
    </li>
  )
}
