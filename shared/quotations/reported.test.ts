import { expect, test } from 'vitest'
import { findQuotations } from './index'
import { takenOf } from './passages'

function reportedIn(text: string) {
  const { quotations } = findQuotations(text, { language: 'en', reported: true })
  return quotations
    .filter(({ kind }) => kind === 'reported')
    .map(({ text: words, speaker }) => [words, speaker?.text])
}

test.each([
  [
    'The bridge is shut, a harbour spokesman said Monday.',
    'The bridge is shut',
    'a harbour spokesman',
  ],
  ['The bridge is shut, said Ada Finch.', 'The bridge is shut', 'Ada Finch'],
  ['The bridge is shut, said Ada Finch, a lawyer.', 'The bridge is shut', 'Ada Finch'],
  ['They wrote to the council, she said in a letter.', 'They wrote to the council', 'she'],
  [
    'The bridge will not open, officials of the Harbour Office have said.',
    'The bridge will not open',
    'officials of the Harbour Office',
  ],
  [
    'Ada Finch said on Monday that the bridge will stay shut.',
    'the bridge will stay shut',
    'Ada Finch',
  ],
  [
    'Northwind announced that it would build no more boats.',
    'it would build no more boats',
    'Northwind',
  ],
  ['The mayor has repeatedly warned that the wall may fall.', 'the wall may fall', 'The mayor'],
  ['In May, Ada Finch said.', null, null],
  ['While it rained on the bridge, Ada Finch said.', null, null],
  ['The harbour was empty, and Finch, who had waited, went home.', null, null],
  [
    'The bridge is shut, the mayor said, and he left for the harbour in a rage over it all again.',
    null,
    null,
  ],
  ['The bridge is “shut,” the mayor said Monday.', null, null],
  ['Nothing that was said that day was new.', null, null],
])('%s', (text, words, speaker) => {
  expect(reportedIn(text)).toEqual(words === null ? [] : [[words, speaker]])
})

test('is found only where it is asked for, and in the order of the text', () => {
  const text =
    '“We wait,” said Ada Finch. The bridge is shut, Tom Holt said. “So be it,” Finch said.'
  const { quotations } = findQuotations(text, { language: 'en', reported: true })
  expect(quotations.map(({ kind }) => kind)).toEqual(['direct', 'reported', 'direct'])
  expect(findQuotations(text, { language: 'en' }).quotations).toHaveLength(2)
})

test('names who said it', () => {
  const text = 'Ada Finch is the mayor. The bridge is shut, Finch said Monday.'
  const { quotations, entities } = findQuotations(text, { language: 'en', reported: true })
  expect(quotations[0]?.speaker?.name).toBe('Ada Finch')
  expect(entities.map(({ name }) => name)).toEqual(['Ada Finch'])
})

test('is taken with who reports it', () => {
  const text = 'The bridge is shut, a spokesman said Monday.'
  const [remark] = findQuotations(text, { language: 'en', reported: true }).quotations
  const taken = remark && takenOf(remark, text)
  expect(text.slice(taken?.start, taken?.end)).toBe('The bridge is shut, a spokesman said')
})
