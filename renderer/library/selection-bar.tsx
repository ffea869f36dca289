// What can be done with the selected articles; it takes the place of the order and the tags while something is selected.
import { Archive, Clock, Inbox, Quote, RefreshCw, Tag, Trash2, Undo2, X } from 'lucide-react'
import { show } from '../state/screens'
import { selectNothing, useShelf } from '../state/shelf'
import { IconButton } from '../ui/icon-button'
import { checkForChanges } from '../versions/check'
import { exportArticles, restore, setState, trash } from './article-actions'
import styles from './shelf.module.css'

export function SelectionBar() {
  const { selection, place } = useShelf()
  const ids = [...selection.selected]
  return (
    <div role="toolbar" aria-label="Selected articles" className={styles.bar}>
      <span role="status" className={styles.grow}>
        {ids.length.toLocaleString()} selected
      </span>
      {place === 'trash' ? (
        <IconButton icon={Undo2} size="s" label="Restore" keys="r" onPress={() => restore(ids)} />
      ) : (
        <>
          {place === 'inbox' ? null : (
            <IconButton
              icon={Inbox}
              size="s"
              label="Move to the inbox"
              keys="i"
              onPress={() => setState(ids, 'inbox')}
            />
          )}
          {place === 'later' ? null : (
            <IconButton
              icon={Clock}
              size="s"
              label="Read later"
              keys="l"
              onPress={() => setState(ids, 'later')}
            />
          )}
          {place === 'archive' ? null : (
            <IconButton
              icon={Archive}
              size="s"
              label="Archive"
              keys="e"
              onPress={() => setState(ids, 'archive')}
            />
          )}
          <IconButton
            icon={Tag}
            size="s"
            label="Tags"
            keys="t"
            onPress={() => show({ name: 'tags', articles: ids })}
          />
          <IconButton
            icon={Quote}
            size="s"
            label="Export"
            keys="x"
            onPress={() => exportArticles(ids)}
          />
          <IconButton
            icon={RefreshCw}
            size="s"
            label="Check for changes"
            keys="u"
            onPress={() => checkForChanges(ids)}
          />
          <IconButton
            icon={Trash2}
            size="s"
            label="Move to the trash"
            keys="Delete"
            onPress={() => trash(ids)}
          />
        </>
      )}
      <IconButton icon={X} size="s" label="Select nothing" keys="Escape" onPress={selectNothing} />
    </div>
  )
}
