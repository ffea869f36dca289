// An export to try the formats with: two articles of our own writing, and annotations of every kind.
import { describe as anchorOf } from '../anchoring'
import type { Located } from '../model/anchor'
import type { Highlight } from '../model/annotation'
import type { Article } from '../model/article'
import { defaultLabels } from '../model/label'
import type { ExportedAnnotation, ExportedArticle, ExportInput } from './exporter'

export const at = '2024-07-04T10:00:00.000Z'
const body = 'a'.repeat(64)

const version = {
  source: { kind: 'address' as const, address: 'https://harbour.example/bridge?from=front' },
  original: 'b'.repeat(64),
  mediaType: 'text/html',
}

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
    corrections: [],
    versions: [{ ...version, body, retrieved: '2024-07-03T09:30:00.000Z' }],
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

/** A mark of words that are not, or not simply, in the text. */
const marked = (words: string, located: Located, fields: Parameters<typeof highlightOf>[2] = {}) =>
  highlightOf(words, words, { id: idOf(500 + words.length), located, ...fields })

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

const revisedText =
  'The vote was held twice. It was lost once. It was lost once. Nobody asked her a third time.'
const held = revisedText.indexOf('The vote was held twice.')
const asked = revisedText.indexOf('Nobody asked her a third time.')

/** One article whose text was edited, with a mark of each kind that this leaves behind. */
export const revised: ExportInput = inputOf([
  {
    article: articleOf({
      versions: [
        { ...version, body, retrieved: '2024-07-03T09:30:00.000Z' },
        { ...version, body: 'c'.repeat(64), retrieved: '2024-07-04T08:00:00.000Z' },
      ],
    }),
    text: revisedText,
    annotations: [
      marked('The vote was held once.', {
        status: 'changed',
        start: held,
        end: held + 24,
        score: 0.9,
        difference: [
          { kind: 'same', text: 'The vote was held ' },
          { kind: 'removed', text: 'once' },
          { kind: 'added', text: 'twice' },
          { kind: 'same', text: '.' },
        ],
      }),
      marked(
        'Nobody asked her again.',
        {
          status: 'changed',
          start: asked,
          end: asked + 30,
          score: 1,
          difference: [
            { kind: 'same', text: 'Nobody asked her ' },
            { kind: 'removed', text: 'again' },
            { kind: 'added', text: 'a third time' },
            { kind: 'same', text: '.' },
          ],
        },
        {
          decided: true,
          settled: {
            ['c'.repeat(64)]: anchorOf(revisedText, { start: asked, end: asked + 30 }),
            ['d'.repeat(64)]: 'lost',
          },
        },
      ),
      marked('It was lost once.', {
        status: 'ambiguous',
        score: 0.8,
        candidates: [
          { start: 25, end: 42, score: 0.8 },
          { start: 43, end: 60, score: 0.8 },
        ],
      }),
      marked('It will be ready by spring.', { status: 'lost', score: 0 }),
    ],
  },
])
