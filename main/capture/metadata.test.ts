import { describe, expect, test } from 'vitest'
import { parseHtml } from '#shared/importing/parse-html'
import { headlineOf } from './headline'
import { metadataOf } from './metadata'

const at = 'https://www.example.org/news/one'
const of = (html: string, address: string | undefined = at) => metadataOf(parseHtml(html), address)
const titleOf = (html: string) => of(html).title
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('JSON-LD', () => {
  test.each<[string, unknown, string | null]>([
    ['a name', { author: 'Inês Abara' }, 'Inês Abara'],
    ['an object', { author: { name: 'By Inês Abara' } }, 'Inês Abara'],
    ['a list', { author: [{ name: 'A' }, 'B', { name: 'A' }] }, 'A, B'],
    ['an address', { author: 'https://example.org/a' }, null],
    ['nothing', {}, null],
  ])('an author who is %s', (_, fields, byline) => {
    expect(of(ld({ '@type': 'NewsArticle', ...(fields as object) })).byline).toBe(byline)
  })

  test('an article among other things, in an array', () => {
    const html = ld([
      { '@type': 'WebPage', name: 'No' },
      { '@type': 'BlogPosting', headline: 'Yes', inLanguage: 'de' },
    ])
    expect([titleOf(html), of(html).language]).toEqual(['Yes', 'de'])
  })

  test.each(['{', 'null', '[1, "a"]', '{"@type": 5, "@graph": "x"}'])(
    '%s says nothing',
    (script) => {
      expect(titleOf(`<script type="application/ld+json">${script}</script><title>T</title>`)).toBe(
        'T',
      )
    },
  )
})

test('a site that is set apart by an underscore, as Chinese sites do', () => {
  expect(titleOf('<title>潮水在此_每日新闻</title><h1>潮水在此</h1>')).toBe('潮水在此')
  expect(titleOf('<title>The snake_case debate</title>')).toBe('The snake_case debate')
})

describe('addresses', () => {
  test.each([
    ['<link rel="canonical" href="/news/1?utm_source=x#y">', 'https://www.example.org/news/1'],
    ['<meta property="og:url" content="https://example.org/2">', 'https://example.org/2'],
    [
      '<base href="https://base.example/"><link rel="canonical" href="3">',
      'https://base.example/3',
    ],
    ['<link rel="canonical" href="javascript:alert(1)">', null],
    ['<link rel="canonical" href="/">', null],
    ['', null],
  ])('%s: the canonical one is %s', (html, address) => {
    expect(of(html).canonicalAddress).toBe(address)
  })

  test('a file has none of its own, and no site', () => {
    const data = metadataOf(parseHtml('<link rel=canonical href="/x">'), undefined)
    expect([data.canonicalAddress, data.site, data.base]).toEqual([null, null, undefined])
  })
})

test.each([
  ['<html lang="pt-br">', 'pt-BR'],
  ['<meta property="og:locale" content="en_US">', 'en-US'],
  ['<html lang="no such thing">', null],
])('%s is in %s', (html, language) => {
  expect(of(html).language).toBe(language)
})

test.each([
  ['<meta property="article:published_time" content="2024-01-02">', '2024-01-02'],
  ['<time itemprop="datePublished" datetime="2024-01-03">', '2024-01-03'],
  ['<time datetime="2024-01-04">', null],
  ['<article><header><h1>T</h1><time datetime="2024-01-04T10:00Z">', '2024-01-04T10:00Z'],
  ['<article><time datetime="PT5M">5 min</time> <time datetime="2024-01-04">', '2024-01-04'],
  [
    '<article><time datetime="2024-01-04"></time></article><meta name="date" content="2024-01-02">',
    '2024-01-02',
  ],
  [`<article><p>${'Text. '.repeat(30)}<time datetime="2024-01-04"></time></p></article>`, null],
])('%s was published %s', (html, published) => {
  expect(of(html).published).toBe(published)
})

describe('the clean headline', () => {
  const none = { headlines: [], pageTitle: null, headings: [], opening: [], site: null }
  test.each([
    [{ ...none, pageTitle: 'Tide | The Courier', headings: ['Tide'] }, 'Tide'],
    [{ ...none, pageTitle: 'Tide – and ebb - The Courier', site: 'The Courier' }, 'Tide – and ebb'],
    [
      {
        ...none,
        pageTitle: 'The Courier: Tide',
        headlines: ['The Courier | Tide'],
        site: 'The Courier',
      },
      'Tide',
    ],
    [{ ...none, pageTitle: 'Ebb | Flow', site: 'The Courier' }, 'Ebb | Flow'],
    [
      {
        ...none,
        headlines: ['For machines'],
        pageTitle: 'For people',
        headings: ['For “people”', 'For people'],
      },
      'For people',
    ],
    [{ ...none, headlines: ['Shared'], headings: ['Menu', 'Other'] }, 'Shared'],
    [{ ...none, pageTitle: 'Tide | The Courier', opening: ['News', 'Tide', 'It'] }, 'Tide'],
    [
      { ...none, pageTitle: 'News | Tide | The Courier', opening: ['News', 'News | Tide'] },
      'News | Tide',
    ],
    [{ ...none, headings: ['Only'] }, 'Only'],
    [{ ...none, opening: ['Words'] }, null],
    [none, null],
  ])('%j', (titles, headline) => {
    expect(headlineOf(titles)).toBe(headline)
  })
})
