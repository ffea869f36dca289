import { expect, test } from 'vitest'
import { markedWords } from './marked-words'

const words = 'We have always refused to sign.'
const at = (part: string) => ({
  start: words.indexOf(part),
  end: words.indexOf(part) + part.length,
})

test.each([
  ['nothing', [], words],
  [
    'a word and the space after it',
    [{ ...at('always '), text: '' }],
    'We have […] refused to sign.',
  ],
  [
    'a word and the space before it',
    [{ ...at(' always'), text: '' }],
    'We have […] refused to sign.',
  ],
  ['a word alone', [{ ...at('always'), text: '' }], 'We have […] refused to sign.'],
  [
    'a word for another',
    [{ ...at('We'), text: 'The writers' }],
    '[The writers] have always refused to sign.',
  ],
  ['a letter', [{ start: 0, end: 1, text: 'w' }], '[w]e have always refused to sign.'],
  [
    'words put in before one',
    [{ start: 3, end: 3, text: 'workers' }],
    'We [workers] have always refused to sign.',
  ],
  [
    'words put in after one',
    [{ start: 2, end: 2, text: 'workers' }],
    'We [workers] have always refused to sign.',
  ],
  ['the beginning', [{ ...at('We have '), text: '' }], '[…] always refused to sign.'],
  ['the end', [{ ...at(' to sign.'), text: '' }], 'We have always refused […]'],
  [
    'several',
    [
      { ...at('We'), text: 'They' },
      { ...at('always '), text: '' },
      { start: 30, end: 30, text: 'the letter' },
    ],
    '[They] have […] refused to sign [the letter].',
  ],
])('%s', (_, edits, marked) => {
  expect(markedWords(words, edits)).toBe(marked)
})
