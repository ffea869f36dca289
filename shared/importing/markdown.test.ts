import { describe, expect, test } from 'vitest'
import { htmlOf } from '../body/serialise'
import { textOf } from '../body/text'
import { draftOfMarkdown } from './markdown'

describe('Markdown', () => {
  test.each([
    ['Tide *tables* and `code`\\\nend', '<p>Tide <em>tables</em> and <code>code</code><br>end</p>'],
    [
      '> quoted\n\n- a\n  - b\n\n1. c',
      '<blockquote><p>quoted</p></blockquote><ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul><ol><li><p>c</p></li></ol>',
    ],
    ['```ts\nlet a\n```', '<pre><code class="language-ts">let a</code></pre>'],
    [
      '| a | b |\n| - | - |\n| c | ~~d~~ |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td><s>d</s></td></tr></tbody></table>',
    ],
    [
      'See https://example.org/x.',
      '<p>See <a href="https://example.org/x">https://example.org/x</a>.</p>',
    ],
    [
      '![A boat](https://example.org/b.png)',
      '<figure><img src="https://example.org/b.png" alt="A boat"></figure>',
    ],
    [
      'Water is H<sub>2</sub>O<script>alert(1)</script> &amp; wet',
      '<p>Water is H<sub>2</sub>O &#x26; wet</p>',
    ],
    ['<div onclick="x">\n\n*inside*\n\n</div>', '<p><em>inside</em></p>'],
    ['[a](javascript:alert(1)) [b](/relative)', '<p>a b</p>'],
    ['Said.[^1]\n\n[^1]: By whom.', '<p>Said.<sup>1</sup></p><ol><li><p>By whom.</p></li></ol>'],
  ])('%j', (source, html) => {
    expect(htmlOf(draftOfMarkdown(source).body)).toBe(html)
  })

  test.each([
    ['# One\n\ntext', 'One', 'text'],
    ['One\n===\n\n# One\n\ntext', 'One', 'text'],
    ['## Two\n\ntext\n\n# One', 'Two', 'text\nOne'],
    [
      'text\n\nmore\n\nmore\n\nmore\n\nmore\n\n# One\n\nend',
      'One',
      'text\nmore\nmore\nmore\nmore\nOne\nend',
    ],
    ['no heading at all\n\nmore', 'no heading at all', 'no heading at all\nmore'],
    ['# Alone', 'Alone', 'Alone'],
    ['---\ntitle: Given\n---\n\n# Given\n\ntext', 'Given', 'text'],
    ['---\ntitle: Given\n---\n\n# Other\n\ntext', 'Given', 'Other\ntext'],
    ['', '', ''],
  ])('%j has its title once', (source, title, text) => {
    const draft = draftOfMarkdown(source)
    expect([draft.title, textOf(draft.body)]).toEqual([title, text])
  })

  test('front matter says what is known', () => {
    const draft = draftOfMarkdown(
      '\ufeff---\r\ntitle: "A: b"\r\nauthor:\r\n  - Inês Abara\r\n  - name: Tom Okafor\r\ndate: 2024-11-02\r\nurl: https://example.org/a\r\nlang: pt-BR\r\nsite: The Courier\r\n---\r\n[b](b)',
    )
    const { body, ...rest } = draft
    expect(rest).toEqual({
      title: 'A: b',
      byline: 'Inês Abara, Tom Okafor',
      published: '2024-11-02',
      canonicalAddress: 'https://example.org/a',
      language: 'pt-BR',
      site: 'The Courier',
    })
    expect(htmlOf(body)).toBe('<p><a href="https://example.org/b">b</a></p>')
  })

  test.each([
    '---\nnot a mapping\n---\n',
    '---\n- a\n---\n',
    '---\n"open\n---\n',
    '---\na: &a [x]\nb: [*a, *a]\n---\n',
    '---\nno end: here\n',
  ])('what is no front matter stays in the text: %j', (source) => {
    const text = textOf(draftOfMarkdown(`${source}\nend`).body)
    expect(text).toContain('end')
    expect(text.replace(/\W/g, '')).toContain(source.replace(/\W/g, ''))
  })

  test.each([
    ['quotes', '> '.repeat(10_000)],
    ['lists', '- '.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['emphasis', '*a '.repeat(10_000)],
    ['elements', '<div>'.repeat(10_000)],
  ])('10,000 %s inside one another keep their text', (_, opening) => {
    expect(textOf(draftOfMarkdown(`${opening}the text`).body)).toContain('the text')
  })
})
