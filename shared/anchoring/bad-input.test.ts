import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Located, type SoughtAnchor } from '../model/anchor'
import { locate } from './locate'
import { nastyText } from './text.arbitrary'

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
  ['no words after it', text, { exact: words, prefix: text.slice(start - 32, start) }, 'moved'],
  ['no words before it', text, { exact: words, suffix: text.slice(end, end + 32) }, 'moved'],
  ['offsets before the text', text, { exact: words, start: -90, end: -10 }, 'moved'],
  ['offsets past the text', text, { exact: words, start: 1e9, end: 2e9 }, 'moved'],
  ['offsets that are no numbers', text, { exact: words, start: Number.NaN }, 'moved'],
  ['an end before its start', text, { exact: words, start: end, end: start }, 'moved'],
  ['half of a character', 'a 😀 b', { exact: '\ud83d', start: 0, end: 1 }, 'lost'],
  ['halves of characters in the text', `\udc00${text}\ud83d`, { exact: words, start }, 'moved'],
  ['halves of characters in both', 'a \ud83d b', { exact: 'a \ud83d b', start: 0 }, 'exact'],
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

  test('whatever it is, and a place lies within the text', () => {
    const strange = fc.oneof(nastyText, fc.string({ unit: 'binary' }), fc.constant(''))
    const offset = fc.oneof(fc.integer({ min: -9, max: 200 }), fc.double())
    const anchor: fc.Arbitrary<SoughtAnchor> = fc.record(
      { exact: strange, prefix: strange, suffix: strange, start: offset, end: offset },
      { requiredKeys: ['exact'] },
    )
    fc.assert(
      fc.property(strange, fc.array(anchor, { maxLength: 5 }), (now, anchors) => {
        const found = locate(now, anchors)
        expect(found).toHaveLength(anchors.length)
        for (const located of found) {
          Located.parse(located)
          const places = located.status === 'ambiguous' ? located.candidates : [located]
          for (const place of places) {
            if (!('start' in place)) continue
            expect(place.start).toBeLessThan(place.end)
            expect(place.end).toBeLessThanOrEqual(now.length)
          }
        }
      }),
    )
  })
})
