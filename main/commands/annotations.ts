// The commands about annotations.
import { describe as describePassage } from '#shared/anchoring/describe'
import { findQuote } from '#shared/anchoring/find-quote'
import { splitsPair, type TextRange } from '#shared/anchoring/range'
import type { Commands, ParsedInput } from '#shared/contract'
import { Failure } from '#shared/failure'
import type { Annotation, AnnotationEdit, Highlight } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import type { Change } from '#shared/model/operation'
import { sameValue } from '#shared/model/values'
import type { Library } from '../library/library'
import type { Context } from './context'
import { definedOf } from './defined'
import { annotationsOf, articleOf, versionOf } from './references'
import { annotationViews, changedAnnotationViews } from './views'

type Names = 'annotation.create' | 'annotation.list' | 'annotation.edit' | 'annotation.delete'

export function annotationCommands(context: Context): Pick<Commands, Names> {
  const { library, texts, now, newId } = context

  async function viewsOf(annotations: readonly Annotation[], body?: string) {
    const current: Annotation[] = []
    for (const { id, article } of annotations) {
      const annotation = (await library.annotationsOf(article)).get(id)
      if (annotation) current.push(annotation)
    }
    return changedAnnotationViews(context, current, body)
  }

  return {
    async 'annotation.create'({
      article: reference,
      version: wanted,
      passage,
      label,
      note,
      tags = [],
      quotation = null,
    }) {
      const article = articleOf(library, reference)
      const version = versionOf(article, wanted)
      refuseTrash(article)
      const at = now()
      const common = {
        id: newId(),
        article: article.id,
        note: note ?? '',
        tags,
        created: at,
        changed: at,
        origin: null,
        trashed: null,
      }
      let annotation: Annotation
      if (passage) {
        const text = await texts.text(version)
        const anchor = { body: version.body, ...describePassage(text, rangeOf(text, passage)) }
        const chosen = labelIn(library, label)
        annotation = { ...common, ...passageFields, anchor, label: chosen, quotation }
      } else {
        if (label !== undefined)
          throw new Failure('bad-input', 'A note on a whole article has no label; mark a passage.')
        // An empty one is a note that is about to be written.
        if (note === undefined)
          throw new Failure('bad-input', 'Give a passage to mark, or the text of a note.')
        annotation = { ...common, kind: 'note' }
      }
      await library.commit([
        { action: 'create', record: { type: 'annotation', value: annotation } },
      ])
      const [view] = await viewsOf([annotation], version.body)
      if (!view) throw new Error(`annotation ${annotation.id} was committed and is not there`)
      return view
    },

    async 'annotation.list'({ article: reference, version }) {
      if (reference !== undefined) {
        const article = articleOf(library, reference)
        return annotationViews(context, article, versionOf(article, version))
      }
      if (version !== undefined)
        throw new Failure('bad-input', 'A version is one of an article: say of which.')
      const articles = library.articles().filter(({ trashed }) => trashed === null)
      const views = []
      for (const article of articles) views.push(...(await annotationViews(context, article)))
      return views
    },

    async 'annotation.edit'({ annotations: references, fields }) {
      const annotations = await annotationsOf(library, references)
      if (fields.label !== undefined) {
        labelIn(library, fields.label)
        if (annotations.some(({ kind }) => kind === 'note'))
          throw new Failure('bad-input', 'A note on a whole article has no label to change.')
      }
      for (const annotation of annotations) checkQuote(annotation, fields)
      const given = definedOf(fields)
      const changed = now()
      const changes = annotations.flatMap((annotation): Change[] => {
        if (!differs(annotation, given)) return []
        const { id, article } = annotation
        const record = { type: 'annotation' as const, id, article, fields: { ...given, changed } }
        return [{ action: 'update', record }]
      })
      // Typing a note saves it again and again; that is one step of undo.
      const [only] = annotations
      const typing = annotations.length === 1 && only && Object.keys(given).join() === 'note'
      await library.commit(changes, typing ? { coalesce: `note ${only.id}` } : {})
      return viewsOf(annotations)
    },

    async 'annotation.delete'({ annotations: references }) {
      const trashed = now()
      const annotations = await annotationsOf(library, references)
      await library.commit(
        annotations.map(({ id, article }) => ({
          action: 'update',
          record: { type: 'annotation', id, article, fields: { trashed } },
        })),
      )
      return {}
    },
  }
}

/** Throws `bad-input` for an article in the trash. */
export function refuseTrash({ title, trashed }: Article) {
  if (trashed !== null)
    throw new Failure(
      'bad-input',
      `“${title}” is in the trash, so nothing can be marked or noted in it; restore it first.`,
    )
}

/** What a passage has that was just marked. */
export const passageFields: Pick<Highlight, 'kind' | 'settled' | 'edits'> = {
  kind: 'highlight',
  settled: {},
  edits: [],
}

/** The label with this id, or the first one. Throws `not-found`. */
export function labelIn(library: Library, id: string | undefined): string {
  const labels = library.labels()
  const label = id === undefined ? labels[0] : labels.find((each) => each.id === id)
  if (label) return label.id
  const known = labels.map((each) => each.id).join(', ')
  throw new Failure('not-found', `There is no label ${id}; there are ${known}.`)
}

type Passage = NonNullable<ParsedInput<'annotation.create'>['passage']>

/** UTF-16 offsets, half-open. Throws `bad-input`, `quote-not-found`, `quote-ambiguous`. */
export function rangeOf(text: string, passage: Passage): TextRange {
  if ('start' in passage) {
    const { start, end } = passage
    if (start >= end)
      throw new Failure('bad-input', `A passage has to end after it begins, not at ${end}.`)
    if (end > text.length)
      throw new Failure(
        'bad-input',
        `The text has ${text.length} characters, so no passage ends at ${end}.`,
      )
    if (splitsPair(text, start) || splitsPair(text, end))
      throw new Failure('bad-input', 'A passage may not begin or end within a character.')
    return { start, end }
  }
  const places = findQuote(text, passage)
  const [place] = places
  if (place === undefined) throw notFound(text, passage)
  if (places.length > 1)
    throw new Failure(
      'quote-ambiguous',
      `These words stand at ${places.length} places of the article; give the words before them (--prefix) or after them (--suffix), or more of the quote.`,
    )
  return place
}

function notFound(text: string, { quote, prefix, suffix }: Extract<Passage, { quote: string }>) {
  const somewhere = (prefix || suffix) && findQuote(text, { quote }).length > 0
  return new Failure(
    'quote-not-found',
    somewhere
      ? 'These words are in the article, but not with these words before or after them; check --prefix and --suffix.'
      : 'These words are not in the article; copy them from its text, word for word.',
  )
}

/** Only passages have a speaker and words to edit, and no edit lies outside of them. Throws `bad-input`. */
function checkQuote(annotation: Annotation, { quotation, edits }: AnnotationEdit) {
  if (quotation === undefined && edits === undefined) return
  if (annotation.kind === 'note')
    throw new Failure('bad-input', 'A note on a whole article holds no quote to change.')
  const { exact } = annotation.anchor
  const last = edits?.at(-1)?.end ?? 0
  if (last > exact.length)
    throw new Failure(
      'bad-input',
      `The quote has ${exact.length} characters, so no words of it end at ${last}.`,
    )
  if (edits?.some(({ start, end }) => splitsPair(exact, start) || splitsPair(exact, end)))
    throw new Failure('bad-input', 'Words of a quote may not begin or end within a character.')
}

function differs(annotation: Annotation, fields: Partial<Annotation>): boolean {
  const own: Record<string, unknown> = { ...annotation }
  return Object.entries(fields).some(([name, value]) => !sameValue(own[name], value))
}
