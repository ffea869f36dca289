// The keys of reviewing: to begin it, and while it goes on one each for what can be decided.
import { useEffect } from 'react'
import { type Action, offer } from '../actions'
import { chosenAnnotation } from '../reading/marking'
import { selectedPassage } from '../reading/selection'
import type { OpenArticle } from '../state/open-article'
import { useOpenArticle } from '../state/open-article'
import { show } from '../state/screens'
import {
  accept,
  endReview,
  hasOthers,
  hasProposal,
  hasShown,
  isReviewing,
  keepAsLost,
  markAnew,
  nextArticle,
  showAnother,
  startReview,
  step,
  waitingIn,
} from './reviewing'

export function useReviewActions({ id }: OpenArticle) {
  useEffect(
    () =>
      offer([
        {
          id: 'review',
          title: 'Review the marks whose words were edited, or are not found',
          group: 'Marking',
          keys: ['r'],
          enabled: () => !isReviewing(),
          run: () => beginWithChosen(id),
        },
        ...whileReviewing,
      ]),
    [id],
  )
}

/** With the chosen mark, where it waits; without anything that waits in the article, the list of the whole library. */
function beginWithChosen(id: string) {
  const { article } = useOpenArticle.getState()
  const waiting = article ? waitingIn(article) : []
  if (waiting.length === 0) return show({ name: 'review' })
  const chosen = chosenAnnotation()?.id
  startReview(id, waiting.find((each) => each.id === chosen)?.id ?? null)
}

const action = (
  id: string,
  title: string,
  keys: string[],
  enabled: () => boolean,
  run: () => void,
): Action => ({ id, title, group: 'Marking', keys, enabled, run })

const whileReviewing: readonly Action[] = [
  action('review-accept', 'Review: accept the place that is shown', ['y'], hasProposal, accept),
  action('review-another', 'Review: show another place', ['o'], hasOthers, () => showAnother(1)),
  action('review-former', 'Review: show the place before', ['Shift+o'], hasOthers, () =>
    showAnother(-1),
  ),
  action(
    'review-anew',
    'Review: mark anew, on the words that are selected',
    ['m'],
    hasShown,
    markAnew,
  ),
  action('review-lost', 'Review: keep as lost', ['g'], hasShown, keepAsLost),
  action(
    'review-next',
    'Review: on to the next, without a decision',
    ['>', 'Shift+>'],
    () => hasShown() || nextArticle() !== null,
    () => step(1),
  ),
  action('review-previous', 'Review: back to the one before', ['<', 'Shift+<'], hasShown, () =>
    step(-1),
  ),
  action(
    'review-end',
    'Review: end it',
    ['Escape', 'r'],
    // A selection and a chosen mark are let go first.
    () => isReviewing() && selectedPassage() === null && chosenAnnotation() === null,
    endReview,
  ),
]
