// Keeps what is known of the quotations that of the text on the page, paints the one that is looked at, and offers the keys.
import { useEffect, useMemo, useRef } from 'react'
import { firstAtLeast } from '#shared/anchoring/first-at-least'
import type { ArticleView } from '#shared/contract'
import { extentOf } from '#shared/quotations/passages'
import type { Quotation } from '#shared/quotations/quotation'
import { type Action, offer } from '../actions'
import { usePage } from '../reading/page'
import { selectedPassage } from '../reading/selection'
import { paint } from '../reading/use-painting'
import { isReviewing } from '../review/reviewing'
import { useLibrary } from '../state/library'
import { closeQuotations, toggleQuotations, useMargin } from '../state/margin'
import { type OpenArticle, useOpenArticle } from '../state/open-article'
import { show } from '../state/screens'
import { currentSpeaker, markAllOf, markCurrent } from './mark-quotations'
import {
  currentQuotation,
  forget,
  isReading,
  letGo,
  read,
  refresh,
  step,
  useQuotations,
} from './quotations'
import { keyOf } from './rows'

/** The one that is looked at. */
export function useCurrentQuotation(): Quotation | null {
  const { all, current } = useQuotations()
  return useMemo(
    () => all.find((quotation) => keyOf(quotation) === current) ?? null,
    [all, current],
  )
}

export function useFollowQuotations({ id, version }: OpenArticle) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other quotations
  useEffect(() => {
    forget()
    if (useMargin.getState().quotations) void read()
    return forget
  }, [id, version])
  const corrections = useCorrections(id)
  const seen = useRef(corrections)
  useEffect(() => {
    if (seen.current === corrections) return
    seen.current = corrections
    refresh()
  }, [corrections])
  useEffect(() => offer(actions), [])
  useCurrentPainting()
}

/** What was corrected of an article's quotations, as a text: another state of the same corrections is no other. */
export const useCorrections = (id: string) =>
  useLibrary(({ articles }) => correctionsOf(articles.get(id)))

const correctionsOf = (article: ArticleView | undefined) =>
  article && article.corrections.length > 0 ? JSON.stringify(article.corrections) : ''

function useCurrentPainting() {
  const page = usePage((state) => state.page)
  const current = useCurrentQuotation()
  useEffect(() => {
    if (!page || !current) return
    paint('quotation', [extentOf(current)])
    return () => paint('quotation', [])
  }, [page, current])
}

/** With the words that are selected now: in the dialog none can be. */
export const correctCurrent = () => show({ name: 'correct-quotation', selected: selectedPassage() })

/** Whether nothing else is to be let go first. */
const isFree = () => selectedPassage() === null && useOpenArticle.getState().chosen === null

const actions: readonly Action[] = [
  {
    id: 'quotations',
    title: 'Show or hide the quotations: who said what',
    group: 'Window',
    keys: ['w'],
    run: toggleQuotations,
  },
  {
    id: 'next-quotation',
    title: 'Go to the next quotation',
    group: 'Reading',
    keys: ['q'],
    run: () => void step(1),
  },
  {
    id: 'previous-quotation',
    title: 'Go to the quotation before',
    group: 'Reading',
    keys: ['Shift+q'],
    run: () => void step(-1),
  },
  {
    id: 'mark-quotation',
    title: 'Mark the quotation, with its speaker',
    group: 'Marking',
    keys: ['m'],
    enabled: () => !isReviewing() && (isReading() || currentQuotation() !== null),
    run: () => void markCurrent(),
  },
  {
    id: 'correct-quotation',
    title: 'Correct the quotation: its speaker, its kind or its words',
    group: 'Marking',
    keys: ['h'],
    enabled: () => !isReviewing() && currentQuotation() !== null,
    run: correctCurrent,
  },
  {
    id: 'mark-speaker',
    title: 'Mark all that the speaker of the quotation says',
    group: 'Marking',
    keys: ['Shift+m'],
    enabled: () => !isReviewing() && currentSpeaker() !== null,
    run: () => {
      const speaker = currentSpeaker()
      if (speaker !== null) void markAllOf(speaker)
    },
  },
  {
    id: 'let-quotation-go',
    title: 'Let the quotation go',
    group: 'Reading',
    keys: ['Escape'],
    enabled: () => isFree() && !isReviewing() && currentQuotation() !== null,
    run: letGo,
  },
  {
    id: 'close-quotations',
    title: 'Close the quotations, where they lie over the page',
    group: 'Window',
    keys: ['Escape'],
    enabled: () =>
      isFree() &&
      !isReviewing() &&
      currentQuotation() === null &&
      useMargin.getState().quotations &&
      !useMargin.getState().hasRoom,
    run: closeQuotations,
  },
]

/** Gives the number of the paragraph that an offset stands in, as citations count; null in a heading, a caption, a table or code. */
export function usePlaces({ leaves }: OpenArticle): (offset: number) => number | null {
  return useMemo(() => {
    let count = 0
    const numbers = leaves.map(({ kind }) => {
      if (kind !== 'paragraph') return null
      count += 1
      return count
    })
    const starts = leaves.map(({ start }) => start)
    return (offset) => numbers[firstAtLeast(starts, offset + 1) - 1] ?? null
  }, [leaves])
}
