// The list of all marks that wait for a decision, article by article; each leads to its review on the page.
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Output } from '#shared/contract'
import { call } from '../host'
import { counted } from '../library/wording'
import { LabelDot } from '../reading/label-dot'
import { firstWords } from '../reading/passage'
import { labelOf, useLibrary } from '../state/library'
import { close } from '../state/screens'
import { classNames } from '../ui/class-names'
import { Dialog } from '../ui/dialog'
import styles from './review-dialog.module.css'
import { startReview } from './reviewing'
import { useWaiting } from './waiting'

type List = Output<'review.list'>
type Item = List['items'][number]

/** UTF-16 code units of each passage. */
const shownWords = 120

export function ReviewDialog() {
  const { total, unchecked } = useWaiting()
  const [list, setList] = useState<List | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was counted anew is listed anew
  useEffect(() => {
    let current = true
    call('review.list', {}).then(
      (answer) => current && setList(answer),
      (error: unknown) =>
        current && setFailure(error instanceof Error ? error.message : `${error}`),
    )
    return () => {
      current = false
    }
  }, [total, unchecked])

  return (
    <Dialog title="Marks to review" onClose={close}>
      {failure && <p role="alert">{failure}</p>}
      <p className={styles.lead} role="status" aria-busy={list === null}>
        {list && summaryOf(list)}
      </p>
      {list?.articles.map(({ article, title, count }) => (
        <Article
          key={article}
          article={article}
          title={title}
          count={count}
          items={list.items.filter(({ annotation }) => annotation.article === article)}
        />
      ))}
    </Dialog>
  )
}

function summaryOf({ total, articles, unchecked }: List): string {
  const more = unchecked > 0 ? ` ${counted(unchecked, 'article')} more to look through.` : ''
  if (total === 0)
    return more.trim() || 'All is well: every mark stands where its words are, or is settled.'
  const where = articles.length === 1 ? 'one article' : `${articles.length} articles`
  return `The words of ${counted(total, 'mark')} in ${where} were edited, fit several places or are gone.${more}`
}

interface ArticleProps {
  article: string
  title: string
  count: number
  items: readonly Item[]
}

function Article({ article, title, count, items }: ArticleProps) {
  const review = (annotation: string | null) => {
    close()
    startReview(article, annotation)
  }
  const rest = count - items.length
  return (
    <section className={styles.article} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.annotation.id}>
            <Entry item={item} onPress={() => review(item.annotation.id)} />
          </li>
        ))}
        {rest > 0 && (
          <li>
            <Button className={classNames(styles.item)} onPress={() => review(null)}>
              {items.length > 0 ? `${rest.toLocaleString()} more` : counted(count, 'mark')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}

const statuses: Record<string, string> = {
  changed: 'edited',
  ambiguous: 'several places',
  lost: 'not found',
}

function Entry({ item: { annotation }, onPress }: { item: Item; onPress: () => void }) {
  const labels = useLibrary((library) => library.labels)
  if (annotation.kind !== 'highlight') return null
  return (
    <Button className={classNames(styles.item)} onPress={onPress}>
      <LabelDot colour={labelOf(labels, annotation.label).colour} />
      <span className={styles.words}>{firstWords(annotation.anchor.exact, shownWords)}</span>
      <span className={styles.status}>{statuses[annotation.located?.status ?? '']}</span>
    </Button>
  )
}
