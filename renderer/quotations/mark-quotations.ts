// Marks quotations with their speakers: the one that is looked at, or all that somebody says.
import { useCallback } from 'react'
import type { AnnotationView, Input } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { extentOf, takenOf } from '#shared/quotations/passages'
import type { Quotation } from '#shared/quotations/quotation'
import { call } from '../host'
import { counted } from '../library/wording'
import { annotationsIn } from '../reading/annotations-in'
import { usualLabel } from '../reading/marking'
import { undo } from '../state/library'
import { attempt, tell } from '../state/messages'
import { choose, type OpenArticle, receive, useOpenArticle } from '../state/open-article'
import { currentQuotation, isReading, read } from './quotations'

async function mark(quotations: Input<'quotation.mark'>['quotations']) {
  const { article } = useOpenArticle.getState()
  if (!article) return []
  const label = usualLabel()
  const marked = await call('quotation.mark', {
    article: article.id,
    version: article.version,
    quotations,
    ...(label ? { label } : {}),
  })
  receive(marked)
  return marked
}

/** Marks the quotation that is looked at, and chooses its mark: a number key gives that another label. */
export const markCurrent = () =>
  attempt(async () => {
    // The key may come before those are found that the step before it asked for.
    if (isReading()) await read()
    const current = currentQuotation()
    if (!current) return
    const [made] = await mark([extentOf(current)])
    if (made) choose(made.id)
  })

/** Marks all that somebody says, as one step of undo. */
export const markAllOf = (speaker: string) =>
  attempt(async () => {
    const before = useOpenArticle.getState().article?.annotations ?? []
    const known = new Set(before.map(({ id }) => id))
    const fresh = (await mark({ speaker })).filter(({ id }) => !known.has(id)).length
    if (fresh === 0) return void tell(`All that ${speaker} says here was marked already.`)
    tell(`${counted(fresh, 'quotation')} of ${speaker} ${fresh === 1 ? 'is' : 'are'} marked.`, {
      action: { title: 'Undo', run: () => void undo() },
    })
  })

/** Who says the quotation that is looked at, where that is known. */
export const currentSpeaker = () => currentQuotation()?.speaker?.name ?? null

/** Gives the mark of a quotation, where it has one. */
export function useMarkOf({ annotations, text }: OpenArticle) {
  return useCallback(
    (quotation: Quotation): AnnotationView | null => {
      const taken = takenOf(quotation, text)
      const isOn = (annotation: AnnotationView) => {
        const place = placeOf(annotation)
        return place?.start === taken.start && place.end === taken.end
      }
      return annotationsIn(annotations, taken).find(isOn) ?? null
    },
    [annotations, text],
  )
}
