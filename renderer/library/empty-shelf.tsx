// What the shelf says when no article fits, and what to do about it.

import { startSearch } from '../search/actions'
import { show } from '../state/screens'
import { searchFor } from '../state/search'
import { filterBy, filterByTags, useShelf } from '../state/shelf'
import { Button } from '../ui/button'
import styles from './empty-shelf.module.css'
import type { Place } from './shelf-view'

const words: Record<Place, { title: string; advice: string }> = {
  inbox: {
    title: 'Nothing in the inbox',
    advice: 'What you add comes here first. Drop a file or a link on this window, or paste.',
  },
  later: {
    title: 'Nothing kept for later',
    advice: 'Press L on an article to keep it here until you have time.',
  },
  archive: {
    title: 'Nothing archived yet',
    advice: 'Press E on an article that you have done with. Its passages and notes stay.',
  },
  favourites: {
    title: 'No favourites yet',
    advice: 'Press F on an article to find it here again.',
  },
  trash: { title: 'The trash is empty', advice: 'What you delete waits here and can be restored.' },
}

export function EmptyShelf() {
  const { place, filter, tags } = useShelf()
  if (filter.trim() !== '' || tags.length > 0) {
    return (
      <div className={styles.empty}>
        <h2>No article fits</h2>
        <p>
          {filter.trim() ? `No title here holds “${filter.trim()}”.` : 'Nothing has these tags.'}
        </p>
        <Button
          onPress={() => {
            filterBy('')
            filterByTags([])
          }}
        >
          Show all
        </Button>
        {filter.trim() ? (
          <Button
            onPress={() => {
              searchFor(filter.trim())
              startSearch()
            }}
          >
            Search all texts for it
          </Button>
        ) : null}
      </div>
    )
  }
  return (
    <div className={styles.empty}>
      <h2>{words[place].title}</h2>
      <p>{words[place].advice}</p>
      {place === 'inbox' ? (
        <Button onPress={() => show({ name: 'import' })}>Add an article</Button>
      ) : null}
    </div>
  )
}
