// Many annotations of one paragraph that share a row of the margin: their colours and how many they are. Pressed, it opens into
// their cards.
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { needsReview } from '#shared/reviewing/proposals'
import { counted } from '../library/wording'
import { LabelDot } from '../reading/label-dot'
import { firstWords } from '../reading/passage'
import { labelOf, useLibrary } from '../state/library'
import { classNames } from '../ui/class-names'
import styles from './crowd-row.module.css'
import type { CrowdRow as Row } from './crowding'

/** UTF-16 code units of the first passage, for a screen reader. */
const shownWords = 44

interface Props {
  row: Row
  isOpen: boolean
  onToggle: (key: string) => void
}

export const CrowdRow = memo(function CrowdRow({ row, isOpen, onToggle }: Props) {
  const labels = useLibrary((library) => library.labels)
  const { annotations } = row
  const marked = annotations.flatMap((annotation) =>
    annotation.kind === 'highlight' ? [annotation] : [],
  )
  const colours = new Set(marked.map(({ label }) => labelOf(labels, label).colour))
  const notes = annotations.filter(({ note }) => note.trim() !== '').length
  const count = counted(annotations.length, 'mark')
  const waiting = annotations.filter(needsReview).length
  const said = [
    count,
    ...(notes > 0 ? [counted(notes, 'note')] : []),
    ...(waiting > 0 ? [`${waiting} to review`] : []),
  ].join(', ')
  const Arrow = isOpen ? ChevronDown : ChevronRight
  return (
    <li className={styles.crowd} data-crowd={row.key}>
      <Button
        className={classNames(styles.button)}
        aria-expanded={isOpen}
        aria-label={`${said} from “${firstWords(marked[0]?.anchor.exact ?? '', shownWords)}” on`}
        onPress={() => onToggle(row.key)}
      >
        <Arrow size={13} strokeWidth={1.75} aria-hidden />
        <span className={styles.dots}>
          {[...colours].map((colour) => (
            <LabelDot key={colour} colour={colour} />
          ))}
        </span>
        {said}
      </Button>
    </li>
  )
})
