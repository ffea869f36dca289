// What can be done with the trash as a whole, over its articles.
import { show } from '../state/screens'
import { Button } from '../ui/button'
import styles from './trash.module.css'

export function TrashRow({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div className={styles.row}>
      <Button variant="quiet" onPress={() => show({ name: 'deleted' })}>
        Deleted notes…
      </Button>
      {isEmpty ? null : (
        <Button variant="quiet" onPress={() => show({ name: 'empty-trash' })}>
          Empty the trash…
        </Button>
      )}
    </div>
  )
}
