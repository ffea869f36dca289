import { expect, test } from 'vitest'
import type { Entity } from '../quotations/quotation'
import { writersOf } from './writers'

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
