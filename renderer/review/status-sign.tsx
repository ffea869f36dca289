// The small sign on a mark whose words stand elsewhere than they were marked. They are the same words, so it says no more than
// that; the chosen card does.
import { MoveVertical } from 'lucide-react'
import type { AnnotationView } from '#shared/contract'
import styles from './card-status.module.css'
import { statusOf } from './wording'

export function MovedSign({ annotation }: { annotation: AnnotationView }) {
  if (annotation.located?.status !== 'moved') return null
  const status = statusOf(annotation) ?? ''
  return (
    <span className={styles.moved} role="img" aria-label={`Moved. ${status}`} title={status}>
      <MoveVertical size={12} strokeWidth={1.75} aria-hidden />
    </span>
  )
}
