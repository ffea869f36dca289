import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textOf } from '../body/text'
import { draftOfText } from './text'
import { texts } from './text.cases'
import { sameTitle } from './title'

describe('plain text', () => {
  test.each(texts)('$what', ({ source, title, paragraphs, byline, published }) => {
    const draft = draftOfText(source)
    expect(draft.body.map((block) => textOf([block]))).toEqual(paragraphs)
    expect(draft.title).toBe(title)
    expect(draft.byline).toBe(byline ?? null)
    expect(draft.published).toBe(published ?? null)
  })
})

const bare = (text: string) => text.replace(/\s+/g, '')

const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'the',
        'tide',
        'is',
        'out.',
        'He',
        '“no”',
        'and',
        '-',
        '1.',
        '©',
        'By',
        'Jane',
      ),
      fc.constantFrom('well-', '漢字', 'a\u00a0b', '\t', '  ', '<p>', '&amp;', '# x', '\u200b'),
      fc.string({ maxLength: 30 }),
    ),
    { maxLength: 16 },
  )
  .map((words) => words.join(' ').replace(/[\0\n\v\f\r\u0085\u2028\u2029\ufeff]/g, ''))

const end = fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n', '\r', '\u2028', '\f')

const source = fc
  .array(fc.tuple(line, end), { maxLength: 12 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''))

test('no character but white space is lost, added or moved, the title lines aside', () => {
  fc.assert(
    fc.property(source, (source) => {
      const { body, title } = draftOfText(source)
      const lines = source.split(/[\n\v\f\r\u0085\u2028\u2029]/).filter((line) => bare(line) !== '')
      const isTitle = (line: string) =>
        sameTitle(line, title) || /^\s*(?:=+|[-~_*]{3,})\s*$/.test(line)
      // The text without the first so many title lines, for every such number; one of these it must be.
      const possible = [lines]
      for (let rest = lines; ; ) {
        const index = rest.findIndex(isTitle)
        if (index < 0) break
        rest = rest.toSpliced(index, 1)
        possible.push(rest)
      }
      expect(possible.map((lines) => bare(lines.join('')))).toContain(bare(textOf(body)))
    }),
    { numRuns: 1_000 },
  )
})

test('a title that is set twice before any text is found and taken out, and nothing else', () => {
  const word = fc.stringMatching(/^[A-Za-z“”’]{1,12}$/)
  const words = (most: number) =>
    fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '))
  const blank = fc.constantFrom('\n', '\n\n', '\r\n\r\n\r\n')
  fc.assert(
    fc.property(
      words(8),
      fc.array(words(40), { minLength: 1 }),
      blank,
      (title, paragraphs, gap) => {
        fc.pre(paragraphs.every((text) => text.toLowerCase() !== title.toLowerCase()))
        const text = paragraphs.join('\n\n')
        const draft = draftOfText(`${title}${gap}${title}\n\n${text}`)
        expect(draft.title).toBe(title)
        expect(bare(textOf(draft.body))).toBe(bare(text))
      },
    ),
  )
})
