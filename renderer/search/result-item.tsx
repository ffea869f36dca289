// One article that was found: its title and where it is from, then its hits, each a way into it.
import { Highlighter, NotebookPen } from 'lucide-react'
import type { SearchHit, SearchResult } from '#shared/contract'
import { longDate } from '#shared/long-date'
import { useOpenArticle } from '../state/open-article'
import styles from './search.module.css'

interface ResultItemProps {
  /** Undefined until it is there. */
  result: SearchResult | undefined
  /** The hit that the keyboard stands on, -1 on the title; null where it is elsewhere. */
  cursor: number | null
  onOpen(hit: number): void
}

export function ResultItem({ result, cursor, onOpen }: ResultItemProps) {
  const open = useOpenArticle((state) => state.article?.id)
  if (!result)
    // It can be stood on while it is on its way.
    return (
      <button type="button" className={styles.title} tabIndex={cursor === null ? -1 : 0} aria-busy>
        …
      </button>
    )
  const { article, title, hits } = result
  const facts = [article.site, article.byline, longDate(article.published ?? article.added)]
  return (
    <>
      <button
        type="button"
        className={styles.title}
        tabIndex={cursor === -1 ? 0 : -1}
        aria-current={article.id === open || undefined}
        onClick={() => onOpen(-1)}
      >
        <span className={styles.name}>
          <Pieces pieces={title} />
        </span>
        <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </button>
      {hits.map((hit, index) => (
        <button
          type="button"
          // biome-ignore lint/suspicious/noArrayIndexKey: hits of one answer keep their order
          key={index}
          className={styles.hit}
          tabIndex={cursor === index ? 0 : -1}
          aria-current={(cursor === index && article.id === open) || undefined}
          onClick={() => onOpen(index)}
        >
          <Kind kind={hit.kind} />
          <span>
            <Pieces pieces={hit.pieces} />
          </span>
        </button>
      ))}
    </>
  )
}

function Kind({ kind }: { kind: SearchHit['kind'] }) {
  if (kind === 'text') return null
  const Icon = kind === 'note' ? NotebookPen : Highlighter
  return (
    <>
      <Icon aria-hidden size={13} strokeWidth={1.75} />
      <span className="only-heard">{kind === 'note' ? 'Note: ' : 'Passage: '}</span>
    </>
  )
}

function Pieces({ pieces }: Pick<SearchHit, 'pieces'>) {
  return pieces.map(({ text, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text keep their order
    hit ? <mark key={index}>{text}</mark> : text,
  )
}
