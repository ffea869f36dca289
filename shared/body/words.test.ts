import { describe, expect, test } from 'vitest'
import { countWords, minutesToRead } from './words'

describe('words', () => {
  test.each([
    ['', null, 0],
    ['One two, three—four.', null, 4],
    ['Don’t stop', 'en', 2],
    ['a\tb\nc', 'en', 3],
    ['— … “”', null, 0],
    ['我喜欢读书', 'zh', 3],
    ['猫が好きです', 'ja', 4],
    ['One two', 'no such language', 2],
    ['One two', 'xx-invented', 2],
  ])('%j (%s) has %i', (text, language, words) => {
    expect(countWords(text, language)).toBe(words)
  })

  test('of a long text are counted in a time that grows with its length', () => {
    expect(countWords('word and word '.repeat(100_000), 'en')).toBe(300_000)
  })
})

test.each([
  [0, 1],
  [238, 1],
  [357, 2],
  [2_380, 10],
])('%i words take %i minutes', (words, minutes) => {
  expect(minutesToRead(words)).toBe(minutes)
})
