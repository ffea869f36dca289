// What stands in the shelf, from top to bottom: the library's own tools, where to look, how to look, and what is found.
import { Keyboard, ListChecks, Plus, Settings2, TextSearch, X } from 'lucide-react'
import { memo, useDeferredValue, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { ReviewRow } from '../review/review-row'
import { startSearch } from '../search/actions'
import { SearchView } from '../search/search-view'
import { useLibrary } from '../state/library'
import { useOrdered } from '../state/ordered'
import { show } from '../state/screens'
import { useSearch } from '../state/search'
import { closeDrawer, useShelf } from '../state/shelf'
import { TrashRow } from '../trash/trash-row'
import { IconButton } from '../ui/icon-button'
import { startVerifying } from '../verifying/verify-actions'
import { ArticleList } from './article-list'
import { EmptyShelf } from './empty-shelf'
import { FilterField } from './filter-field'
import { PlaceTabs, placeNames } from './place-tabs'
import { SelectionBar } from './selection-bar'
import styles from './shelf.module.css'
import { shelve, withTitle } from './shelf-view'
import { SortAndTags } from './sort-and-tags'
import { counted } from './wording'

export function ShelfContent() {
  const isSearching = useSearch((search) => search.open)
  return isSearching ? <SearchView /> : <Articles />
}

function Articles() {
  const status = useLibrary((library) => library.status)
  const { articles, sorting } = useOrdered()
  const { place, filter, tags, drawer } = useShelf(
    useShallow(({ place, filter, tags, drawer }) => ({ place, filter, tags, drawer })),
  )
  const isSelecting = useShelf(({ selection }) => selection.selected.size > 0)
  const typed = useDeferredValue(filter)
  // Apart, so that a letter more in the filter looks through titles alone.
  const placed = useMemo(() => shelve(articles, { place, tags }), [articles, place, tags])
  const found = useMemo(() => withTitle(placed, typed), [placed, typed])

  return (
    <>
      <Tools isDrawer={drawer} />
      <div className={styles.looking}>
        <Filter />
        <PlaceTabs />
      </div>
      {isSelecting ? (
        <SelectionBar />
      ) : articles.length > 0 || sorting || status === 'opening' ? (
        <SortAndTags />
      ) : null}
      {place === 'trash' ? <TrashRow isEmpty={found.length === 0} /> : null}
      <ReviewRow />
      {found.length > 0 ? (
        <ArticleList
          articles={found}
          isBusy={sorting}
          label={`${placeNames[place]}, ${counted(found.length, 'article')}`}
        />
      ) : status === 'open' && !sorting ? (
        <EmptyShelf />
      ) : null}
      <p className="only-heard" role="status">
        {typed.trim() ? `${counted(found.length, 'article')} found` : ''}
      </p>
    </>
  )
}

// What the articles become changes nothing here.
const Filter = memo(FilterField)
const Tools = memo(function Tools({ isDrawer }: { isDrawer: boolean }) {
  return (
    <header className={styles.header}>
      <p className={styles.brand}>
        <span aria-hidden className={styles.mark}>
          “
        </span>
        Pullquote
      </p>
      <IconButton
        icon={TextSearch}
        label="Search all texts and notes"
        keys="$mod+k"
        onPress={startSearch}
      />
      <IconButton
        icon={Plus}
        label="Add an article"
        keys="a"
        onPress={() => show({ name: 'import' })}
      />
      <IconButton
        icon={ListChecks}
        label="Check the quotes of a draft"
        keys="Shift+V"
        onPress={startVerifying}
      />
      <IconButton
        icon={Settings2}
        label="Settings"
        keys="$mod+,"
        onPress={() => show({ name: 'settings' })}
      />
      <IconButton
        icon={Keyboard}
        label="Keys"
        keys="?"
        onPress={() => show({ name: 'shortcuts' })}
      />
      {isDrawer ? <IconButton icon={X} label="Close the shelf" onPress={closeDrawer} /> : null}
    </header>
  )
})
