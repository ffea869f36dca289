// Tells what came of an import that went on without the dialog.
import { tell } from '../state/messages'
import { showArticle } from '../state/open-article'
import { show } from '../state/screens'
import { showChanges } from '../versions/show-changes'
import { type ImportResult, takeBack } from './bring-in'
import { summaryOf } from './import-summary'

/** One article is opened; of several the numbers are told; every failure can be read. */
export function tellResults(results: readonly ImportResult[]) {
  const added = results.flatMap((one) => (one.status === 'added' ? [one.article.id] : []))
  const undo = { action: { title: 'Undo', run: () => takeBack(added) } }
  const offer = added.length > 0 ? undo : {}
  const [only] = results
  if (results.length === 1 && only && 'article' in only) {
    const { article, message } = only
    const changes = { action: { title: 'What changed', run: () => showChanges(article.id) } }
    tell(message, only.status === 'updated' ? changes : offer)
    showArticle(article.id)
    return
  }
  const summary = summaryOf(results)
  if (summary) tell(summary, offer)
  tellFailures(results)
}

function tellFailures(results: readonly ImportResult[]) {
  const failed = results.flatMap((one) => (one.status === 'failed' ? [one.failure] : []))
  const [failure] = failed
  if (failed.length > 1) {
    tell(`${failed.length} files could not be added.`, {
      tone: 'failed',
      action: { title: 'See why', run: () => show({ name: 'import', results }) },
    })
  } else if (failure) {
    const settings = { action: { title: 'Settings', run: () => show({ name: 'settings' }) } }
    tell(failure.message, {
      tone: 'failed',
      ...(failure.code === 'private-address' ? settings : {}),
    })
  }
}
