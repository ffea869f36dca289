import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '#shared/importing/parse-html'
import type { Block } from './blocks'
import { Body as BodySchema } from './blocks'
import { buildBody, maxNesting } from './build'
import { hostile, structure } from './build.cases'
import { htmlOf } from './serialise'
import { textOf } from './text'

const base = 'https://example.org/'
const built = (html: string) => buildBody(parseHtml(html), { base })

describe.each([
  ['structure', structure],
  ['hostile input', hostile],
])('%s', (_, cases) => {
  test.each(cases)('$what', ({ html, gives }) => {
    const body = built(html)
    expect(htmlOf(body)).toBe(gives)
    expect(BodySchema.parse(body)).toEqual(body)
    expect(buildBody(parseHtml(htmlOf(body)))).toEqual(body)
  })
})

test('without a base, only absolute addresses remain', () => {
  const body = buildBody(parseHtml('<a href="/x">a</a> <a href="https://b.example/">b</a>'))
  expect(htmlOf(body)).toBe('<p>a <a href="https://b.example/">b</a></p>')
})

describe('10,000 elements inside one another', () => {
  const depth = 10_000

  test.each([
    'div',
    'blockquote',
    'ul><li',
    'b',
    'span',
    'table><tr><td',
    'figure',
    'svg',
    'q',
    'pre',
  ])('<%s> keep their text', (tags) => {
    const body = built(`${`<${tags}>`.repeat(depth)}the text`)
    expect(textOf(body).replace(/[“”‘’]/g, '')).toContain('the text')
    expect(nestingOf(body)).toBeLessThanOrEqual(maxNesting)
  })

  test('each with words of its own keep all of them, in order', () => {
    const words = Array.from({ length: depth }, (_, index) => `w${index}`)
    const body = built(words.map((word) => `<blockquote>${word}<p>`).join(''))
    expect(textOf(body).split('\n')).toEqual(words)
  })

  test('in a tree that no parser made', () => {
    let tree: Element = {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: 'deep' }],
    }
    for (let level = 0; level < depth; level++)
      tree = { type: 'element', tagName: 'blockquote', properties: {}, children: [tree] }
    expect(textOf(buildBody(tree))).toBe('deep')
  })
})

test('as many siblings as a large page has', () => {
  const count = 200_000
  expect(built('a<br><br>'.repeat(count)).length).toBe(count)
  expect(textOf(built(`<ul>${'<li>a'.repeat(count)}</ul>`)).length).toBe(2 * count - 1)
})

function nestingOf(blocks: readonly Block[]): number {
  const inside = blocks.map((block) => {
    if (block.type === 'quote') return 1 + nestingOf(block.children)
    return block.type === 'list' ? 1 + Math.max(...block.items.map(nestingOf)) : 0
  })
  return Math.max(0, ...inside)
}
