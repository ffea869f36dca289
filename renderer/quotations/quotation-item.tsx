// One quotation, as the panel and the foot of the page show it: its words, who said them, how that is known, and where they
// stand.
import type { AnnotationView } from '#shared/contract'
import { wordsInLine } from '#shared/quotations/passages'
import type { Quotation } from '#shared/quotations/quotation'
import { colours, LabelDot } from '../reading/label-dot'
import { labelOf, useLibrary } from '../state/library'
import styles from './quotation-item.module.css'
import type { Grouping } from './rows'
import { kindOf, knownBy, speakerOf, sure, sureSpeaker } from './wording'

interface Props {
  quotation: Quotation
  /** Of the article. */
  text: string
  /** What stands above already, as a heading: none where left out. */
  grouping?: Grouping
  /** The number of its paragraph, where it stands in one. */
  place: number | null
  mark: AnnotationView | null
}

/** UTF-16 units of a quotation that are drawn: more than the lines that are shown hold. */
const mostWords = 400

export function QuotationItem({ quotation, text, grouping, place, mark }: Props) {
  const labels = useLibrary((library) => library.labels)
  const label = mark?.kind === 'highlight' ? labelOf(labels, mark.label) : null
  const { speaker, score, kind } = quotation
  const known = knownBy(quotation)
  const isUnderKind = grouping === 'kind' && score >= sure
  // In one line, wherever it breaks.
  const where = place === null ? '' : `paragraph\u00a0${place.toLocaleString()}`
  const facts = [known, isUnderKind ? '' : kindOf({ score, kind }), where]
  const isUnderSpeaker =
    grouping === 'speaker' &&
    (speaker ? speaker.name !== null && speaker.score >= sureSpeaker : true)
  return (
    <>
      <span className={styles.words}>{wordsInLine(quotation, text, mostWords)}</span>
      {!isUnderSpeaker && (
        <span className={styles.speaker} data-unknown={speaker?.name ? undefined : ''}>
          {speakerOf(quotation)}
        </span>
      )}
      <span className={styles.facts}>
        {facts.filter((fact) => fact !== '').join(' · ')}
        {'\u2002'}
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
