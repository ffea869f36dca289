// What can be done with the selected articles; it takes the place of the order and the tags while something is selected.
import { Quote, RefreshCw, Tag, Trash2, Undo2, X } from 'lucide-react'
import { articleStates } from '#shared/model/article'
import { show } from '../state/screens'
import { selectNothing, useShelf } from '../state/shelf'
import { IconButton } from '../ui/icon-button'
import { checkForChanges } from '../versions/check'
import { exportArticles, restore, setState, trash } from './article-actions'
import styles from './shelf.module.css'
import { states } from './states'

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
          {articleStates
            .filter((state) => state !== place)
            .map((state) => (
              <IconButton
                key={state}
                icon={states[state].icon}
                size="s"
                label={states[state].move}
                keys={states[state].keys}
                onPress={() => setState(ids, state)}
              />
            ))}
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
