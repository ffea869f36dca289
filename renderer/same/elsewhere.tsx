// Below a quotation: which other articles give it, in the order of appearance, with who says it there and each word that differs.
import { ChevronRight, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import type { OtherPlace, SameQuotation } from '#shared/contract'
import { longDate } from '#shared/long-date'
import { Difference } from '../review/difference'
import { closeQuotations } from '../state/margin'
import { narrow } from '../state/shelf'
import { showWords } from '../verifying/show-place'
import styles from './elsewhere.module.css'
import { keyOfRange, toggle, useSame } from './same'
import { differenceTold, summaryOf } from './wording'

interface Props {
  /** UTF-16 offsets of the quotation, from its first mark to its last. */
  extent: { start: number; end: number }
  tabIndex: 0 | -1
}

export function Elsewhere({ extent, tabIndex }: Props) {
  const key = keyOfRange(extent)
  const same = useSame(({ quotations }) => quotations.get(key))
  const isOpen = useSame(({ unfolded }) => unfolded.has(key))
  const id = useId()
  if (!same) return null
  const isDisputed = same.wordingsDiffer || same.speakersDiffer
  return (
    <div className={styles.elsewhere}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        tabIndex={tabIndex}
        onClick={() => toggle(key)}
      >
        <ChevronRight aria-hidden="true" size={14} className={styles.chevron} />
        {summaryOf(same)}
        {isDisputed && (
          <span className={styles.disputed}>
            <TriangleAlert aria-hidden="true" size={13} />
            <span className="only-heard">: </span>
            {differenceTold(same)}
          </span>
        )}
      </button>
      <ol id={id} className={styles.places} hidden={!isOpen}>
        {isOpen &&
          same.others.map((other) => (
            <Place
              key={`${other.article.id} ${other.start}`}
              other={other}
              isFirst={!same.isFirst && other === same.others[0]}
              tabIndex={tabIndex}
            />
          ))}
      </ol>
    </div>
  )
}

interface PlaceProps {
  other: OtherPlace
  isFirst: boolean
  tabIndex: 0 | -1
}

function Place({ other, isFirst, tabIndex }: PlaceProps) {
  const { article, speaker, speakers, wording, edits } = other
  const { title, site, published, added } = article
  const date = published === null ? `added ${longDate(added)}` : longDate(published)
  return (
    <li className={styles.place}>
      <button
        type="button"
        className={styles.title}
        tabIndex={tabIndex}
        onClick={() => {
          showWords(article.id, null, other)
          if (narrow.matches) closeQuotations()
        }}
      >
        {title}
      </button>
      <div className={styles.facts}>
        {[isFirst ? 'first' : '', site ?? '', date].filter((fact) => fact !== '').join(' · ')}
      </div>
      <div className={speakers === 'other' ? styles.differs : styles.speaker}>
        {speakers === 'other' && 'Another speaker: '}
        {speaker ?? 'No speaker named'}
      </div>
      {wording !== 'same' && (
        <p className={styles.words}>
          <span className={wording === 'different' ? styles.differs : styles.facts}>
            {wordings[wording]}{' '}
          </span>
          <Difference edits={edits} />
        </p>
      )}
    </li>
  )
}

const wordings: Record<Exclude<SameQuotation['others'][number]['wording'], 'same'>, string> = {
  different: 'In other words:',
  shorter: 'Shorter:',
  longer: 'Longer:',
}
