// Below the body: the end, and what one does with an article that has been read.
import { Archive, Undo2 } from 'lucide-react'
import type { ArticleView } from '#shared/contract'
import { call } from '../host'
import { attempt } from '../state/messages'
import { Button } from '../ui/button'
import styles from './article-end.module.css'

export function ArticleEnd({ article }: { article: ArticleView }) {
  const archived = article.state === 'archive'
  const move = () =>
    void attempt(() =>
      call('article.edit', {
        articles: [article.id],
        fields: { state: archived ? 'inbox' : 'archive' },
      }),
    )
  const Icon = archived ? Undo2 : Archive
  return (
    <footer className={styles.end}>
      <span className={styles.word}>{archived ? 'In the archive' : 'The end'}</span>
      <Button variant="quiet" onPress={move}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {archived ? 'Back to the inbox' : 'Archive it'}
      </Button>
    </footer>
  )
}
