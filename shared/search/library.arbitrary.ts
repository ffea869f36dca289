// Documents and queries over few words, so that they often fit each other.
import fc from 'fast-check'
import { fields, filterOf, foldedValue, type SearchDocument } from './document'

const words = [
  'the',
  'The',
  'bridge',
  'bridges',
  'brid',
  'Café',
  'cafe\u0301',
  "don't",
  'don’t',
  'ﬁre',
  'STRASSE',
  'straße',
  'x1',
  '12',
  '1,000',
  '水',
  '水果',
  '果水',
  '水果水',
  'ひらがな',
  'カタカナ',
  'が',
  'か\u3099',
  'ｶﾞ',
  '한국어',
  '\u1112\u1161\u11ab',
  'กิน',
  'ภาษาไทย',
  'AI技術',
  '技術',
  '术',
  'co\u00ADop',
  '𠮷野家',
  '𝔭',
  'Σίσυφος',
  'İstanbul',
  'a\u200Db',
  '🦉',
]
const between = [' ', ' ', ' ', ' ', ', ', '. ', '“', '” ', '-', '—', '', '\n', "'"]

export const someText = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...between)), { maxLength: 14 })
  .map((pairs) => pairs.flat().join(''))

const values = {
  tag: ['News', 'news', 'long read', '水'],
  label: ['quote', 'claim'],
  state: ['inbox', 'later', 'favourite', 'trash'],
  site: ['example', 'org'],
}
const someFilters = fc
  .tuple(
    fc.subarray(values.tag),
    fc.subarray(values.label),
    fc.subarray(values.state, { minLength: 1, maxLength: 2 }),
    fc.subarray(values.site),
  )
  .map(([tags, labels, states, sites]) => [
    ...new Set([
      ...tags.map((tag) => filterOf('tag', foldedValue(tag))),
      ...labels.map((label) => filterOf('label', label)),
      ...states.map((state) => filterOf('state', state)),
      ...sites.map((site) => filterOf('site', site)),
    ]),
  ])

export const someDocument = (id: string): fc.Arbitrary<SearchDocument> =>
  fc.record({
    id: fc.constant(id),
    parts: fc
      .array(fc.record({ field: fc.constantFrom(...fields), text: someText }), { maxLength: 4 })
      .map((parts) =>
        parts.sort((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field)),
      ),
    filters: someFilters,
    day: fc.constantFrom(-400, 0, 19_723, 19_724, 20_000),
  })

const someWord = fc.constantFrom(...words)
const someClause = fc.oneof(
  { weight: 4, arbitrary: someWord },
  { weight: 2, arbitrary: someWord.map((word) => word.slice(0, 2)) },
  { weight: 3, arbitrary: someText.map((text) => `"${text.slice(0, 12)}"`) },
  fc.constantFrom(...values.tag).map((tag) => `tag:"${tag}"`),
  fc.constantFrom(...values.label).map((label) => `label:${label}`),
  fc.constantFrom(...values.state).map((state) => `state:${state}`),
  fc.constantFrom(
    'site:example.org',
    'site:example',
    'before:2024',
    'after:2024-01-01',
    'after:2024-01-02',
    'before:x',
  ),
)

export const someQuery = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('', '', '', '-'), someClause), { maxLength: 3 }),
    fc.constantFrom('', ' ', ' "the bri', ' "水果'),
  )
  .map(([clauses, end]) => clauses.map(([minus, clause]) => minus + clause).join(' ') + end)
