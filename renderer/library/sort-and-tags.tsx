// How to look: the order of the list, and which tags an article must have.
import { ArrowDown, ArrowUp, Tag } from 'lucide-react'
import { memo, useMemo } from 'react'
import { Button, MenuTrigger } from 'react-aria-components'
import { type ArticleSort, articleSorts } from '#shared/model/settings'
import { naturallyDescending } from '#shared/model/sort-articles'
import { useLibrary } from '../state/library'
import { useOrdered } from '../state/ordered'
import { editSettings, useSettings } from '../state/settings'
import { filterByTags, useShelf } from '../state/shelf'
import { classNames } from '../ui/class-names'
import { Menu, MenuItem, MenuPopover, MenuSection, MenuSeparator } from '../ui/menu'
import styles from './shelf.module.css'
import { countTags, hasTags } from './shelf-view'

/** What each order is called, and what its two directions are. */
const sorts: Record<ArticleSort, { name: string; descending: string; ascending: string }> = {
  added: { name: 'Added', descending: 'Newest first', ascending: 'Oldest first' },
  published: { name: 'Published', descending: 'Newest first', ascending: 'Oldest first' },
  title: { name: 'Title', descending: 'Z to A', ascending: 'A to Z' },
  site: { name: 'Site', descending: 'Z to A', ascending: 'A to Z' },
  length: { name: 'Length', descending: 'Longest first', ascending: 'Shortest first' },
  progress: { name: 'Progress', descending: 'Furthest first', ascending: 'Least read first' },
}

export function SortAndTags() {
  const sorting = useOrdered((ordered) => ordered.sorting)
  return (
    <div className={styles.bar}>
      <SortMenu />
      <span className={styles.gap} />
      <TagsMenu />
      {sorting ? <span className={styles.sorting} /> : null}
      <span className="only-heard" role="status">
        {sorting ? 'Putting the articles in order …' : ''}
      </span>
    </div>
  )
}

const SortMenu = memo(function SortMenu() {
  const { sort, descending } = useSettings()
  const names = sorts[sort]
  const Arrow = descending ? ArrowDown : ArrowUp
  const direction = descending ? names.descending : names.ascending
  return (
    <MenuTrigger>
      <Button
        className={classNames(styles.choice)}
        aria-label={`Order: ${names.name}, ${direction.toLowerCase()}`}
      >
        <Arrow aria-hidden size={14} strokeWidth={1.75} />
        <span>
          {names.name}, {direction.toLowerCase()}
        </span>
      </Button>
      <MenuPopover>
        <Menu aria-label="Order">
          <MenuSection
            title="Order by"
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[sort]}
            onSelectionChange={(keys) => {
              const chosen = articleSorts.find((one) => keys !== 'all' && keys.has(one))
              if (chosen)
                void editSettings({ sort: chosen, descending: naturallyDescending[chosen] })
            }}
          >
            {articleSorts.map((one) => (
              <MenuItem key={one} id={one}>
                {sorts[one].name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSeparator />
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[descending ? 'descending' : 'ascending']}
            onSelectionChange={(keys) => {
              if (keys !== 'all') void editSettings({ descending: keys.has('descending') })
            }}
          >
            <MenuItem id="descending">{names.descending}</MenuItem>
            <MenuItem id="ascending">{names.ascending}</MenuItem>
          </MenuSection>
        </Menu>
      </MenuPopover>
    </MenuTrigger>
  )
})

function TagsMenu() {
  const articles = useLibrary((library) => library.articles)
  const place = useShelf((shelf) => shelf.place)
  return <TagsOf areThere={useMemo(() => hasTags(articles.values(), place), [articles, place])} />
}

const TagsOf = memo(function TagsOf({ areThere }: { areThere: boolean }) {
  const tags = useShelf((shelf) => shelf.tags)
  if (!areThere && tags.length === 0) return null

  return (
    <MenuTrigger>
      <Button
        className={classNames(styles.choice)}
        {...(tags.length > 0
          ? { 'aria-label': `Tags: ${tags.join(', ')}`, 'data-active': true }
          : {})}
      >
        <Tag aria-hidden size={14} strokeWidth={1.75} />
        <span>{tags.length > 0 ? tags.join(', ') : 'All tags'}</span>
      </Button>
      <MenuPopover placement="bottom end">
        <Tags />
      </MenuPopover>
    </MenuTrigger>
  )
})

/** Counted only while they are shown. */
function Tags() {
  const articles = useLibrary((library) => library.articles)
  const { place, tags } = useShelf()
  const counts = useMemo(() => countTags(articles.values(), place), [articles, place])
  // A tag that is chosen stays in the menu even when the last article that had it has lost it.
  const gone = tags.filter((tag) => !counts.some(([known]) => known === tag))
  const all = [...counts, ...gone.map((tag): [string, number] => [tag, 0])]
  return (
    <Menu
      aria-label="Tags"
      selectionMode="multiple"
      selectedKeys={tags}
      onSelectionChange={(keys) => {
        if (keys !== 'all') filterByTags([...keys].map(String))
      }}
    >
      {all.map(([tag, count]) => (
        <MenuItem key={tag} id={tag} aside={count.toLocaleString()}>
          {tag}
        </MenuItem>
      ))}
    </Menu>
  )
}
