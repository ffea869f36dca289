// Records and changes to put into libraries, for tests and for the crashes of the bench.
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import type { Change } from '#shared/model/operation'

const id = (letter: string, number: number) =>
  `${letter}${String(number).padStart(7, '0')}-0000-4000-8000-000000000000`

export const articleId = (number: number) => id('a', number)
export const annotationId = (number: number) => id('b', number)
const added = '2026-05-01T08:00:00.000Z'
const hash = '0'.repeat(64)

export function article(number: number, fields: Partial<Article> = {}): Article {
  return {
    id: articleId(number),
    title: `Article ${number}`,
    byline: null,
    site: null,
    address: null,
    canonicalAddress: null,
    language: 'en',
    published: null,
    added,
    state: 'inbox',
    favourite: false,
    tags: [],
    position: null,
    corrections: [],
    words: 300,
    versions: [
      {
        body: hash,
        retrieved: added,
        source: { kind: 'paste' },
        original: hash,
        mediaType: 'text/plain',
      },
    ],
    trashed: null,
    ...fields,
  }
}

export function annotation(number: number, of: number, note = ''): Annotation {
  return {
    id: annotationId(number),
    article: articleId(of),
    kind: 'highlight',
    anchor: { body: hash, start: 0, end: 5, exact: 'words', prefix: '', suffix: '' },
    settled: {},
    label: 'quote',
    quotation: null,
    edits: [],
    note,
    tags: [],
    created: added,
    changed: added,
    origin: null,
    trashed: null,
  }
}

export const addArticle = (number: number): Change => ({
  action: 'create',
  record: { type: 'article', value: article(number) },
})
export const annotate = (number: number, of: number): Change => ({
  action: 'create',
  record: { type: 'annotation', value: annotation(number, of) },
})
export const retitle = (number: number, title: string): Change => ({
  action: 'update',
  record: { type: 'article', id: articleId(number), fields: { title } },
})
export const writeNote = (number: number, of: number, note: string): Change => ({
  action: 'update',
  record: {
    type: 'annotation',
    id: annotationId(number),
    article: articleId(of),
    fields: { note },
  },
})
