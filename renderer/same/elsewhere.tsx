// Below a quotation: which other articles give it, in the order of appearance, with who says it there and each word that differs.
import { ChevronRight, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { closeQuotations } from '../state/margin'
import { narrow } from '../state/shelf'
import styles from './elsewhere.module.css'
import { Place } from './place'
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
              place={other}
              isFirst={!same.isFirst && other === same.others[0]}
              tabIndex={tabIndex}
              onOpen={() => narrow.matches && closeQuotations()}
            />
          ))}
      </ol>
    </div>
  )
}
