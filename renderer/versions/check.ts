// Looks whether the texts of articles have changed at their addresses, one after the other, and tells what came of it.
import type { ArticleView, Output } from '#shared/contract'
import { Failure } from '#shared/failure'
import { call } from '../host'
import { articlesOf } from '../library/article-actions'
import { counted, quoted } from '../library/wording'
import { tellWaiting } from '../review/tell-waiting'
import { attempt, dismiss, tell, tellFailure } from '../state/messages'
import { showChanges } from './show-changes'

type Checked = Output<'article.check'>

/** Those that are being checked already are not asked for twice. */
const underWay = new Set<string>()

export function checkForChanges(ids: readonly string[]) {
  const articles = articlesOf(ids).filter(
    ({ id, trashed }) => !underWay.has(id) && trashed === null,
  )
  const [only] = articles
  if (!only) return
  void (articles.length === 1 ? checkOne(only) : checkAll(articles))
}

async function checkOne(article: ArticleView) {
  const message = tell(`Looking whether ${quoted(article.title)} has changed …`, { stays: true })
  await attempt(async () => tellChecked(await check(article)))
  dismiss(message)
}

async function check({ id }: ArticleView): Promise<Checked> {
  underWay.add(id)
  try {
    return await call('article.check', { article: id })
  } finally {
    underWay.delete(id)
  }
}

function tellChecked({ article, status, message }: Checked) {
  if (status === 'same') return void tell(message)
  tell(message, { action: { title: 'What changed', run: () => showChanges(article.id) } })
  void tellWaiting([article])
}

async function checkAll(articles: readonly ArticleView[]) {
  let stopped = false
  const checked: Checked[] = []
  const failures: Failure[] = []
  for (const [index, article] of articles.entries()) {
    if (stopped) break
    const message = tell(`Looking for changes: ${index + 1} of ${articles.length} …`, {
      stays: true,
      action: {
        title: 'Stop',
        run: () => {
          stopped = true
        },
      },
    })
    try {
      checked.push(await check(article))
    } catch (error) {
      if (error instanceof Failure) failures.push(error)
      else tellFailure(error)
    }
    dismiss(message)
  }
  tell(summaryOf(checked))
  void tellWaiting(updatedOf(checked).map(({ article }) => article))
  const [failure] = failures
  if (failures.length === 1 && failure) tellFailure(failure)
  else if (failure)
    tell(`${failures.length} articles could not be checked. The first: ${failure.message}`, {
      tone: 'failed',
    })
}

const updatedOf = (checked: readonly Checked[]) =>
  checked.filter(({ status }) => status === 'updated')

function summaryOf(checked: readonly Checked[]): string {
  const changed = updatedOf(checked)
  const same = counted(checked.length - changed.length, 'article')
  if (changed.length === 0) return `${same} looked up; nothing has changed.`
  const titles = changed.slice(0, 3).map(({ article }) => quoted(article.title))
  const more = changed.length > titles.length ? ` and ${changed.length - titles.length} more` : ''
  return `Changed: ${titles.join(', ')}${more}. ${same} stayed the same.`
}
