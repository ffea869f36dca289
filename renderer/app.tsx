// The window: the shelf, the page with its margin, and the dialogs before them.
import { I18nProvider } from 'react-aria-components'
import styles from './app.module.css'
import { ImportByDrop } from './library/import-by-drop'
import { LibraryFailed } from './library/library-failed'
import { Shelf } from './library/shelf'
import { Reading } from './reading/reading'
import { Screens } from './screens'
import { useLibrary } from './state/library'
import { Messages } from './ui/messages'

export function App() {
  const status = useLibrary((library) => library.status)
  if (status === 'failed') return <LibraryFailed />
  return (
    // What React Aria says by itself (“Dismiss”) is said in the language of everything else.
    <I18nProvider locale="en">
      <ImportByDrop>
        <div className={styles.window}>
          <Shelf />
          <Reading />
        </div>
        <Screens />
        <Messages />
      </ImportByDrop>
    </I18nProvider>
  )
}
