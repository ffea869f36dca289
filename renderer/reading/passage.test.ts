import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstWords, graphemeAt, tidyPassage } from './passage'

describe('tidyPassage', () => {
  it.each([
    ['takes white space off the edges', '  so it is \n', 0, 12, 'so it is'],
    ['keeps what has no white space', 'so it is', 3, 5, 'it'],
    ['takes a line break off that was reached by a triple click', 'one\ntwo', 0, 4, 'one'],
    ['widens to a whole surrogate pair', 'a😀b', 2, 4, '😀b'],
    ['widens to a whole family', 'a👩‍👩‍👧b', 1, 4, '👩‍👩‍👧'],
    ['widens to a letter with its accent', 'cafe\u0301 x', 0, 4, 'cafe\u0301'],
  ])('%s', (_, text, start, end, expected) => {
    const tidy = tidyPassage(text, { start, end })
    expect(tidy && text.slice(tidy.start, tidy.end)).toBe(expected)
  })

  it('finds nothing in white space alone', () => {
    expect(tidyPassage('a \n b', { start: 1, end: 4 })).toBeNull()
  })

  it('never cuts a grapheme, never loses a word, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        (text, one, other) => {
          const start = Math.min(one, other, text.length)
          const end = Math.min(Math.max(one, other), text.length)
          const tidy = tidyPassage(text, { start, end })
          if (!tidy) {
            expect(text.slice(start, end).trim()).toBe('')
            return
          }
          expect(text.slice(tidy.start, tidy.end)).toContain(text.slice(start, end).trim())
          expect(graphemeAt(text, tidy.start).start).toBe(tidy.start)
          expect(graphemeAt(text, tidy.end - 1).end).toBe(tidy.end)
          expect(tidyPassage(text, tidy)).toEqual(tidy)
        },
      ),
    )
  })
})

describe('firstWords', () => {
  it.each([
    ['short enough', 20, 'short enough'],
    ['on one\nline  only', 40, 'on one line only'],
    ['cut at the end of a word', 12, 'cut at the…'],
    ['Donaudampfschifffahrt', 10, 'Donaudampf…'],
    ['aaaaaaaaa😀b', 10, 'aaaaaaaaa…'],
  ])('%j in %d', (text, length, expected) => {
    expect(firstWords(text, length)).toBe(expected)
  })
})
