// The shelf: what there is to read. Beside the page, folded away, or, in a narrow window, before the page.
import { useEffect, useSyncExternalStore } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { offer } from '../actions'
import { useWaitingMarks } from '../review/review-row'
import { disputesActions } from '../same/disputes-actions'
import { searchActions } from '../search/actions'
import { followOrder } from '../state/ordered'
import { followLibrary } from '../state/search'
import { useSettings } from '../state/settings'
import { closeDrawer, narrow, useShelf } from '../state/shelf'
import { classNames } from '../ui/class-names'
import { verifyActions } from '../verifying/verify-actions'
import { versionActions } from '../versions/version-actions'
import { articleActions } from './article-actions'
import { filterActions } from './filter-field'
import { followOpened } from './hand-over'
import { listActions } from './list-actions'
import styles from './shelf.module.css'
import { ShelfContent } from './shelf-content'

const whenNarrowChanges = (changed: () => void) => {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

export function Shelf() {
  const open = useSettings((settings) => settings.shelf)
  const drawer = useShelf((shelf) => shelf.drawer)
  const isNarrow = useSyncExternalStore(whenNarrowChanges, () => narrow.matches)

  useEffect(
    () =>
      offer([
        ...filterActions,
        ...searchActions,
        ...articleActions,
        ...versionActions,
        ...listActions,
        ...verifyActions,
        ...disputesActions,
      ]),
    [],
  )
  useEffect(followOpened, [])
  useEffect(followOrder, [])
  useEffect(followLibrary, [])
  useWaitingMarks()
  useEffect(() => {
    window.addEventListener('hashchange', closeDrawer)
    return () => window.removeEventListener('hashchange', closeDrawer)
  }, [])

  if (!isNarrow) {
    return open ? (
      <nav className={styles.shelf} aria-label="Shelf">
        <ShelfContent />
      </nav>
    ) : null
  }
  return (
    <ModalOverlay
      isOpen={drawer}
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) closeDrawer()
      }}
      className={classNames(styles.scrim)}
    >
      <Modal className={classNames(styles.drawer)}>
        <Dialog aria-label="Shelf" className={classNames(styles.shelf)}>
          <ShelfContent />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
