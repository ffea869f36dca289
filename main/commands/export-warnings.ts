// What the passages of an export might hide when they stand alone.
import { leavesOf, textOf } from '#shared/body/text'
import type { AnnotationView } from '#shared/contract'
import { type PassageWarning, quotationsAround, warningsOf } from '#shared/integrity/index'
import { placeOf } from '#shared/model/anchor'
import { type Article, newestVersion } from '#shared/model/article'
import { findQuotations, type Quotation } from '#shared/quotations/index'
import type { Context } from './context'
import { unreadable } from './views'

/** UTF-16 units of a text whose quotations are found all at once, where it has several passages. */
const longestWhole = 100_000

/** In the order of the annotations; none where the text can't be read. */
export async function exportWarnings(
  { bodyOf }: Pick<Context, 'bodyOf'>,
  article: Article,
  annotations: readonly AnnotationView[],
): Promise<PassageWarning[]> {
  const passages = annotations.flatMap((annotation) => {
    const range = placeOf(annotation)
    return range && annotation.kind === 'highlight' ? [{ annotation, range }] : []
  })
  if (passages.length === 0) return []
  const body = await bodyOf(newestVersion(article)).catch(unreadable)
  if (!body) return []
  const text = textOf(body)
  const leaves = leavesOf(body)
  const { language } = article
  const isShort = text.length <= longestWhole && passages.length > 2
  const all = isShort ? findQuotations(text, language ? { language } : {}).quotations : null
  return passages.flatMap(({ annotation: { id, quotation }, range }) => {
    const quotations: readonly Quotation[] = all ?? quotationsAround(text, range, language)
    const isAttributed = quotation?.speaker != null
    return warningsOf({ text, range, quotations, leaves, language, isAttributed }).map(
      (warning) => ({ annotation: id, ...warning }),
    )
  })
}
