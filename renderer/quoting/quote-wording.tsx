// On a card: whose words a passage holds, and how it goes out where the reader shortened or explained it.
import { markedWords } from '#shared/citing/marked-words'
import type { Highlight } from '#shared/model/annotation'
import { atBeginning } from '#shared/quotations/speaker-name'
import styles from './quote-wording.module.css'

export function QuoteWording({ highlight }: { highlight: Highlight }) {
  const { quotation, edits, anchor } = highlight
  return (
    <>
      {quotation?.speaker ? (
        <p className={styles.speaker}>
          {atBeginning(quotation.speaker)}
          {quotation.cue ? `, “${quotation.cue}”` : ''}
        </p>
      ) : null}
      {edits.length > 0 ? (
        <p className={styles.wording}>
          <span className={styles.lead}>Goes out as: </span>
          {markedWords(anchor.exact, edits)}
        </p>
      ) : null}
    </>
  )
}
