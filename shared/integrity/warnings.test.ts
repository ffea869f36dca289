import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWithRanges } from '../anchoring/text.arbitrary'
import type { Body } from '../body/blocks'
import { leavesOf, textOf } from '../body/text'
import { quotationsAround, warningsOf } from './index'
import { english, others } from './warnings.cases'

function warned(marked: string, language: string | null = 'en') {
  const start = marked.indexOf('«')
  const end = marked.lastIndexOf('»') - 1
  const text = marked.slice(0, start) + marked.slice(start + 1, end + 1) + marked.slice(end + 2)
  const range = { start, end }
  const quotations = quotationsAround(text, range, language)
  return warningsOf({ text, range, quotations, language }).map((warning) => {
    expect(text.slice(warning.start, warning.end)).toBe(warning.words)
    expect(warning.message).toContain(warning.words.slice(0, 20))
    return [warning.kind, warning.words]
  })
}

describe('in English', () => {
  test.each(english)('%s', (text, expected) => {
    expect(warned(text)).toEqual(expected)
  })
})

describe('in other languages', () => {
  test.each(others)('%s: %s', (language, text, expected) => {
    expect(warned(text, language)).toEqual(expected)
  })
  test('the language is told by the words where nothing says it', () => {
    const german = 'Es stimmt nicht, dass «die Brücke und der Weg mit dem Geld gebaut werden».'
    expect(warned(german, null)).toEqual([['negation', 'Es stimmt nicht']])
  })
})

test('whose speaker goes out with the quote lacks no attribution', () => {
  const text = '“We had no choice,” the mayor said.'
  const passage = { text, range: { start: 1, end: 17 }, quotations: [] }
  expect(warningsOf(passage)).toMatchObject([{ kind: 'attribution' }])
  expect(warningsOf({ ...passage, isAttributed: true })).toEqual([])
})

test('words of somebody else are theirs by a name or a description, and by no pronoun', () => {
  const told = (says: string) => {
    const words = `Nobody at all was near the tower. “They forgot the bell,” ${says}. It rained.`
    const range = { start: 0, end: words.length }
    const quotations = quotationsAround(words, range, 'en')
    return warningsOf({ text: words, range, quotations, language: 'en' }).map(
      ({ message }) => message,
    )
  }
  expect(told('the caretaker said')).toEqual([
    'The quote holds words of the caretaker: “They forgot the bell,”.',
  ])
  expect(told('he said')).toEqual([
    'The quote holds words of somebody else: “They forgot the bell,”.',
  ])
})

describe('crossings', () => {
  const paragraph = (text: string) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text }],
  })
  const body: Body = [
    paragraph('The bridge was closed.'),
    {
      type: 'figure',
      image: { url: 'https://harbour.example/a.png', alt: '' },
      caption: [{ type: 'text', text: 'The bridge in May' }],
      credit: [],
    },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Nobody was hurt' },
        { type: 'superscript', children: [{ type: 'text', text: '3' }] },
        { type: 'text', text: ' there. It was 10 m' },
        { type: 'superscript', children: [{ type: 'text', text: '2 of steel' }] },
        { type: 'text', text: ' and paint [12] in all.' },
      ],
    },
  ]
  const text = textOf(body)
  const kinds = (from: string, to: string) => {
    const range = { start: text.indexOf(from), end: text.indexOf(to) + to.length }
    return warningsOf({ text, range, quotations: [], leaves: leavesOf(body) }).map(
      ({ kind, words }) => [kind, words],
    )
  }
  test.each([
    ['within a paragraph', 'The bridge was', 'closed.', []],
    ['within a caption', 'The bridge in', 'May', []],
    ['over a figure', 'was closed', 'Nobody was', [['figure', 'The bridge in May']]],
    ['over the mark of a footnote', 'Nobody', 'there.', [['footnote', '3']]],
    ['before it', 'Nobody', 'hurt', []],
    ['over a mark in brackets', 'It was', 'in all.', [['footnote', '[12]']]],
  ])('%s', (_, from, to, expected) => {
    expect(kinds(from, to)).toEqual(expected)
  })
})

test('any passage of any text has an answer, whose words stand where it says', () => {
  fc.assert(
    fc.property(textWithRanges({ minLength: 1, maxLength: 3 }), ({ text, ranges }) => {
      for (const range of ranges) {
        const quotations = quotationsAround(text, range, null)
        for (const warning of warningsOf({ text, range, quotations }))
          expect(text.slice(warning.start, warning.end)).toBe(warning.words)
      }
    }),
  )
})
