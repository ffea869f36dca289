// The small sign on a mark of which there is something to know and nothing to do: its words stand elsewhere, or the reader has
// settled where. The chosen card says it in words.
import { MapPinCheck, MoveVertical } from 'lucide-react'
import type { AnnotationView } from '#shared/contract'
import styles from './card-status.module.css'
import { isCalm, statusOf } from './wording'

export function StatusSign({ annotation }: { annotation: AnnotationView }) {
  if (!isCalm(annotation)) return null
  const status = statusOf(annotation, '') ?? ''
  const [Icon, name] = annotation.decided ? [MapPinCheck, 'Settled'] : [MoveVertical, 'Moved']
  return (
    <span className={styles.sign} role="img" aria-label={`${name}. ${status}`} title={status}>
      <Icon size={12} strokeWidth={1.75} aria-hidden />
    </span>
  )
}
