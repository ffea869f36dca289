import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOfPassage, directiveFor, encode, firstPlace } from './text-fragment'

const address = 'https://harbour.example/bridge'
const range = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}

describe('an address of a passage', () => {
  test.each([
    ['plain words', 'They voted twice.', 'voted twice', 'text=voted%20twice'],
    [
      'what parts terms is encoded',
      'a well-known, cheap & good one',
      'well-known, cheap & good',
      'text=well%2Dknown%2C%20cheap%20%26%20good',
    ],
    ['cut words are made whole', 'They voted twice.', 'oted twi', 'text=voted%20twice'],
    [
      'words that come again get those before them',
      'She said yes. He said yes.',
      'said yes',
      'text=said%20yes',
    ],
    ['Chinese, which parts no words', '桥从未建成。', '从未', 'text=%E4%BB%8E%E6%9C%AA'],
  ])('%s', (_, text, words, fragment) => {
    expect(addressOfPassage(address, text, range(text, words))).toBe(`${address}#:~:${fragment}`)
  })

  test('the second of two is told from the first by a word before it', () => {
    const text = 'She said yes. He said yes.'
    expect(addressOfPassage(address, text, range(text, 'said yes', 10))).toBe(
      `${address}#:~:text=He-,said%20yes`,
    )
  })

  test('a passage of several lines is named by its first and last words', () => {
    const text = 'One line of words here.\nAnd another line of words there.'
    expect(encode(directiveFor(text, range(text, text)) ?? { start: '' })).toBe(
      'One%20line%20of%20words,line%20of%20words%20there.',
    )
  })

  test('another fragment is kept, a directive replaced', () => {
    const text = 'They voted twice.'
    const passage = range(text, 'voted')
    expect(addressOfPassage(`${address}?a=1#part`, text, passage)).toBe(
      `${address}?a=1#part:~:text=voted`,
    )
    expect(addressOfPassage(`${address}#:~:text=old`, text, passage)).toBe(
      `${address}#:~:text=voted`,
    )
  })

  test.each(['mailto:ada@harbour.example', 'not an address', 'file:///etc/passwd'])(
    '%s is none',
    (no) => {
      expect(addressOfPassage(no, 'words', { start: 0, end: 5 })).toBeNull()
    },
  )
})

const words = fc.constantFrom(
  'the',
  'The',
  'yes',
  'no-one',
  'said',
  'a',
  '5%',
  'Straße',
  'İ',
  '桥',
  '😀',
  'it,',
)
const texts = fc
  .array(
    fc.array(words, { minLength: 1, maxLength: 12 }).map((line) => line.join(' ')),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.join('\n'))

test('a directive leads first to its passage, or no words around it tell it apart', () => {
  let found = 0
  let all = 0
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ]
      const directive = directiveFor(text, { start, end })
      if (!directive) return
      const place = firstPlace(text, directive)
      expect(place).not.toBeNull()
      all += 1
      if (place && place.start <= start + 1 && place.end >= end - 1) found += 1
      if (!/\p{Surrogate}/u.test(directive.start))
        expect(decodeURIComponent(encode(directive))).toContain(directive.start)
      expect(encode(directive)).toMatch(/^(?:[^-,&]+-,)?[^-,&]+(?:,[^-,&]+)?(?:,-[^-,&]+)?$/)
    }),
    { seed: 1, numRuns: 1_000 },
  )
  expect(found / all).toBeGreaterThan(0.9)
})
