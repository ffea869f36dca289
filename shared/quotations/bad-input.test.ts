// Input that is no tidy story: results are defined, bounded and invent nothing.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Body } from '../body/blocks'
import { textOf } from '../body/text'
import { findQuotations, type Quotation, regionsOf } from './index'
import { quotedText } from './text.arbitrary'

const textsOf = (text: string) => findQuotations(text).quotations.map((one) => one.text)
const partCount = (quotations: readonly Quotation[]): number =>
  quotations.reduce((sum, { parts, nested }) => sum + parts.length + partCount(nested), 0)
const depth = (quotations: readonly Quotation[]): number =>
  quotations.reduce((most, { nested }) => Math.max(most, 1 + depth(nested)), 0)

test('marks only', () => {
  for (const mark of ['"', "'", '“', '”', '„', '«', '「', '—', "''"])
    expect(findQuotations(mark.repeat(10_000)).quotations).toEqual([])
})

test('marks that open without end nest no deeper than people quote', () => {
  const { quotations } = findQuotations(`${'“a '.repeat(5_000)}${'”'.repeat(5_000)}`)
  expect(depth(quotations)).toBeLessThanOrEqual(6)
})

test('an end that is missing in each paragraph of a book', () => {
  const book = Array.from({ length: 2_000 }, (_, index) => `“Line ${index} begins and stops.`)
  const { quotations } = findQuotations(book.join('\n'))
  expect(partCount(quotations)).toBe(2_000)
})

test('a beginning that is missing in each paragraph', () => {
  expect(findQuotations(Array(2_000).fill('It begins and stops.”').join('\n')).quotations).toEqual(
    [],
  )
})

test('one paragraph of a million characters', () => {
  const sentence = '“We wait,” said Ada Finch. The bridge is closed. '
  const { quotations, entities } = findQuotations(sentence.repeat(20_000))
  expect(quotations).toHaveLength(20_000)
  expect(entities.map(({ name }) => name)).toEqual(['Ada Finch'])
})

test('text from right to left', () => {
  expect(textsOf('הוא אמר: "הגשר סגור" והלך.')).toEqual(['הגשר סגור'])
  expect(textsOf('قال: «الجسر مغلق» ومضى.')).toEqual(['الجسر مغلق'])
  expect(findQuotations('הוא אמר: "הגשר סגור".').quotations[0]?.speaker).toBeNull()
})

test('code, where it is known to be', () => {
  const text = 'She said:\nprint("hello")\n“We wait.”'
  const start = text.indexOf('print')
  const skipped = [{ start, end: text.indexOf('\n', start) }]
  expect(findQuotations(text, { skipped }).quotations.map((one) => one.text)).toEqual(['We wait.'])
})

test('cells of a table are apart', () => {
  expect(textsOf('5"\t6"\t7"\n"a\tb"\tc')).toEqual([])
})

test('a transcript', () => {
  const text = 'ADA: We wait.\nTOM: Why?\nADA: The bridge is “shut.”\nTOM: I see.'
  const { quotations } = findQuotations(text)
  expect(quotations.map(({ speaker, text: words }) => [speaker?.text, words])).toEqual([
    ['ADA', 'We wait.'],
    ['TOM', 'Why?'],
    ['ADA', 'The bridge is “shut.”'],
    ['TOM', 'I see.'],
  ])
  expect(quotations[2]?.nested.map((one) => one.text)).toEqual(['shut.'])
})

test('headings and addresses with a colon are no transcript', () => {
  expect(findQuotations('Where: Lima\nWhen: Monday\nWho: Everybody').quotations).toEqual([])
})

test('questions of an interview without marks invent nothing', () => {
  expect(findQuotations('Why is it shut?\nBecause it broke.\nWhen?\nIn May.').quotations).toEqual(
    [],
  )
})

test('a list of quotations gives each, and no speaker', () => {
  const { quotations } = findQuotations('“We wait.”\n“We left.”\n“We came.”')
  expect(quotations.map(({ speaker }) => speaker)).toEqual([null, null, null])
})

test('a list of quotations with names behind them gives each to its own, and to nobody what has none', () => {
  const list = [
    '“We left at night.” — Tom Reed',
    '“We came in May.”',
    '“We wait.” — Ada Finch',
    '“We stay.”',
  ]
  const { quotations } = findQuotations(list.join('\n'))
  expect(quotations.map(({ speaker }) => speaker?.name ?? null)).toEqual([
    'Tom Reed',
    null,
    'Ada Finch',
    null,
  ])
})

test('unbalanced marks through a whole book: each stops at its paragraph, in time that grows with the length', () => {
  const wild = [
    '“It stops here.',
    'He said ”no” and „yes“ and “',
    '‘Who‘s there?',
    '« Non, «oui»',
    '"a" "b',
  ]
  const book = (times: number) => Array(times).fill(wild.join('\n')).join('\n')
  const ranges = (times: number) => {
    const text = book(times)
    return findQuotations(text).quotations.flatMap(({ parts }) =>
      parts.map(({ start, end }) => text.slice(start, end)),
    )
  }
  const some = ranges(20)
  expect(some.some((words) => words.includes('\n'))).toBe(false)
  // What is found of a longer book is that of the shorter one, again and again.
  const perRound = (ranges(60).length - some.length) / 40
  expect(Number.isInteger(perRound)).toBe(true)
  expect(new Set(ranges(2_000))).toEqual(new Set(some))
})

test('an interview: what is asked and answered without marks is nobody’s quotation, what has marks is', () => {
  const body: Body = [
    'Why is it shut?',
    'Because it broke. My father said, “Never trust that bridge.”',
    'When does it open?',
    'In May.',
  ].map((text, index) => ({
    type: 'paragraph',
    children:
      index % 2 === 0
        ? [{ type: 'strong', children: [{ type: 'text', text }] }]
        : [{ type: 'text', text }],
  }))
  const { quotations } = findQuotations(textOf(body), regionsOf(body))
  expect(quotations.map(({ text, speaker }) => [text, speaker?.text])).toEqual([
    ['Never trust that bridge.', 'My father'],
  ])
})

test('block quotes are quotations, with the speaker of the line before', () => {
  const text = 'Ada Finch wrote:\nWe wait.\nWe always did.\nNobody answered.'
  const start = text.indexOf('We wait')
  const blocks = [{ start, end: text.indexOf('\nNobody') }]
  const { quotations } = findQuotations(text, { blocks, language: 'en' })
  expect(quotations).toMatchObject([
    { text: 'We wait.\nWe always did.', kind: 'direct', speaker: { text: 'Ada Finch' } },
  ])
})

describe('any text', () => {
  test('parts lie in the text, in order and apart, and hold the words', () => {
    fc.assert(
      fc.property(quotedText, (text) => {
        let from = 0
        for (const { parts, speaker, cue } of findQuotations(text).quotations) {
          for (const { start, end, inner } of parts) {
            expect(start).toBeGreaterThanOrEqual(from)
            expect(inner.start).toBeGreaterThanOrEqual(start)
            expect(inner.end).toBeLessThanOrEqual(end)
            from = end
          }
          for (const mention of [speaker, cue])
            if (mention) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
