import { describe, expect, test } from 'vitest'
import type { SoughtAnchor } from '../model/anchor'
import { locate } from './locate'

const text =
  'The minister spoke for an hour. We will not cut it, she said. Nobody in the room believed her.'
const words = 'We will not cut it, she said.'
const start = text.indexOf(words)
const end = start + words.length

const cases: [string, string, SoughtAnchor, string][] = [
  ['no words', text, { exact: '', start: 3, end: 3 }, 'lost'],
  ['words longer than the text', 'short', { exact: words.repeat(20), start: 0 }, 'lost'],
  ['an empty text', '', { exact: words, prefix: 'a', suffix: 'b', start, end }, 'lost'],
  ['neither context nor offsets', text, { exact: words }, 'moved'],
  ['offsets before the text', text, { exact: words, start: -90, end: -10 }, 'moved'],
  ['offsets past the text', text, { exact: words, start: 1e9, end: 2e9 }, 'moved'],
  ['offsets that are no numbers', text, { exact: words, start: Number.NaN }, 'moved'],
  ['an end before its start', text, { exact: words, start: end, end: start }, 'moved'],
  ['half of a character', 'a 😀 b', { exact: '\ud83d', start: 0, end: 1 }, 'lost'],
  ['nothing but white space', text, { exact: ' ', start: 90, end: 91 }, 'lost'],
  ['a text of one letter', 'a'.repeat(100_000), { exact: 'aaab', start: 7 }, 'lost'],
]

describe('bad input has an answer', () => {
  test.each(cases)('%s', (_, now, anchor, status) => {
    expect(locate(now, [anchor])).toMatchObject([{ status }])
  })

  test('a hundred thousand anchors at once', () => {
    const anchors = Array.from({ length: 100_000 }, (_, at) => ({ exact: words, start: at }))
    expect(locate(text, anchors)).toHaveLength(100_000)
  })
})
