// Records and changes for property tests. Few ids, so that changes meet the same records again and again.
import fc from 'fast-check'
import type { Annotation } from './annotation'
import { type Article, articleStates } from './article'
import { defaultLabels, labelColours } from './label'
import type { MarkedEdit } from './marked-edit'
import type { Change } from './operation'

const uuid = (group: string, number: number) =>
  `${group}${String(number).padStart(7, '0')}-0000-4000-8000-000000000000`

const articleId = fc.integer({ min: 1, max: 3 }).map((number) => uuid('a', number))
const annotationId = fc.integer({ min: 1, max: 4 }).map((number) => uuid('b', number))
const labelId = fc.constantFrom(...defaultLabels.map(({ id }) => id))
const hash = fc.constantFrom('0'.repeat(64), 'f'.repeat(64))
const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const tags = fc.uniqueArray(fc.constantFrom('law', 'data', 'to check', 'água'), { maxLength: 3 })
export const timestamp = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString())

const position = fc.record({
  offset: fc.nat(10_000),
  progress: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
})

const anchor = fc
  .record({ body: hash, start: fc.nat(500), exact: text.filter((words) => words !== '') })
  .map(({ body, start, exact }) => ({
    body,
    start,
    end: start + exact.length,
    exact,
    prefix: '',
    suffix: '',
  }))

const corrections = fc.array(
  fc.record({ anchor, speaker: orNull(fc.constantFrom('Ann Lee', 'Bo')) }),
  {
    maxLength: 2,
  },
)

const articleFields = {
  title: text,
  byline: orNull(text),
  site: orNull(text),
  published: orNull(timestamp),
  state: fc.constantFrom(...articleStates),
  favourite: fc.boolean(),
  tags,
  position: orNull(position),
  corrections,
  trashed: orNull(timestamp),
}

export const article: fc.Arbitrary<Article> = fc.record({
  ...articleFields,
  id: articleId,
  address: orNull(fc.webUrl()),
  canonicalAddress: orNull(fc.webUrl()),
  language: orNull(fc.constantFrom('en', 'pt-BR')),
  added: timestamp,
  words: fc.nat(5_000),
  versions: fc.array(
    fc.record({
      body: hash,
      retrieved: timestamp,
      source: fc.constant({ kind: 'paste' as const }),
      original: hash,
      mediaType: fc.constantFrom('text/plain', 'text/html'),
    }),
    { minLength: 1, maxLength: 2 },
  ),
})

const settled = fc.dictionary(
  hash,
  fc.oneof(
    anchor.map(({ body: _, ...own }) => own),
    fc.constant('lost' as const),
  ),
  { noNullPrototype: true },
)
const quotation = orNull(fc.record({ speaker: orNull(text), cue: orNull(text) }))
const edits = fc.constantFrom<MarkedEdit[]>(
  [],
  [{ start: 2, end: 6, text: '' }],
  [
    { start: 0, end: 2, text: 'her' },
    { start: 4, end: 4, text: 'sic' },
  ],
)

const annotationFields = { note: text, tags, changed: timestamp, trashed: orNull(timestamp) }
const annotationOwn = {
  ...annotationFields,
  id: annotationId,
  article: articleId,
  created: timestamp,
  origin: orNull(fc.record({ program: text, id: text })),
}

/** The article of an annotation never changes, so it follows from the id. */
const withArticle = <T extends { id: string }>(annotation: T): T => ({
  ...annotation,
  article: uuid('a', (Number(annotation.id[7]) % 3) + 1),
})

export const annotation: fc.Arbitrary<Annotation> = fc
  .oneof(
    fc.record({
      ...annotationOwn,
      kind: fc.constant('highlight' as const),
      anchor,
      settled,
      label: labelId,
      quotation,
      edits,
    }),
    fc.record({ ...annotationOwn, kind: fc.constant('note' as const) }),
  )
  .map(withArticle)

const some = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] })

export const change: fc.Arbitrary<Change> = fc.oneof(
  article.map((value): Change => ({ action: 'create', record: { type: 'article', value } })),
  annotation.map((value): Change => ({ action: 'create', record: { type: 'annotation', value } })),
  fc
    .record({ id: articleId, fields: some(articleFields) })
    .map(
      (record): Change => ({ action: 'update', record: { type: 'article', ...record } }) as Change,
    ),
  fc
    .record({
      id: annotationId,
      article: articleId,
      fields: some({ ...annotationFields, label: labelId, anchor, settled, quotation, edits }),
    })
    .map(withArticle)
    .map(
      (record): Change =>
        ({ action: 'update', record: { type: 'annotation', ...record } }) as Change,
    ),
  fc
    .record({
      id: labelId,
      fields: some({
        name: fc.constantFrom('One', 'Two'),
        colour: fc.constantFrom(...labelColours),
      }),
    })
    .map(
      (record): Change => ({ action: 'update', record: { type: 'label', ...record } }) as Change,
    ),
)

export const purge: fc.Arbitrary<Change> = fc.oneof(
  articleId.map((id): Change => ({ action: 'purge', record: { type: 'article', id } })),
  fc
    .record({ id: annotationId, article: articleId })
    .map(withArticle)
    .map((record): Change => ({ action: 'purge', record: { type: 'annotation', ...record } })),
)
