// Changes, and the phrase that stands after "Undo".
import type { Article } from './article'
import type { Change } from './operation'

const at = '2026-05-03T10:00:00.000Z'
const a = (number: number) => `a000000${number}-0000-4000-8000-000000000000`
const b = (number: number) => `b000000${number}-0000-4000-8000-000000000000`

type Fields<T extends string> = Extract<
  Extract<Change, { action: 'update' }>['record'],
  { type: T }
>['fields']

const article = (fields: Fields<'article'>, number = 1): Change => ({
  action: 'update',
  record: { type: 'article', id: a(number), fields },
})
const annotation = (fields: Fields<'annotation'>, number = 1): Change => ({
  action: 'update',
  record: {
    type: 'annotation',
    id: b(number),
    article: a(1),
    fields: { ...fields, changed: at },
  },
})
const common = { note: '', tags: [], created: at, changed: at, origin: null, trashed: null }
const hash = '0'.repeat(64)
const anchor = { body: hash, start: 0, end: 1, exact: 'a', prefix: '', suffix: '' }
const highlight = (number: number): Change => ({
  action: 'create',
  record: {
    type: 'annotation',
    value: {
      ...common,
      id: b(number),
      article: a(1),
      kind: 'highlight',
      anchor,
      settled: {},
      label: 'quote',
      quotation: null,
      edits: [],
    },
  },
})
const madeArticle: Article = {
  id: a(1),
  title: 'Bees',
  byline: null,
  site: null,
  address: null,
  canonicalAddress: null,
  language: null,
  published: null,
  added: at,
  state: 'inbox',
  favourite: false,
  tags: [],
  position: null,
  words: 2,
  versions: [],
  corrections: [],
  trashed: null,
}
const note: Change = {
  action: 'create',
  record: { type: 'annotation', value: { ...common, id: b(9), article: a(1), kind: 'note' } },
}

export const cases: [phrase: string, changes: Change[]][] = [
  ['Change nothing', []],
  ['Mark a passage', [highlight(1)]],
  ['Mark 2 passages', [highlight(1), highlight(2)]],
  ['Write a note', [note]],
  ['Edit a note', [annotation({ note: 'x' })]],
  ['Edit the notes of 2 annotations', [annotation({ note: 'x' }), annotation({ note: 'y' }, 2)]],
  ['Change the label of a passage', [annotation({ label: 'claim' })]],
  [
    'Change the label of 2 passages',
    [annotation({ label: 'claim' }), annotation({ label: 'claim' }, 2)],
  ],
  ['Settle where a passage stands', [annotation({ settled: { [hash]: 'lost' } })]],
  [
    'Settle where 2 passages stand',
    [annotation({ settled: { [hash]: 'lost' } }), annotation({ settled: {} }, 2)],
  ],
  ['Change the speaker of an annotation', [annotation({ quotation: null })]],
  ['Edit the words of a quote', [annotation({ edits: [] })]],
  ['Edit the words of 2 quotes', [annotation({ edits: [] }), annotation({ edits: [] }, 2)]],
  ['Change the tags of an annotation', [annotation({ tags: [] })]],
  ['Change an annotation', [annotation({ tags: [], note: '' })]],
  ['Delete an annotation', [annotation({ trashed: at })]],
  ['Move an article to the trash', [article({ trashed: at })]],
  ['Move 3 articles to the trash', [1, 2, 3].map((number) => article({ trashed: at }, number))],
  ['Restore an article', [article({ trashed: null })]],
  ['Move an article to the archive', [article({ state: 'archive' })]],
  ['Move 2 articles to later', [article({ state: 'later' }), article({ state: 'later' }, 2)]],
  ['Move 2 articles elsewhere', [article({ state: 'later' }), article({ state: 'inbox' }, 2)]],
  ['Add an article to the favourites', [article({ favourite: true })]],
  ['Take an article from the favourites', [article({ favourite: false })]],
  ['Change the tags of 2 articles', [article({ tags: ['a'] }), article({ tags: ['b'] }, 2)]],
  ['Rename an article', [article({ title: 'x' })]],
  ['Change an article', [article({ byline: 'x' })]],
  ['Update the text of an article', [article({ versions: [], words: 9, trashed: null })]],
  [
    'Make a text an article of its own',
    [
      {
        action: 'create',
        record: { type: 'article', value: madeArticle },
      },
      article({ versions: [], words: 9 }, 2),
      highlight(1),
      annotation({ trashed: at }, 2),
    ],
  ],
  [
    'Rename a label',
    [{ action: 'update', record: { type: 'label', id: 'quote', fields: { name: 'x' } } }],
  ],
  [
    'Change a label',
    [{ action: 'update', record: { type: 'label', id: 'quote', fields: { colour: 'teal' } } }],
  ],
  ['Change the library', [highlight(1), article({ favourite: true })]],
  ['Delete an article for good', [{ action: 'purge', record: { type: 'article', id: a(1) } }]],
]
