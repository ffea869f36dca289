// The commands about what an article quotes.
import { describe as describePassage } from '#shared/anchoring/describe'
import type { TextRange } from '#shared/anchoring/range'
import type { AnnotationView, Commands, ParsedInput } from '#shared/contract'
import { Failure } from '#shared/failure'
import { type Anchor, placeOf, type TextAnchor } from '#shared/model/anchor'
import type { Annotation } from '#shared/model/annotation'
import type { Change } from '#shared/model/operation'
import type { Quotation } from '#shared/quotations/index'
import { allQuotations, extentOf, takenOf } from '#shared/quotations/passages'
import { describeAside } from '../locating/describe-aside'
import { labelIn, passageFields, rangeOf, refuseTrash } from './annotations'
import { attributionOf, reattributed } from './attribution'
import type { Context } from './context'
import { definedOf } from './defined'
import { articleOf, versionOf } from './references'
import { annotationViews, changedAnnotationViews } from './views'

type Names = 'quotation.list' | 'quotation.mark' | 'quotation.correct'

export function quotationCommands(context: Context): Pick<Commands, Names> {
  const { library, texts, quotations, now, newId } = context
  /** One after the other: the second one sees what the first one has marked. */
  let marking: Promise<unknown> = Promise.resolve()

  async function mark({
    article: reference,
    version: wanted,
    quotations: which,
    label,
  }: ParsedInput<'quotation.mark'>): Promise<AnnotationView[]> {
    const article = articleOf(library, reference)
    const version = versionOf(article, wanted)
    refuseTrash(article)
    const all = allQuotations((await quotations.of(article, version)).quotations)
    const chosen = Array.isArray(which)
      ? which.map((place) => standingAt(all, place))
      : all.filter(({ kind, speaker }) => kind !== 'reported' && speaker?.name === which.speaker)
    if (chosen.length === 0)
      throw new Failure('not-found', 'Nothing is known to be said by that name in this text.')

    const text = await texts.text(version)
    const marked = new Map<string, Annotation>()
    for (const annotation of await annotationViews(context, article, version)) {
      const place = placeOf(annotation)
      if (place) marked.set(`${place.start}-${place.end}`, annotation)
    }
    const at = now()
    const passages = chosen.map((each) => {
      const range = takenOf(each, text)
      const before = marked.get(`${range.start}-${range.end}`)
      return { range, quotation: attributionOf(each), id: before?.id ?? newId(), before }
    })
    const isNew = ({ before }: (typeof passages)[number]) => before?.kind !== 'highlight'
    const fresh = passages.filter(isNew)
    const anchors = await describeAside(
      text,
      fresh.map(({ range }) => range),
    )
    const given = passages.flatMap(({ id, quotation, before }): Change[] => {
      if (before?.kind !== 'highlight' || before.quotation !== null) return []
      const fields = { quotation, changed: at }
      return [{ action: 'update', record: { type: 'annotation', id, article: article.id, fields } }]
    })
    const created = fresh.map(({ id, quotation }, index): Change => {
      const value: Annotation = {
        ...passageFields,
        id,
        article: article.id,
        anchor: { body: version.body, ...(anchors[index] as TextAnchor) },
        label: labelIn(library, label),
        quotation,
        note: '',
        tags: [],
        created: at,
        changed: at,
        origin: null,
        trashed: null,
      }
      return { action: 'create', record: { type: 'annotation', value } }
    })
    const ids = passages.map(({ id }) => id)
    await library.commit([...given, ...created])
    const current = await library.annotationsOf(article.id)
    const own = ids.flatMap((id) => current.get(id) ?? [])
    return changedAnnotationViews(context, own, version.body)
  }

  return {
    async 'quotation.list'({ article: reference, version }) {
      const article = articleOf(library, reference)
      const { targets, ...found } = await quotations.of(article, versionOf(article, version))
      const corrected = targets.flatMap((target) => (target ? [extentOf(target)] : []))
      return { ...found, corrected }
    },

    async 'quotation.correct'({ article: reference, version: wanted, place, correction }) {
      const article = articleOf(library, reference)
      const version = versionOf(article, wanted)
      refuseTrash(article)
      const { targets, ...found } = await quotations.of(article, version)
      const all = allQuotations(found.quotations)
      const quotation = standingAt(all, place)
      const at = targets.indexOf(quotation)
      const before = article.corrections[at]
      const others = article.corrections.filter((each) => each !== before)
      const text = await texts.text(version)
      const anchorOf = (range: TextRange): Anchor => ({
        body: version.body,
        ...describePassage(text, rangeOf(text, range)),
      })
      const corrections = [...others]
      if (correction) {
        const { extent, ...rest } = definedOf(correction)
        const anchor = before?.anchor ?? anchorOf(place)
        corrections.push({
          ...before,
          anchor,
          ...rest,
          ...(extent && { extent: anchorOf(extent) }),
        })
      }
      const record = { type: 'article' as const, id: article.id, fields: { corrections } }
      const corrected = await quotations.of({ ...article, corrections }, version)
      const marks = reattributed(await annotationViews(context, article, version), {
        before: all,
        after: allQuotations(corrected.quotations),
        text,
        at: now(),
      })
      await library.commit([{ action: 'update', record }, ...marks])
      return {}
    },

    'quotation.mark'(wanted) {
      const marked = marking.then(() => mark(wanted))
      marking = marked.catch(() => undefined)
      return marked
    },
  }
}

/** Throws `not-found`. */
function standingAt(all: readonly Quotation[], { start, end }: { start: number; end: number }) {
  const found = all.find((quotation) => {
    const extent = extentOf(quotation)
    return extent.start === start && extent.end === end
  })
  if (found) return found
  throw new Failure('not-found', `No quotation of this text stands from ${start} to ${end}.`)
}
