import fc from 'fast-check'
import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { html } from './html'
import { nastyWords } from './nasty.arbitrary'
import { articleOf, exportOfWords, highlightOf, inputOf, revised, sample } from './sample.cases'

const parse = (text: string) => fromHtml(text)

function elements(root: Nodes, name: string): Element[] {
  const found: Element[] = []
  visit(root, 'element', (element) => {
    if (element.tagName === name) found.push(element)
  })
  return found
}

/** What a reader sees: text, and a line feed for a `<br>`. */
function wordsOf(node: Nodes | undefined): string {
  if (!node) return ''
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'br') return '\n'
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

const attributesOf = (root: Nodes) => {
  const found: [string, unknown][] = []
  visit(root, 'element', ({ properties }) => {
    found.push(...Object.entries(properties))
  })
  return found
}

describe('html', () => {
  const page = parse(html.render(sample))

  test('holds the articles, their sources and their passages in order', () => {
    expect(elements(page, 'h1').map(wordsOf)).toEqual([
      'The bridge that was not built',
      'A tide table',
    ])
    expect(elements(page, 'article').map(wordsOf)[0]).toContain(
      'Ada Lindqvist · The Harbour Post · 19 June 2024',
    )
    expect(wordsOf(page)).toContain('https://harbour.example/bridge')
    expect(wordsOf(page)).toContain(
      'Added 3 July 2024 · Exported 4 July 2024 · 4 passages and 1 note on the article',
    )
    expect(elements(page, 'blockquote').map(wordsOf)).toEqual([
      '“We were never going to build it,”',
      'money.”\nNobody asked her',
      '😀 The minutes',
      'It will be ready by spring.',
      'High water',
    ])
  })

  test('names each label, so that nothing is only a colour', () => {
    const sections = elements(page, 'section')
    expect(sections.map((section) => section.properties.dataColour)).toEqual([
      'grey',
      'yellow',
      'green',
      'rose',
      'blue',
      'yellow',
    ])
    expect(wordsOf(sections[2])).toContain('Evidence')
  })

  test('says which words are lost', () => {
    expect(wordsOf(elements(page, 'section')[4])).toContain('not in the current text')
  })

  test('says of words that were edited, are not settled, or are gone, that they are', () => {
    const sections = elements(parse(html.render(revised)), 'section')
    const said = sections.map((section) => [
      ...elements(section, 'blockquote').map(wordsOf),
      ...elements(section, 'p')
        .filter(({ properties }) => String(properties.className) === 'remark')
        .map(wordsOf),
    ])
    expect(said).toEqual([
      [
        'The vote was held once.',
        'The vote was held twice.',
        'These words were edited after they were marked. The text now reads:',
      ],
      ['Nobody asked her a third time.'],
      [
        'It was lost once.',
        'These words fit 2 places of the current text of the article, and it is not settled which of them is meant.',
      ],
      ['It will be ready by spring.', 'These words are not in the current text of the article.'],
    ])
  })

  test('says in which language the passages are', () => {
    expect(elements(page, 'blockquote').map(({ properties }) => properties.lang)).toEqual([
      ...Array(4).fill('en-GB'),
      undefined,
    ])
  })

  test('a passage reads back to the letter, and is nothing but words', () => {
    fc.assert(
      fc.property(nastyWords, (words) => {
        const [quote] = elements(parse(html.render(exportOfWords(words))), 'blockquote')
        expect(wordsOf(quote)).toBe(words)
      }),
      { numRuns: 500 },
    )
  })

  test('whatever it is given, it runs nothing and asks nothing of the network', () => {
    fc.assert(
      fc.property(nastyWords, (words) => {
        const root = parse(
          html.render(
            inputOf([
              {
                article: articleOf({
                  title: words,
                  byline: words,
                  site: words,
                  address: words,
                  canonicalAddress: null,
                  language: words,
                  published: words,
                }),
                text: words,
                annotations: [highlightOf(words, words, { note: words, tags: [words] })],
              },
            ]),
          ),
        )
        const names = new Set<string>()
        visit(root, 'element', ({ tagName }) => {
          names.add(tagName)
        })
        for (const name of ['script', 'img', 'iframe', 'link', 'object', 'form', 'svg', 'b'])
          expect(names).not.toContain(name)
        for (const [name, value] of attributesOf(root)) {
          expect(name).not.toMatch(/^(on|src|style)/i)
          if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|#)/i)
        }
        expect(elements(root, 'section')).toHaveLength(1)
      }),
    )
  })

  test('a note may link, but neither run nor load', () => {
    const note =
      '[go](javascript:alert(1)) [data](data:text/html,x) ![cat](https://cats.example/cat.png) <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>'
    const root = parse(html.render(exportOfWords('a', { note })))
    expect(elements(root, 'script')).toEqual([])
    expect(elements(root, 'img')).toEqual([])
    const links = elements(root, 'a').map(({ properties }) => properties.href)
    expect(links).toEqual(['https://harbour.example/bridge', 'https://cats.example/cat.png'])
    expect(wordsOf(root)).toContain('<script>alert(1)</script>')
  })

  test('forbids in a policy what it does not do', () => {
    const policy = elements(page, 'meta').find(
      ({ properties }) => String(properties.httpEquiv) === 'Content-Security-Policy',
    )
    expect(policy?.properties.content).toContain("default-src 'none'")
    expect(wordsOf(elements(page, 'style')[0])).not.toMatch(/url\(|@import/)
  })
})
