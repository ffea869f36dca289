// The page while no article is on it: a welcome in an empty library, else a quiet word.
import { PanelLeft } from 'lucide-react'
import { useLibrary } from '../state/library'
import { useSettings } from '../state/settings'
import { toggleShelf, useShelf } from '../state/shelf'
import { IconButton } from '../ui/icon-button'
import { Keys } from '../ui/keys'
import styles from './nothing-open.module.css'
import { Welcome } from './welcome'

export function NothingOpen() {
  const status = useLibrary((library) => library.status)
  const isEmpty = useLibrary((library) => library.articles.size === 0)
  const shelf = useSettings((settings) => settings.shelf)
  const drawer = useShelf((state) => state.drawer)
  if (status !== 'open') return null
  return (
    <div className={styles.page}>
      <div className={styles.bar} data-shelf={shelf} hidden={drawer}>
        <IconButton icon={PanelLeft} label="Show the shelf" keys="[" onPress={toggleShelf} />
      </div>
      {isEmpty ? <Welcome /> : <Quiet />}
    </div>
  )
}

function Quiet() {
  return (
    <div className={styles.quiet}>
      <p aria-hidden className={styles.mark}>
        “
      </p>
      <h1 className={styles.title}>Nothing open</h1>
      <p>Choose an article on the shelf, or add one.</p>
      <dl className={styles.keys}>
        <dt>
          <Keys keys="/" />
        </dt>
        <dd>find a title</dd>
        <dt>
          <Keys keys="$mod+k" />
        </dt>
        <dd>search all texts</dd>
        <dt>
          <Keys keys="a" />
        </dt>
        <dd>add an article</dd>
        <dt>
          <Keys keys="?" />
        </dt>
        <dd>see all keys</dd>
      </dl>
    </div>
  )
}
