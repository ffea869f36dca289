// An export to try the formats with: two articles of our own writing, and annotations of every kind.
import { describe as anchorOf } from '../anchoring'
import type { Highlight } from '../model/annotation'
import type { Article } from '../model/article'
import { defaultLabels } from '../model/label'
import type { ExportedAnnotation, ExportedArticle, ExportInput } from './exporter'

export const at = '2024-07-04T10:00:00.000Z'
const body = 'a'.repeat(64)

/** A UUID that ends with this number. */
export const idOf = (number: number) =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

export function articleOf(fields: Partial<Article> = {}): Article {
  return {
    id: idOf(1),
    title: 'The bridge that was not built',
    byline: 'Ada Lindqvist',
    site: 'The Harbour Post',
    address: 'https://harbour.example/bridge?from=front',
    canonicalAddress: 'https://harbour.example/bridge',
    language: 'en-GB',
    published: '2024-06-19T22:10:00-04:00',
    added: '2024-07-03T09:30:00.000Z',
    state: 'inbox',
    favourite: false,
    tags: ['harbour'],
    position: null,
    words: 40,
    versions: [
      {
        body,
        retrieved: '2024-07-03T09:30:00.000Z',
        source: { kind: 'address', address: 'https://harbour.example/bridge?from=front' },
        original: 'b'.repeat(64),
        mediaType: 'text/html',
      },
    ],
    trashed: null,
    ...fields,
  }
}

export function highlightOf(
  text: string,
  words: string,
  fields: Partial<Highlight & Pick<ExportedAnnotation, 'located' | 'decided'>> = {},
): ExportedAnnotation {
  const start = text.indexOf(words)
  const end = start + words.length
  return {
    id: idOf(100 + start),
    article: idOf(1),
    kind: 'highlight',
    anchor: { body, ...anchorOf(text, { start, end }) },
    settled: {},
    label: 'quote',
    quotation: null,
    edits: [],
    note: '',
    tags: [],
    created: '2024-07-03T10:00:00.000Z',
    changed: '2024-07-03T10:05:00.000Z',
    origin: null,
    trashed: null,
    located: { status: 'exact', start, end, score: 1 },
    decided: false,
    ...fields,
  }
}

export function noteOf(note: string, fields: { tags?: string[] } = {}): ExportedAnnotation {
  return {
    id: idOf(50),
    article: idOf(1),
    kind: 'note',
    note,
    tags: [],
    created: '2024-07-03T11:00:00.000Z',
    changed: '2024-07-03T11:00:00.000Z',
    origin: null,
    trashed: null,
    located: null,
    decided: false,
    ...fields,
  }
}

export function inputOf(articles: ExportedArticle[]): ExportInput {
  return { articles, labels: [...defaultLabels], at, version: '0.1.0' }
}

/** One article whose text is `words` and whose one passage is all of it. */
export function exportOfWords(words: string, fields: Partial<Highlight> = {}): ExportInput {
  return inputOf([
    { article: articleOf(), text: words, annotations: [highlightOf(words, words, fields)] },
  ])
}

const text = [
  'The council voted twice. “We were never going to build it,” the engineer said, “not with that money.”',
  'Nobody asked her again.',
  '😀 The minutes are kept in the town hall.',
].join('\n')

const gone = highlightOf('It will be ready by spring.', 'It will be ready by spring.', {
  id: idOf(300),
  label: 'claim',
  located: { status: 'lost', score: 0 },
})

export const sample: ExportInput = inputOf([
  {
    article: articleOf(),
    text,
    annotations: [
      noteOf('Compare with the *minutes*.', { tags: ['follow up'] }),
      highlightOf(text, '“We were never going to build it,”', {
        label: 'quote',
        note: 'Said **on the record**.\n\n- ask for the tape\n- [the site](https://harbour.example)',
        tags: ['bridge', 'money'],
      }),
      highlightOf(text, 'money.”\nNobody asked her', { label: 'evidence' }),
      highlightOf(text, '😀 The minutes', { label: 'question', note: '# Where?\n\nRoom 4.' }),
      gone,
    ],
  },
  {
    article: articleOf({
      id: idOf(2),
      title: 'A tide table',
      byline: null,
      site: null,
      address: null,
      canonicalAddress: null,
      published: null,
      language: null,
    }),
    text: 'High water at six.',
    annotations: [highlightOf('High water at six.', 'High water', { id: idOf(400) })],
  },
])
