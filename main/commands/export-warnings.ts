// What the passages of an export might hide when they stand alone.
import { leavesOf, textOf } from '#shared/body/text'
import type { AnnotationView } from '#shared/contract'
import { type PassageWarning, quotationsAround, warningsOf } from '#shared/integrity/index'
import { placeOf } from '#shared/model/anchor'
import { type Article, newestVersion } from '#shared/model/article'
import type { Context } from './context'
import { unreadable } from './views'

/** Passages of a text for which its quotations are found all at once. */
const fewestForWhole = 3

/** In the order of the annotations; none where the text can't be read. */
export async function exportWarnings(
  { bodyOf, quotations }: Pick<Context, 'bodyOf' | 'quotations'>,
  article: Article,
  annotations: readonly AnnotationView[],
): Promise<PassageWarning[]> {
  const passages = annotations.flatMap((annotation) => {
    const range = placeOf(annotation)
    return range && annotation.kind === 'highlight' ? [{ annotation, range }] : []
  })
  if (passages.length === 0) return []
  const version = newestVersion(article)
  const body = await bodyOf(version).catch(unreadable)
  if (!body) return []
  const text = textOf(body)
  const leaves = leavesOf(body)
  const { language, corrections } = article
  const isWhole = corrections.length > 0 || passages.length >= fewestForWhole
  const whole = isWhole ? await quotations.atHand(article, version) : null
  return passages.flatMap(({ annotation: { id, quotation }, range }) => {
    const near = whole?.quotations ?? quotationsAround(text, range, language)
    const isAttributed = quotation?.speaker != null
    return warningsOf({ text, range, quotations: near, leaves, language, isAttributed }).map(
      (warning) => ({ annotation: id, ...warning }),
    )
  })
}
