// The rows of a comparison: in two columns, the older text and the newer one beside each other, or in one with what went and
// what came in their places.
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { Row } from '#shared/comparing/index'
import type { Edit } from '#shared/model/anchor'
import { Difference } from '../review/difference'
import { Button } from '../ui/button'
import styles from './change-rows.module.css'
import { becameOf } from './wording'

export interface RowsProps {
  rows: readonly Row[]
  /** The indexes to draw, half-open. */
  start: number
  end: number
  beside: boolean
  language: string | null
  /** Shows the other end of a move, by its index. */
  onOther(row: number): void
}

export function ChangeRows({ rows, start, end, ...props }: RowsProps) {
  return rows
    .slice(start, end)
    .map((row, step) => (
      <RowView key={`${row.before} ${row.after}`} row={row} index={start + step} {...props} />
    ))
}

interface RowProps extends Omit<RowsProps, 'rows' | 'start' | 'end'> {
  row: Row
  index: number
}

function RowView({ row, index, beside, language, onOther }: RowProps) {
  const { kind, part, other } = row
  const words = { lang: language ?? undefined, dir: 'auto', 'data-part': part }
  return (
    <div className={styles.row} data-kind={kind}>
      {kind !== 'same' && (
        <p className={styles.label}>
          {becameOf[kind]}
          {other !== null && (
            <Button variant="quiet" onPress={() => onOther(other)}>
              {other > index ? (
                <ArrowDown size={14} strokeWidth={1.75} aria-hidden />
              ) : (
                <ArrowUp size={14} strokeWidth={1.75} aria-hidden />
              )}
              {kind === 'moved-away' ? 'Where it stands now' : 'Where it stood'}
            </Button>
          )}
        </p>
      )}
      {beside ? (
        <div className={styles.columns}>
          <p className={styles.words} {...words}>
            {row.before !== null && <Side edits={row.edits} without="added" kind={kind} />}
          </p>
          {/* Said once is enough where both say the same. */}
          <p className={styles.words} {...words} aria-hidden={kind === 'same' || undefined}>
            {row.after !== null && <Side edits={row.edits} without="removed" kind={kind} />}
          </p>
        </div>
      ) : (
        <p className={styles.words} {...words}>
          <Difference edits={row.edits} />
        </p>
      )}
    </div>
  )
}

function Side({
  edits,
  without,
  kind,
}: {
  edits: readonly Edit[]
  without: Edit['kind']
  kind: Row['kind']
}) {
  return (
    <>
      {kind !== 'same' && (
        <span className="only-heard">{without === 'added' ? 'Before: ' : 'Now: '}</span>
      )}
      <Difference edits={edits.filter((edit) => edit.kind !== without)} />
    </>
  )
}
