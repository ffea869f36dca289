import fc from 'fast-check'
import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as textOfNode } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { markdown } from './markdown'
import { nastyWords } from './nasty.arbitrary'
import { articleOf, exportOfWords, highlightOf, inputOf, revised, sample } from './sample.cases'

const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** The words of a block, a hard break as the line feed that it stands for. */
function wordsOf(block: RootContent | undefined): string {
  if (!block) return ''
  visit(block, 'break', (_, index, parent) => {
    if (parent && index !== undefined) parent.children[index] = { type: 'text', value: '\n' }
  })
  return textOfNode(block)
}

const kindsOf = (root: Root) => root.children.map(({ type }) => type)

describe('markdown', () => {
  test('reads well', () => {
    expect(markdown.render(sample)).toMatchInlineSnapshot(`
      "# The bridge that was not built

      Ada Lindqvist · The Harbour Post · 19 June 2024\\
      <https://harbour.example/bridge>\\
      Added 3 July 2024 · Exported 4 July 2024

      ---

      **Note on the article** · follow up

      Compare with the *minutes*.

      ---

      > “We were never going to build it,”

      **Quote** · bridge, money

      Said **on the record**.

      - ask for the tape
      - [the site](https://harbour.example)

      ---

      > money.”\\
      > Nobody asked her

      **Evidence**

      ---

      > 😀 The minutes

      **Question**

      ### Where?

      Room 4.

      ---

      > It will be ready by spring.

      **Claim**\\
      *These words are not in the current text of the article.*

      # A tide table

      Added 3 July 2024 · Exported 4 July 2024

      ---

      > High water

      **Quote**
      "
    `)
  })

  test('says of words that were edited, are not settled, or are gone, that they are', () => {
    expect(markdown.render(revised)).toMatchInlineSnapshot(`
      "# The bridge that was not built

      Ada Lindqvist · The Harbour Post · 19 June 2024\\
      <https://harbour.example/bridge>\\
      Added 3 July 2024 · Exported 4 July 2024

      ---

      > The vote was held once.

      **Quote**\\
      *These words were edited after they were marked. The text now reads:*

      > The vote was held twice.

      ---

      > Nobody asked her a third time.

      **Quote**

      ---

      > It was lost once.

      **Quote**\\
      *These words fit 2 places of the current text of the article, and it is not settled which of them is meant.*

      ---

      > It will be ready by spring.

      **Quote**\\
      *These words are not in the current text of the article.*
      "
    `)
  })

  test('a passage reads back to the letter, and is nothing but a quotation', () => {
    fc.assert(
      fc.property(nastyWords, (words) => {
        const root = parse(markdown.render(exportOfWords(words)))
        expect(kindsOf(root)).toEqual([
          'heading',
          'paragraph',
          'thematicBreak',
          'blockquote',
          'paragraph',
        ])
        const quote = root.children[3]
        expect(quote?.type === 'blockquote' && quote.children.map(({ type }) => type)).toEqual([
          'paragraph',
        ])
        expect(wordsOf(quote)).toBe(words)
      }),
      { numRuns: 1000 },
    )
  })

  test('a title and tags read back to the letter', () => {
    fc.assert(
      fc.property(nastyWords, (words) => {
        const title = `T${words.replace(/\s+/g, ' ')}T`
        const text = 'words'
        const root = parse(
          markdown.render(
            inputOf([
              {
                article: articleOf({ title, byline: title, site: title }),
                text,
                annotations: [highlightOf(text, text, { tags: [title] })],
              },
            ]),
          ),
        )
        expect(wordsOf(root.children[0])).toBe(title)
        expect(wordsOf(root.children[1])).toContain(`${title} · ${title} · 19 June 2024`)
        expect(wordsOf(root.children[4])).toBe(`Quote · ${title}`)
      }),
    )
  })

  test('no note changes what follows it', () => {
    fc.assert(
      fc.property(nastyWords, (note) => {
        const text = 'first second'
        const root = parse(
          markdown.render(
            inputOf([
              {
                article: articleOf(),
                text,
                annotations: [
                  highlightOf(text, 'first', { note }),
                  highlightOf(text, 'second', { note }),
                ],
              },
            ]),
          ),
        )
        const quotes = root.children.filter(
          (block, index) =>
            block.type === 'blockquote' && root.children[index - 1]?.type === 'thematicBreak',
        )
        expect(quotes.map(wordsOf)).toContain('first')
        expect(quotes.map(wordsOf)).toContain('second')
        expect(
          root.children.filter((block) => block.type === 'heading' && block.depth < 3),
        ).toHaveLength(1)
      }),
    )
  })

  test('HTML in a note is words', () => {
    const root = parse(
      markdown.render(exportOfWords('a', { note: '<!-- b\n\nc <script>d</script>' })),
    )
    visit(root, (node) => expect(node.type).not.toBe('html'))
    expect(textOfNode(root)).toContain('<!-- b')
  })

  test('links by reference keep their own address', () => {
    const note = (host: string) => `[one][1]\n\n[1]: https://${host}.example`
    const text = 'first second'
    const links: string[] = []
    const rendered = markdown.render(
      inputOf([
        {
          article: articleOf({ address: null, canonicalAddress: null }),
          text,
          annotations: [
            highlightOf(text, 'first', { note: note('a') }),
            highlightOf(text, 'second', { note: note('b') }),
          ],
        },
      ]),
    )
    visit(parse(rendered), 'link', ({ url }) => {
      links.push(url)
    })
    expect(links).toEqual(['https://a.example', 'https://b.example'])
  })

  test('a note nested ten thousand deep stays a note', () => {
    const note = `${'> '.repeat(10_000)}deep`
    expect(markdown.render(exportOfWords('a', { note }))).toContain('deep')
  })
})
