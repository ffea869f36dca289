import { expect, test } from 'vitest'
import { findQuotations } from '../quotations/index'
import type { Entity } from '../quotations/quotation'
import { sayersOf, writersOf } from './writers'

const entityOf = (text: string, words: string, kind: Entity['kind'] = 'document'): Entity => {
  const start = text.indexOf(words)
  return {
    name: words,
    kind,
    description: null,
    mentions: [{ start, end: start + words.length, text: words }],
  }
}

test.each([
  [
    'Forty workers of the port signed a letter to its director.',
    'a letter',
    ['Forty workers of the port'],
  ],
  [
    'It rained. The petition, signed by 200 residents, was read.',
    'The petition',
    ['200 residents'],
  ],
  ['Mara Stone read the letter aloud.', 'the letter', []],
])('%s', (text, document, writers) => {
  expect(writersOf(text, entityOf(text, document))).toEqual(writers)
})

test('a person is nobody’s writing', () => {
  const text = 'Forty workers signed Mara Stone.'
  expect(writersOf(text, entityOf(text, 'Mara Stone', 'person'))).toEqual([])
})

const sayers = (text: string) => {
  const { quotations, entities } = findQuotations(text, { language: 'en' })
  const last = quotations.at(-1)
  return last ? sayersOf(last, text, entities) : []
}

test.each([
  ['“It rained all week,” said Mara Stone, the director of the port.', 'director of the port'],
  ['A notice on the Northwind website reads: “It rained all week.”', 'Northwind'],
  [
    'Ten men signed a letter to Mara Stone. “We stay,” the letter reads. “It rained all week,” the men wrote.',
    'letter',
  ],
])('%s is said by %s too', (text, name) => {
  expect(sayers(text).join()).toContain(name)
})

test('a letter does not say what who signed it says aloud', () => {
  const text =
    'Ten men signed a letter to Mara Stone. “We stay,” the letter reads. “It rained all week,” the men shouted.'
  expect(sayers(text).join()).not.toContain('letter')
})
