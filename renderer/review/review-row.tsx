// On the shelf: how many marks of the whole library wait for a decision, and the way to their list. Nothing where none do.
import { MapPinCheck } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { offer } from '../actions'
import { counted } from '../library/wording'
import { show } from '../state/screens'
import { classNames } from '../ui/class-names'
import styles from './review-row.module.css'
import { followWaiting, useWaiting } from './waiting'

const open = () => show({ name: 'review' })

/** For as long as the window shows a library; the shelf itself may be folded away. */
export function useWaitingMarks() {
  useEffect(followWaiting, [])
  useEffect(
    () =>
      offer([
        {
          id: 'review-library',
          title: 'List the marks to review, of all articles',
          group: 'Library',
          keys: ['Shift+r'],
          run: open,
        },
      ]),
    [],
  )
}

export function ReviewRow() {
  const total = useWaiting((state) => state.total)
  if (total === 0) return null
  return (
    <Button className={classNames(styles.row)} onPress={open}>
      <MapPinCheck size={15} strokeWidth={1.75} aria-hidden />
      {counted(total, 'mark')} to review
    </Button>
  )
}
