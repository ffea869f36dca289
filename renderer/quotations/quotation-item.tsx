// One quotation, as the panel and the foot of the page show it: its words, who said them, how that is known, and where they
// stand.
import type { AnnotationView } from '#shared/contract'
import type { Quotation } from '#shared/quotations/quotation'
import { colours, LabelDot } from '../reading/label-dot'
import { labelOf, useLibrary } from '../state/library'
import styles from './quotation-item.module.css'
import { kindOf, knownBy, oneLine, speakerOf } from './wording'

interface Props {
  quotation: Quotation
  /** The number of its paragraph, where it stands in one. */
  place: number | null
  mark: AnnotationView | null
}

/** UTF-16 units of a quotation that are drawn: more than the lines that are shown hold. */
const mostWords = 400

export function QuotationItem({ quotation, place, mark }: Props) {
  const labels = useLibrary((library) => library.labels)
  const label = mark?.kind === 'highlight' ? labelOf(labels, mark.label) : null
  const { speaker, score, kind } = quotation
  const known = knownBy(quotation)
  const where = place === null ? '' : `paragraph ${place.toLocaleString()}`
  const facts = [known, kindOf({ score, kind }), where]
  return (
    <>
      <span className={styles.words}>{oneLine(quotation.text.slice(0, mostWords))}</span>
      <span className={styles.speaker} data-unknown={speaker?.name ? undefined : ''}>
        {speakerOf(quotation)}
      </span>
      <span className={styles.facts}>
        {facts.filter((fact) => fact !== '').join(' · ')}
        {label && (
          <span className={styles.mark} style={colours(label.colour)}>
            <LabelDot colour={label.colour} />
            {label.name}
          </span>
        )}
      </span>
    </>
  )
}
