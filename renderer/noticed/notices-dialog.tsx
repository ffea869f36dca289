// All that was noticed about the files of the library since the window was opened.

import { useNotices } from '../state/notices'
import { close, show } from '../state/screens'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import styles from './notices.module.css'

export function NoticesDialog() {
  const notices = useNotices((state) => state.notices)
  return (
    <Dialog
      title="What was noticed about your library"
      onClose={close}
      footer={<Button onPress={() => show({ name: 'backups' })}>Backups…</Button>}
    >
      <p className={styles.lead}>
        Nothing needs to be done about what was made good. Where something is missing, a backup may
        have it.
      </p>
      <ul className={styles.list} aria-label="What was noticed">
        {notices.map((notice) => (
          <li key={notice} className={styles.notice}>
            {notice}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
