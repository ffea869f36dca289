// Searching, in the place of the shelf: what to look for, how that is said, and what was found.
import { CircleHelp, Search as Glass, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { asksNothing, parseQuery } from '#shared/search/query'
import { counted } from '../library/wording'
import { useLibrary } from '../state/library'
import { searchFor, useSearch } from '../state/search'
import { classNames } from '../ui/class-names'
import { IconButton } from '../ui/icon-button'
import { endSearch, searchFieldId } from './actions'
import { focusCursor, ResultList } from './result-list'
import styles from './search.module.css'
import { SearchHelp } from './search-help'

export function SearchView() {
  const { query, answered, total, remarks, failure } = useSearch()
  const labels = useLibrary((library) => library.labels)
  const [helps, setHelps] = useState(false)
  const isAsked = query.trim() !== ''
  const isAnswered = answered === query
  // What was typed may ask for nothing, such as “tag:” without a tag; then a remark says so.
  const looksFor = useMemo(() => !asksNothing(parseQuery(query, labels)), [query, labels])

  return (
    <search
      className={styles.search}
      aria-label="Search the library"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        endSearch()
      }}
    >
      <div className={styles.head}>
        <div className={styles.field}>
          <Glass aria-hidden size={15} strokeWidth={1.75} />
          <input
            id={searchFieldId}
            type="search"
            className={styles.input}
            aria-label="Search all texts and notes"
            placeholder="Search all texts and notes"
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={({ target }) => searchFor(target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
              event.preventDefault()
              focusCursor()
            }}
          />
        </div>
        <IconButton
          icon={CircleHelp}
          label="How to search"
          isSelected={helps}
          onPress={() => setHelps(!helps)}
        />
        <IconButton icon={X} label="Back to the shelf" keys="Escape" onPress={endSearch} />
      </div>
      <Progress />
      {helps && isAsked ? <SearchHelp /> : null}
      {isAsked &&
        remarks.map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
      {failure ? (
        <p role="alert" className={styles.remark}>
          {failure}
        </p>
      ) : !isAsked ? (
        <SearchHelp />
      ) : total > 0 ? (
        <ResultList />
      ) : isAnswered && looksFor ? (
        <div className={styles.none}>
          <h2>Nothing found</h2>
          {remarks.length === 0 && (
            <p>
              All words have to be in one article, its notes or its tags. Try fewer of them, or the
              beginning of the last one.
            </p>
          )}
        </div>
      ) : null}
      <p className={classNames(styles.count, total === 0 && 'only-heard')} role="status">
        {looksFor && isAnswered && !failure ? `${counted(total, 'article')} found` : ''}
      </p>
    </search>
  )
}

/** Shown while the index of the texts is built: the first time, and where it was lost. */
function Progress() {
  const progress = useSearch((search) => search.progress)
  if (!progress) return null
  const { done, total } = progress
  const label = `Reading the texts for searching: ${done.toLocaleString()} of ${counted(total, 'article')}`
  return (
    <ProgressBar
      aria-label={label}
      value={done}
      maxValue={total}
      className={classNames(styles.progress)}
    >
      <span>{label}</span>
      <span className={styles.track}>
        <span className={styles.done} style={{ width: `${(100 * done) / total}%` }} />
      </span>
    </ProgressBar>
  )
}
