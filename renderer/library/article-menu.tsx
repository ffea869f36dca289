// What can be done with a row, or with all that are selected: the menu of its “More” button, and of the right mouse button.
import { History, PencilLine, Quote, RefreshCw, Star, Tag, Trash2, Undo2 } from 'lucide-react'
import { useRef } from 'react'
import { type ArticleState, articleStates } from '#shared/model/article'
import { show } from '../state/screens'
import { useShelf } from '../state/shelf'
import { Menu, MenuItem, MenuPopover, MenuSeparator } from '../ui/menu'
import { checkForChanges } from '../versions/check'
import {
  articlesOf,
  exportArticles,
  restore,
  setState,
  toggleFavourite,
  trash,
} from './article-actions'
import styles from './article-list.module.css'
import { states } from './states'

/** CSS pixels of the window. */
export interface MenuPlace {
  left: number
  top: number
}

export function ArticleMenu({ place, onClose }: { place: MenuPlace | null; onClose(): void }) {
  const anchor = useRef<HTMLSpanElement>(null)
  const selection = useShelf((shelf) => shelf.selection)
  if (!place) return null
  const ids =
    selection.selected.size > 0
      ? [...selection.selected]
      : selection.cursor
        ? [selection.cursor]
        : []
  const articles = articlesOf(ids)
  const [only] = articles
  if (!only) return null
  const trashed = articles.every((article) => article.trashed !== null)
  const isAll = (state: ArticleState) => articles.every((article) => article.state === state)
  const favourite = articles.every((article) => article.favourite)

  return (
    <>
      <span ref={anchor} className={styles.anchor} style={place} />
      <MenuPopover
        aria-label="What to do with it"
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
      >
        {trashed ? (
          <Menu aria-label="Article" onClose={onClose}>
            <MenuItem icon={Undo2} keys="r" onAction={() => restore(ids)}>
              Restore
            </MenuItem>
          </Menu>
        ) : (
          <Menu aria-label="Article" onClose={onClose}>
            {articleStates
              .filter((state) => !isAll(state))
              .map((state) => (
                <MenuItem
                  key={state}
                  icon={states[state].icon}
                  keys={states[state].keys}
                  onAction={() => setState(ids, state)}
                >
                  {states[state].move}
                </MenuItem>
              ))}
            <MenuSeparator />
            <MenuItem icon={Star} keys="f" onAction={() => toggleFavourite(ids)}>
              {favourite ? 'No longer a favourite' : 'Favourite'}
            </MenuItem>
            <MenuItem icon={Tag} keys="t" onAction={() => show({ name: 'tags', articles: ids })}>
              Tags…
            </MenuItem>
            {articles.length === 1 ? (
              <MenuItem icon={History} onAction={() => show({ name: 'history', record: only.id })}>
                History…
              </MenuItem>
            ) : null}
            {articles.length === 1 ? (
              <MenuItem
                icon={PencilLine}
                onAction={() => show({ name: 'details', article: only.id })}
              >
                Edit details…
              </MenuItem>
            ) : null}
            <MenuItem icon={Quote} keys="x" onAction={() => exportArticles(ids)}>
              Export…
            </MenuItem>
            <MenuItem icon={RefreshCw} keys="u" onAction={() => checkForChanges(ids)}>
              Check for changes
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={Trash2} keys="Delete" danger onAction={() => trash(ids)}>
              Move to the trash
            </MenuItem>
          </Menu>
        )}
      </MenuPopover>
    </>
  )
}
