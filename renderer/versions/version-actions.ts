// The keys for versions; they act on the selected articles, or on the one on the page.
import type { Action } from '../actions'
import { articlesOf, targets } from '../library/article-actions'
import { useOpenArticle } from '../state/open-article'
import { checkForChanges } from './check'
import { showChanges } from './show-changes'

/** The open article, where it has been changed since it was brought in. */
function changedArticle() {
  const open = useOpenArticle.getState().article
  const [article] = open ? articlesOf([open.id]) : []
  return article && article.versions.length > 1 ? article : null
}

export const versionActions: readonly Action[] = [
  {
    id: 'check',
    title: 'Check for changes at the address',
    group: 'Library',
    keys: ['u'],
    enabled: () => articlesOf(targets()).some(({ trashed }) => trashed === null),
    run: () => checkForChanges(targets()),
  },
  {
    id: 'changes',
    title: 'Show what changed between versions',
    group: 'Reading',
    keys: ['d'],
    enabled: () => changedArticle() !== null,
    run: () => {
      const article = changedArticle()
      const shown = useOpenArticle.getState().article
      if (article) showChanges(article.id, shown?.isOlder ? { from: shown.version } : {})
    },
  },
]
