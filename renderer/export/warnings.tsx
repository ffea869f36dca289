// What exported passages might hide when they stand alone: said quietly, and opened by whoever wants to read it.
import { useId } from 'react'
import type { Output } from '#shared/contract'
import styles from './export-dialog.module.css'

/** More than anybody reads here; a program finds them all in the JSON export. */
const mostShown = 50

export function Warnings({ warnings }: { warnings: Output<'export.render'>['warnings'] }) {
  const id = useId()
  if (warnings.length === 0) return null
  const passages = new Set(warnings.map(({ annotation }) => annotation)).size
  return (
    <details className={styles.warnings}>
      <summary id={id}>
        {passages === 1
          ? '1 passage says less when it stands alone'
          : `${passages} passages say less when they stand alone`}
      </summary>
      <ul aria-labelledby={id}>
        {warnings.slice(0, mostShown).map(({ annotation, kind, start, passage, message }) => (
          <li key={`${annotation} ${kind} ${start}`}>
            <q>{passage}</q> {message}
          </li>
        ))}
      </ul>
    </details>
  )
}
