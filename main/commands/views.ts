// Records as the contract shows them.

import { minutesToRead } from '#shared/body/words'
import type { AnnotationView, ArticleView } from '#shared/contract'
import { orderAnnotations } from '#shared/exporting/order'
import { Failure } from '#shared/failure'
import type { Annotation } from '#shared/model/annotation'
import type { Article, Version } from '#shared/model/article'
import type { Standing } from '#shared/reviewing/standing'
import type { Library } from '../library/library'
import type { Context } from './context'
import type { Places } from './texts'

export function articleView(library: Library, article: Article): ArticleView {
  return viewOfArticle(article, library.annotationCount(article.id))
}

export function viewOfArticle(article: Article, annotations: number): ArticleView {
  return { ...article, annotations, minutes: minutesToRead(article.words) }
}

/**
 * The annotations of an article that are not in the trash, as they stand in a version of it, the newest where none is given,
 * in the order of its text. The passages of a text that can't be read are lost: one damaged file does not keep those of other
 * articles back.
 */
export async function annotationViews(
  { library, texts }: Pick<Context, 'library' | 'texts'>,
  article: Article,
  version?: Version,
): Promise<AnnotationView[]> {
  const live = [...(await library.annotationsOf(article.id)).values()].filter(isLive)
  if (live.length === 0) return []
  const places = await texts.places(article, version).catch(unreadable)
  return orderAnnotations(live.map((annotation) => viewOf(annotation, places ?? new Map())))
}

/**
 * Some annotations, whatever became of them, just after a change, as they stand in the newest version or in that of a body. The
 * change is made, so a text that can't be read is no failure here: its passages are lost.
 */
export async function changedAnnotationViews(
  { library, texts }: Pick<Context, 'library' | 'texts'>,
  changed: Iterable<Annotation>,
  body?: string,
): Promise<AnnotationView[]> {
  const all = [...changed]
  const placesIn = new Map<string, Places>()
  for (const [id, annotations] of groupByArticle(all)) {
    const article = library.article(id)
    if (!article) continue
    const version = article.versions.findLast((each) => each.body === body)
    const places = await texts.placesOf(annotations, article, version).catch(unreadable)
    if (places) placesIn.set(id, places)
  }
  return all.map((annotation) => viewOf(annotation, placesIn.get(annotation.article) ?? new Map()))
}

function groupByArticle(annotations: readonly Annotation[]): Map<string, Annotation[]> {
  const groups = new Map<string, Annotation[]>()
  for (const annotation of annotations) {
    const group = groups.get(annotation.article)
    if (group) group.push(annotation)
    else groups.set(annotation.article, [annotation])
  }
  return groups
}

const isLive = ({ trashed }: Annotation) => trashed === null

const unread: Standing = { located: { status: 'lost', score: 0 }, decided: false }

function viewOf(annotation: Annotation, places: Places): AnnotationView {
  if (annotation.kind === 'note') return { ...annotation, located: null, decided: false }
  return { ...annotation, ...(places.get(annotation.id) ?? unread) }
}

/** For a text that is missing or damaged; any other error is thrown again. */
export function unreadable(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error
}
