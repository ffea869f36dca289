// From what a caller calls a record by to the record: its id, or a beginning of it that fits no other.
import { Failure } from '#shared/failure'
import type { Annotation } from '#shared/model/annotation'
import { type Article, newestVersion, type Version } from '#shared/model/article'
import type { Library } from '../library/library'

/**
 * The version with a body; the newest where none is asked for, and the newest one where several have that body. Throws
 * `not-found`, `ambiguous-id`.
 */
export function versionOf(article: Article, reference: string | undefined): Version {
  if (reference === undefined) return newestVersion(article)
  const beginning = reference.toLowerCase()
  const found = article.versions.filter(({ body }) => body.startsWith(beginning))
  const version = found.at(-1)
  if (version === undefined)
    throw new Failure(
      'not-found',
      `“${article.title}” has no version ${reference}; it may have been taken back. See which versions there are.`,
    )
  if (found.some(({ body }) => body !== version.body))
    throw new Failure(
      'ambiguous-id',
      `Several versions of “${article.title}” begin with ${reference}; give more of it.`,
    )
  return version
}

/** Articles in the trash too. Throws `not-found`, `ambiguous-id`. */
export function articleOf(library: Library, reference: string): Article {
  const whole = library.article(reference)
  if (whole) return whole
  const beginning = reference.toLowerCase()
  const like = library.articles().filter(({ id }) => id.startsWith(beginning))
  return only(like, reference, 'article')
}

/** Throws `not-found`, `ambiguous-id`. Each article stands once in the answer. */
export function articlesOf(library: Library, references: readonly string[]): Article[] {
  return [...new Set(references.map((reference) => articleOf(library, reference)))]
}

/** Only those that are not in the trash. Throws `not-found`, `ambiguous-id`. Each annotation stands once in the answer. */
export async function annotationsOf(
  library: Library,
  references: readonly string[],
): Promise<Annotation[]> {
  const all = await library.annotationsLike(references.map((each) => each.toLowerCase()))
  const found = all.map((like, index) => {
    const live = like.filter(({ trashed }) => trashed === null)
    return only(live, references[index] ?? '', 'annotation')
  })
  return [...new Map(found.map((annotation) => [annotation.id, annotation])).values()]
}

function only<T extends { id: string }>(found: readonly T[], reference: string, noun: string): T {
  const [record] = found
  if (record === undefined)
    throw new Failure('not-found', `There is no ${noun} whose id is or begins with ${reference}.`)
  if (found.length > 1)
    throw new Failure(
      'ambiguous-id',
      `${found.length} ${noun}s have an id that begins with ${reference}; give more of it.`,
    )
  return record
}
