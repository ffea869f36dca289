/// <reference path="./citation-js.d.ts" />
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as textOfTree } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { nastyWords } from '../exporting/nasty.arbitrary'
import { articleOf } from '../exporting/sample.cases'
import type { Citation } from './citation'
import { sampleCitation } from './citation.cases'
import { citationStyleFor, citationStyles } from './index'

const render = (style: string, citation = sampleCitation()) =>
  citationStyleFor(style).render(citation)
const hash = 'a'.repeat(64)
const link = 'https://harbour.example/bridge#:~:text=We%20were%20never%20going%20to%20build%20it%2C'

test('every style has a name of its own, and one that is unknown is refused', () => {
  expect(new Set(citationStyles.map(({ name }) => name)).size).toBe(citationStyles.length)
  expect(() => citationStyleFor('apa')).toThrow(/choose one of plain, markdown/)
})

describe('to the letter', () => {
  test('plain text', () => {
    expect(render('plain')).toBe(
      `“We were never going to build it,”\n— Mara Stone, quoted in Ada Lindqvist, “The bridge that was not built”, The Harbour Post, 19 June 2024, ${link}\n(paragraph 2, retrieved 3 July 2024, text aaaaaaaaaaaa)`,
    )
  })

  test('Markdown', () => {
    expect(render('markdown')).toBe(
      `> We were never going to build it,\n>\n> — Mara Stone, quoted in Ada Lindqvist, [“The bridge that was not built”](${link}), The Harbour Post, 19 June 2024, paragraph 2, retrieved 3 July 2024, text aaaaaaaaaaaa\n`,
    )
  })

  test('HTML', () => {
    expect(render('html')).toBe(
      `<figure><blockquote cite="${link}" lang="en-GB" data-text-sha256="${hash}"><p>We were never going to build it,</p></blockquote><figcaption>— Mara Stone, quoted in Ada Lindqvist, <cite><a href="${link}">“The bridge that was not built”</a></cite>, The Harbour Post, 19 June 2024, paragraph 2, retrieved 3 July 2024, text aaaaaaaaaaaa</figcaption></figure>`,
    )
  })

  test('a footnote', () => {
    expect(render('footnote')).toBe(
      `“We were never going to build it,”[^aaaaaaaa-32]\n\n[^aaaaaaaa-32]: Mara Stone, quoted in Ada Lindqvist, [“The bridge that was not built”](${link}), The Harbour Post, 19 June 2024, paragraph 2, retrieved 3 July 2024, text aaaaaaaaaaaa.\n`,
    )
  })

  test('CSL-JSON', () => {
    expect(JSON.parse(render('csl-json'))).toEqual([
      {
        id: 'lindqvist2024-bridge-32',
        type: 'webpage',
        title: 'The bridge that was not built',
        author: [{ family: 'Lindqvist', given: 'Ada' }],
        'container-title': 'The Harbour Post',
        issued: { 'date-parts': [[2024, 6, 19]] },
        accessed: { 'date-parts': [[2024, 7, 3]] },
        URL: link,
        language: 'en-GB',
        note: `“We were never going to build it,” (Mara Stone); paragraph 2; SHA-256 of the text ${hash}`,
        custom: {
          quote: 'We were never going to build it,',
          words: 'We were never going to build it,',
          speaker: 'Mara Stone',
          paragraph: 2,
          'body-sha256': hash,
          start: 32,
          end: 64,
        },
      },
    ])
  })

  test('BibTeX', () => {
    expect(render('bibtex')).toBe(
      `@misc{lindqvist2024-bridge-32,
  author = {Lindqvist, Ada},
  title = {{The bridge that was not built}},
  organization = {The Harbour Post},
  year = {2024},
  month = {6},
  date = {2024-06-19},
  url = {${link}},
  urldate = {2024-07-03},
  langid = {en-GB},
  note = {“We were never going to build it,” (Mara Stone); paragraph 2; SHA-256 of the text ${hash}}
}
`,
    )
  })

  test('RIS', () => {
    expect(render('ris').split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - lindqvist2024-bridge-32',
      'AU  - Lindqvist, Ada',
      'TI  - The bridge that was not built',
      'T2  - The Harbour Post',
      'PY  - 2024',
      'DA  - 2024/06/19/',
      'Y2  - 2024/07/03/',
      `UR  - ${link}`,
      'LA  - en-GB',
      `N1  - “We were never going to build it,” (Mara Stone); paragraph 2; SHA-256 of the text ${hash}`,
      'ER  - ',
      '',
    ])
  })
})

describe('what is not known is not said', () => {
  const bare = sampleCitation('The council voted twice.', {
    article: articleOf({
      byline: null,
      site: null,
      published: null,
      address: null,
      canonicalAddress: null,
      language: null,
    }),
    quotation: null,
  })
  test('by plain text', () => {
    expect(render('plain', bare)).toBe(
      '“The council voted twice.”\n— “The bridge that was not built”\n(paragraph 1, retrieved 3 July 2024, text aaaaaaaaaaaa)',
    )
  })
  test.each(citationStyles.map(({ id }) => id))('by %s', (style) => {
    expect(render(style, bare).replace('"speaker": null', '')).not.toMatch(/null|undefined|NaN/)
  })
  test('a heading has no paragraph, a speaker without a byline is quoted in the title, nobody in themselves', () => {
    expect(render('plain', sampleCitation('Votes'))).not.toContain('paragraph')
    const article = articleOf({ byline: null })
    expect(render('plain', sampleCitation(undefined, { article }))).toContain(
      '— Mara Stone, quoted in “The bridge that was not built”, The Harbour Post',
    )
    const own = { speaker: 'ada lindqvist', cue: null }
    expect(render('plain', sampleCitation(undefined, { quotation: own }))).toContain(
      '— Ada Lindqvist, “The bridge',
    )
  })
})

test('an older text says when it stood so', () => {
  const article = articleOf()
  const [version] = article.versions
  if (!version) throw new Error('the sample has a version')
  const newer = { ...article, versions: [version, { ...version, body: 'c'.repeat(64) }] }
  expect(render('plain', sampleCitation(undefined, { article: newer, version }))).toContain(
    'as it stood on 3 July 2024',
  )
})

test('marked edits go out in every style, and the words of the source in the data', () => {
  const edited = sampleCitation(undefined, {
    edits: [
      { start: 0, end: 2, text: 'They' },
      { start: 8, end: 14, text: '' },
    ],
  })
  for (const { id, render } of citationStyles)
    expect(render(edited).replaceAll('\\[', '['), id).toContain(
      '[They] were […] going to build it,',
    )
  expect(edited.words).toBe('We were never going to build it,')
})

/** Whatever the words are, programs read the citation as one item with just these values. */
const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()
const nasty = fc.tuple(nastyWords, nastyWords, nastyWords).map(
  ([quote, title, name]): Citation => ({
    ...sampleCitation(),
    quote,
    title: title || 'T',
    byline: name,
  }),
)

describe('read back', () => {
  plugins.config.get('@bibtex').parse.sentenceCase = 'never'

  test('BibTeX by another program', () => {
    const [item] = new Cite(render('bibtex')).data
    expect(item).toMatchObject({
      title: 'The bridge that was not built',
      author: [{ family: 'Lindqvist', given: 'Ada' }],
      URL: link,
      issued: { 'date-parts': [[2024, 6, 19]] },
    })
  })

  test('BibTeX with what TeX takes for commands', () => {
    const title = '100% {of} $5 & #1_a ^b ~c \\d'
    const [item] = new Cite(render('bibtex', { ...sampleCitation(), title })).data
    expect(item.title.replaceAll('\u00a0', '~')).toBe(title)
  })

  test('RIS by another program', () => {
    const [item] = new Cite(render('ris')).data
    expect(item).toMatchObject({
      title: 'The bridge that was not built',
      author: [{ family: 'Lindqvist', given: 'Ada' }],
      URL: link,
      issued: { 'date-parts': [[2024, 6, 19]] },
    })
  })

  test('RIS is one record of known tags, whatever the words', () => {
    fc.assert(
      fc.property(nasty, (citation) => {
        const lines = render('ris', citation).split('\r\n')
        expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toBe(
          true,
        )
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(1)
        expect(lines.find((line) => line.startsWith('TI  - ')) ?? 'TI  - ').toBe(
          `TI  - ${oneLine(citation.title)}`,
        )
      }),
    )
  })

  test('BibTeX has balanced braces and one entry, whatever the words', () => {
    fc.assert(
      fc.property(nasty, (citation) => {
        const plain = render('bibtex', citation).replace(/\\[\\{}$&#_%]/g, '')
        let depth = 0
        for (const [at, character] of [...plain].entries()) {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0
          if (depth === 0 && at > 40) expect(plain.trimEnd().length).toBeGreaterThan(0)
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
      }),
    )
  })

  test('CSL-JSON, Markdown and HTML hold the words to the letter', () => {
    fc.assert(
      fc.property(nasty, (citation) => {
        expect(JSON.parse(render('csl-json', citation))[0].custom.quote).toBe(citation.quote)
        const tree = fromMarkdown(render('markdown', citation), {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        })
        expect(tree.children.map(({ type }) => type)).toEqual(['blockquote'])
        const page = fromHtml(render('html', citation), { fragment: true })
        expect(page.children).toHaveLength(1)
        expect(textOfTree(page)).toContain('retrieved 3 July 2024')
      }),
      { numRuns: 200 },
    )
  })
})
