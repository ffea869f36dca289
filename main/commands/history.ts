// The commands about what became of records, and about the trash.
import { differenceOf } from '#shared/comparing/index'
import type { Commands, Output } from '#shared/contract'
import { labelName } from '#shared/exporting/wording'
import { Failure } from '#shared/failure'
import { Annotation } from '#shared/model/annotation'
import { Article } from '#shared/model/article'
import type { Change } from '#shared/model/operation'
import { describeStep, type RecordStep, stepsOf } from '#shared/model/record-history'
import { sameValue } from '#shared/model/values'
import type { Backups } from '../backup/backups'
import { emptyTrash, trashOf } from '../backup/empty-trash'
import type { Library } from '../library/library'
import type { Context } from './context'
import { articleOf } from './references'

type Names = 'history.of' | 'history.restore' | 'trash.list' | 'trash.empty' | 'annotation.restore'

export function historyCommands({ library }: Context, backups: Backups): Pick<Commands, Names> {
  return {
    async 'history.of'({ record: reference }) {
      const record = await recordOf(library, reference)
      const steps = stepsOf(await library.historyOf(record.id), record.id)
      const labels = library.labels()
      const own = steps.map((step) => viewOf(step, record, (id) => labelName(labels, id)))
      return { record: record.id, name: nameOf(record), steps: own.reverse() }
    },

    async 'history.restore'({ record: reference, operation }) {
      const record = await recordOf(library, reference)
      const steps = stepsOf(await library.historyOf(record.id), record.id)
      const step = steps.find((each) => each.operation.id === operation)
      if (!step)
        throw new Failure('not-found', 'There is no such step in its history; look at it anew.')
      await library.commit([changeTo(record, step.after)])
      return {}
    },

    async 'trash.list'() {
      const { articles, annotations } = await trashOf(library)
      const latestFirst = (a: { trashed: string | null }, b: { trashed: string | null }) =>
        (a.trashed ?? '') < (b.trashed ?? '') ? 1 : -1
      return {
        articles: articles.toSorted(latestFirst).map(({ id, title, trashed }) => ({
          id,
          title,
          trashed: trashed ?? '',
          annotations: library.annotationCount(id),
        })),
        annotations: annotations.toSorted(latestFirst).map((annotation) => ({
          id: annotation.id,
          article: annotation.article,
          title: library.article(annotation.article)?.title ?? '',
          words: annotation.kind === 'highlight' ? annotation.anchor.exact : '',
          note: annotation.note,
          trashed: annotation.trashed ?? '',
        })),
      }
    },

    // Not while a backup is being taken, that would miss what is removed.
    'trash.empty': () => backups.alone(() => emptyTrash(library)),

    async 'annotation.restore'({ annotations: references }) {
      const found = await library.annotationsLike(references.map((each) => each.toLowerCase()))
      const changes = found.map((like, index): Change => {
        const [annotation] = like
        if (!annotation || like.length > 1) throw unknown(references[index] ?? '', like.length)
        const { id, article } = annotation
        return {
          action: 'update',
          record: { type: 'annotation', id, article, fields: { trashed: null } },
        }
      })
      await library.commit(changes)
      return {}
    },
  }
}

/** An article or an annotation, in the trash or not. Throws `not-found`, `ambiguous-id`. */
async function recordOf(library: Library, reference: string): Promise<Article | Annotation> {
  const [like = []] = await library.annotationsLike([reference.toLowerCase()])
  const [annotation] = like
  if (annotation && like.length === 1 && annotation.id === reference) return annotation
  const isArticle = library.articles().some(({ id }) => id.startsWith(reference.toLowerCase()))
  if (isArticle && !annotation) return articleOf(library, reference)
  if (!annotation || like.length > 1 || isArticle)
    throw unknown(reference, like.length + Number(isArticle))
  return annotation
}

const unknown = (reference: string, found: number) =>
  found === 0
    ? new Failure('not-found', `Nothing has an id that is or begins with ${reference}.`)
    : new Failure('ambiguous-id', `${found} ids begin with ${reference}; give more of it.`)

/** UTF-16 code units of a passage in a name. */
const shown = 80

function nameOf(record: Article | Annotation): string {
  if ('title' in record) return record.title
  const words = record.kind === 'highlight' ? record.anchor.exact : record.note || 'Note'
  return words.length > shown ? `${words.slice(0, shown).trimEnd()}…` : words
}

/** The fields whose texts are compared word by word. */
const texts = ['note', 'title', 'byline', 'site', 'tags'] as const

function viewOf(
  step: RecordStep,
  record: Article | Annotation,
  labelOf: (id: string) => string,
): Output<'history.of'>['steps'][number] {
  const { operation, before, after, changed } = step
  const old: Record<string, unknown> = { ...before }
  const now: Record<string, unknown> = { ...after }
  const told = before === null ? texts.filter((name) => name === 'note' && now[name] !== '') : texts
  return {
    operation: operation.id,
    at: operation.at,
    what: describeStep(step, labelOf),
    differences: told
      .filter((name) => name in now && (before === null || changed.includes(name)))
      .map((field) => ({
        field,
        difference: differenceOf(textOf(old[field]), textOf(now[field])),
      })),
    isNow: sameValue(restorable(after), restorable(record)),
    isTrashed: after.trashed !== null,
  }
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''

/** What of a record can be brought back: where the reader is in a text is no part of that. */
function restorable(record: Article | Annotation): Record<string, unknown> {
  // In the order of the schema, whichever way it came.
  const ordered = 'kind' in record ? Annotation.parse(record) : Article.parse(record)
  const fields: Record<string, unknown> = { ...ordered }
  for (const name of ['id', 'article', 'kind', 'position', 'changed']) delete fields[name]
  return fields
}

function changeTo(record: Article | Annotation, then: Article | Annotation): Change {
  const fields = restorable(then)
  const { id } = record
  const target =
    'article' in record
      ? { type: 'annotation', id, article: record.article, fields }
      : { type: 'article', id, fields }
  // The fields are those of a record of the same kind.
  return { action: 'update', record: target } as Change
}
