// An article that gives a quotation: the way there, when it appeared, who says it there, and each word that differs.
import type { OtherPlace, SameQuotation } from '#shared/contract'
import { longDate } from '#shared/long-date'
import { atBeginning } from '#shared/quotations/speaker-name'
import { Difference } from '../review/difference'
import { showWords } from '../verifying/show-place'
import styles from './elsewhere.module.css'

interface Props {
  /** Another place is told beside the one that it is compared with. */
  place: SameQuotation | OtherPlace
  isFirst: boolean
  tabIndex?: 0 | -1
  onOpen?(): void
}

export function Place({ place, isFirst, tabIndex = 0, onOpen }: Props) {
  const { article, speaker } = place
  const { title, site, published, added } = article
  const date = published === null ? `added ${longDate(added)}` : longDate(published)
  const other = 'wording' in place ? place : null
  const isOther = other?.speakers === 'other'
  return (
    <li className={styles.place}>
      <button
        type="button"
        className={styles.title}
        tabIndex={tabIndex}
        onClick={() => {
          showWords(article.id, null, place)
          onOpen?.()
        }}
      >
        {title}
      </button>
      <div className={styles.facts}>
        {[isFirst ? 'first' : '', site ?? '', date].filter((fact) => fact !== '').join(' · ')}
      </div>
      <div className={isOther ? styles.differs : styles.speaker}>
        {isOther && 'Another speaker: '}
        {speaker === null ? 'No speaker named' : atBeginning(speaker)}
      </div>
      {other && other.wording !== 'same' && (
        <p className={styles.words}>
          <span className={other.wording === 'different' ? styles.differs : styles.facts}>
            {wordings[other.wording]}{' '}
          </span>
          <Difference edits={other.edits} />
        </p>
      )}
    </li>
  )
}

const wordings: Record<Exclude<OtherPlace['wording'], 'same'>, string> = {
  different: 'In other words:',
  shorter: 'Shorter:',
  longer: 'Longer:',
}
