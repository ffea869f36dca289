// One article in the list: its title, where it is from, how long it takes, how far it has been read.
import { Ellipsis, Highlighter, Star } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { ArticleView } from '#shared/contract'
import { toggleFavourite } from './article-actions'
import styles from './article-row.module.css'
import { progressOf } from './shelf-view'
import { passagesAndNotes } from './wording'

interface ArticleRowProps {
  article: ArticleView
  /** Counted from 0. */
  index: number
  top: number
  isCursor: boolean
  isSelected: boolean
  isOpen: boolean
  onClick(event: MouseEvent, id: string): void
  onMenu(event: MouseEvent, id: string): void
}

/** Drawn anew only for what changes in it, whatever happens to the list. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const { article, index, top, isCursor, isSelected, isOpen, onClick, onMenu } = props
  const progress = progressOf(article)
  return (
    // The list listens to the keys for all of its rows.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useSemanticElements: a row of a list whose rows are placed one by one
    <div
      role="row"
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={isCursor ? 0 : -1}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      aria-current={isOpen || undefined}
      data-row={article.id}
      onClick={(event) => onClick(event, article.id)}
      onContextMenu={(event) => onMenu(event, article.id)}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus, its cell does not */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="gridcell" className={styles.cell}>
        <p className={styles.title}>{article.title}</p>
        <p className={styles.meta}>
          {article.site ? <span className={styles.site}>{article.site}</span> : null}
          <span>{article.minutes.toLocaleString()} min</span>
          {progress > 0 ? <span>{readSoFar(progress)}</span> : null}
          {article.annotations > 0 ? (
            <span className={styles.marks}>
              <Highlighter aria-hidden size={12} strokeWidth={1.75} />
              <span aria-hidden>{article.annotations.toLocaleString()}</span>
              <span className="only-heard">{passagesAndNotes(article.annotations)}</span>
            </span>
          ) : null}
          {article.tags.length > 0 ? (
            <span className={styles.tags}>
              <span className="only-heard">Tags: </span>
              {article.tags.join(', ')}
            </span>
          ) : null}
        </p>
        <div className={styles.tools}>
          <button
            type="button"
            tabIndex={-1}
            className={styles.tool}
            aria-label="Favourite"
            title="Favourite (F)"
            aria-pressed={article.favourite}
            onClick={(event) => {
              event.stopPropagation()
              toggleFavourite([article.id])
            }}
          >
            <Star aria-hidden size={15} strokeWidth={1.75} />
          </button>
          <button
            type="button"
            tabIndex={-1}
            className={styles.tool}
            aria-label="More"
            title="More"
            aria-haspopup="menu"
            onClick={(event) => {
              event.stopPropagation()
              onMenu(event, article.id)
            }}
          >
            <Ellipsis aria-hidden size={15} strokeWidth={1.75} />
          </button>
        </div>
      </div>
      {progress > 0 && progress < 1 ? (
        <div className={styles.progress} style={{ width: `${progress * 100}%` }} />
      ) : null}
    </div>
  )
})

const readSoFar = (progress: number) =>
  progress >= 0.995 ? 'Read' : `${Math.max(1, Math.floor(progress * 100))}%`
