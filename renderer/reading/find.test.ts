import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll } from './find'

const found = (text: string, query: string) =>
  findAll(text, query).map(({ start, end }) => text.slice(start, end))

describe('findAll', () => {
  it.each([
    ['in either case', 'The river. the RIVER', 'the river', ['The river', 'the RIVER']],
    ['curly quotes by straight ones', 'she said “never”', '"never"', ['“never”']],
    ['over a line break', 'one\ntwo', 'one two', ['one\ntwo']],
    ['a long dash by a hyphen', '1987—2022', '1987-2022', ['1987—2022']],
    ['what would be a pattern, literally', 'a.c abc (x)* [y] c:/d', 'a.c', ['a.c']],
    ['brackets and stars', 'f(x)* + [y]', '(x)* + [y]', ['(x)* + [y]']],
    ['none over another', 'aaaa', 'aa', ['aa', 'aa']],
    ['nothing for nothing', 'text', '  ', []],
    ['nothing where nothing is', 'text', 'other', []],
  ])('%s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  it('finds any words of a text in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-Z.*+?()[\]{}|/\\^$]{1,6}$/), {
          minLength: 3,
          maxLength: 9,
        }),
        fc.nat(),
        (words, at) => {
          const word = words[at % words.length] ?? ''
          expect(found(words.join(' '), word).map((each) => each.toLowerCase())).toContain(
            word.toLowerCase(),
          )
        },
      ),
    )
  })
})
