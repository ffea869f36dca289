// Reviewing: going through the marks of the open article whose words were edited, fit several places or are gone, and settling
// each. Which mark is being reviewed, and which of its proposals is shown, stands here; what waits follows from the article.
import { create } from 'zustand'
import type { AnnotationView, Input } from '#shared/contract'
import type { Highlight } from '#shared/model/annotation'
import { needsReview, type Proposal, proposalsOf } from '#shared/reviewing/proposals'
import { call } from '../host'
import { placeCaret } from '../reading/caret'
import { clearSelection, selectedPassage } from '../reading/selection'
import { onHostEvent } from '../state/library'
import { attempt } from '../state/messages'
import {
  choose,
  type OpenArticle,
  receive,
  showArticle,
  useOpenArticle,
} from '../state/open-article'
import { unchangedEnds } from '../state/unchanged-ends'
import { showChanges } from '../versions/show-changes'
import { useWaiting } from './waiting'

/** A highlight of the open article that waits for a decision. */
export type Waiting = Highlight & AnnotationView

interface Reviewing {
  /** The article that is being reviewed, on the page while it is the open one; null for none. */
  article: string | null
  /** The mark that is looked at; where it waits no longer, the first that does. */
  current: string | null
  /** Which of its proposals is shown, counted from 0. */
  choice: number
  /** Whether words are to be selected for it. */
  selecting: boolean
}

const none: Reviewing = { article: null, current: null, choice: 0, selecting: false }

export const useReviewing = create<Reviewing>(() => none)

/** Marks that were settled in this window, each with its article: where one waits again, it was undone. */
const settled = new Map<string, string>()

const waits = (annotation: AnnotationView): annotation is Waiting =>
  annotation.kind === 'highlight' && needsReview(annotation)

/** What was asked for last: after nearly every change the same marks wait. */
let latest: { annotations: readonly AnnotationView[]; waiting: readonly Waiting[] } = {
  annotations: [],
  waiting: [],
}

/** What waits in an article, in the order in which it was marked in the text. */
export function waitingIn({ annotations }: Pick<OpenArticle, 'annotations'>): readonly Waiting[] {
  const { head, tail } = unchangedEnds(latest.annotations, annotations)
  const changed = (all: readonly AnnotationView[]) => all.slice(head, all.length - tail)
  const isSame = ![...changed(latest.annotations), ...changed(annotations)].some(waits)
  const waiting = isSame
    ? latest.waiting
    : annotations.filter(waits).sort((one, other) => one.anchor.start - other.anchor.start)
  latest = { annotations, waiting }
  return waiting
}

export const shownOf = (waiting: readonly Waiting[], current: string | null): Waiting | null =>
  waiting.find(({ id }) => id === current) ?? waiting[0] ?? null

export const proposalsFor = ({ anchor, located }: Waiting, { text }: OpenArticle): Proposal[] =>
  proposalsOf(anchor.exact, located, text)

/** What is on the page to be settled now, if anything. */
function atHand() {
  const { article } = useOpenArticle.getState()
  const { article: reviewed, current, choice } = useReviewing.getState()
  if (!article || article.id !== reviewed || article.isOlder) return null
  const waiting = waitingIn(article)
  const shown = shownOf(waiting, current)
  if (!shown) return null
  return { article, waiting, shown, choice, proposals: proposalsFor(shown, article) }
}

export function isReviewing(): boolean {
  const { article } = useReviewing.getState()
  const open = useOpenArticle.getState().article
  return open !== null && open.id === article && !open.isOlder
}

export const hasShown = () => atHand() !== null
export const hasProposal = () => (atHand()?.proposals.length ?? 0) > 0
export const hasOthers = () => (atHand()?.proposals.length ?? 0) > 1

/** Begins, with one mark or the first; opens the newest text of the article where it is not the one on the page. */
export function startReview(article: string, annotation: string | null = null) {
  choose(null)
  useReviewing.setState({ ...none, article, current: annotation })
  const open = useOpenArticle.getState().article
  if (open?.id !== article || open.isOlder) showArticle(article)
}

export const endReview = () => useReviewing.setState(none)

const look = (current: string | null) =>
  useReviewing.setState({ current, choice: 0, selecting: false })

/** The next article in which something waits, once nothing does in the one that is reviewed. */
export function nextArticle(): string | null {
  if (!isReviewing() || hasShown()) return null
  const { article: reviewed } = useReviewing.getState()
  const { articles } = useWaiting.getState()
  return articles.find(({ article }) => article !== reviewed)?.article ?? null
}

/** On to the next mark that waits (1), or back (-1), around at the ends; from an article where none does to the next one. */
export function step(by: 1 | -1) {
  const hand = atHand()
  const elsewhere = nextArticle()
  if (elsewhere) return startReview(elsewhere)
  if (!hand) return
  const { waiting, shown } = hand
  const at = (waiting.indexOf(shown) + by + waiting.length) % waiting.length
  look(waiting[at]?.id ?? null)
}

/** Shows another proposal for the mark. */
export function showAnother(by: 1 | -1) {
  const hand = atHand()
  const count = hand?.proposals.length ?? 0
  if (hand && count > 0)
    useReviewing.setState({ current: hand.shown.id, choice: (hand.choice + by + count) % count })
}

/** The mark stands at the proposal that is shown. */
export function accept() {
  const hand = atHand()
  const proposal = hand?.proposals[hand.choice]
  if (proposal) void settle({ start: proposal.start, end: proposal.end })
}

export const keepAsLost = () => void settle('lost')

/** The mark stands on the words that are selected; where none are, the keyboard goes into the text to select them. */
export function markAnew() {
  const passage = selectedPassage()
  if (passage) {
    clearSelection()
    return void settle(passage)
  }
  placeCaret()
  useReviewing.setState({ selecting: true })
}

function settle(placement: Input<'annotation.settle'>['placement']) {
  const hand = atHand()
  if (!hand) return
  const { article, waiting, shown } = hand
  const at = waiting.indexOf(shown)
  const next = waiting[at + 1] ?? waiting[at - 1]
  return attempt(async () => {
    const input = { annotations: [shown.id], version: article.version, placement }
    receive(await call('annotation.settle', input))
    settled.set(shown.id, shown.article)
    look(next?.id ?? null)
  })
}

/** Takes a decision back, so that the mark waits again. */
export const decideAnew = ({ id }: AnnotationView, version: string) =>
  attempt(async () => {
    const input = { annotations: [id], version, placement: null }
    receive(await call('annotation.settle', input))
  })

/** Shows each mark again whose decision is undone while reviewing; gives the function that stops it. */
export function followUndo(): () => void {
  return onHostEvent((event) => {
    if (event.name !== 'library.changed' || useReviewing.getState().article === null) return
    for (const annotation of event.value.annotations) {
      const article = settled.get(annotation.id)
      if (article === undefined || !needsReview(annotation)) continue
      settled.delete(annotation.id)
      startReview(article, annotation.id)
    }
  })
}

/** Compares the text that a mark was made in with another version, where it stood. */
export function showChangesAt({ article, anchor }: Waiting, version: string) {
  showChanges(article, { from: anchor.body, to: version, at: anchor.start })
}
