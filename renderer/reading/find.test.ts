import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FindOptions, finderOf } from './find'

const either = { matchCase: false, wholeWords: false }
const found = (text: string, query: string, options: Partial<FindOptions> = {}) =>
  finderOf(text)
    .find(query, { ...either, ...options })
    .map(({ start, end }) => text.slice(start, end))

describe('find', () => {
  it.each([
    ['in either case', 'The river. the RIVER', 'the river', ['The river', 'the RIVER']],
    ['curly quotes by straight ones', 'she said “never”', '"never"', ['“never”']],
    ['over a line break', 'one\ntwo', 'one two', ['one\ntwo']],
    ['a long dash by a hyphen', '1987—2022', '1987-2022', ['1987—2022']],
    ['what would be a pattern, literally', 'a.c abc (x)* [y] c:/d', 'a.c', ['a.c']],
    ['brackets and stars', 'f(x)* + [y]', '(x)* + [y]', ['(x)* + [y]']],
    ['none over another', 'aaaa', 'aa', ['aa', 'aa']],
    ['capitals that are small otherwise', 'ΟΔΟΣ und İzmir', 'οδος', ['ΟΔΟΣ']],
    ['what comes after a capital of two units', 'in İzmir now', 'now', ['now']],
    ['no half of a character', 'Wait… then', '..', []],
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

  it('can mind the case', () => {
    expect(found('River, river, RIVER', 'river', { matchCase: true })).toEqual(['river'])
    expect(found('“River”', '"River"', { matchCase: true })).toEqual(['“River”'])
  })

  it.each([
    ['not within a longer one', 'cat concatenate cats Cat', 'cat', ['cat', 'Cat']],
    ['beside an apostrophe or a hyphen', 'Obama’s l’homme re-read', 'obama', ['Obama']],
    ['after an elision', 'l’homme', 'homme', ['homme']],
    ['several of them', 'the end of the endless', 'the end', ['the end']],
    ['with what combines', 'cafe\u0301 cafe', 'cafe', ['cafe']],
    ['Chinese, by a dictionary', '他在银行工作', '银行', ['银行']],
    ['no half of a Chinese one', '他在银行工作', '行工', []],
    ['Japanese', '東京は大きい', '東京', ['東京']],
    ['Thai', 'สวัสดีครับ', 'ครับ', ['ครับ']],
    ['Latin beside Chinese', '使用PDF文件', 'pdf', ['PDF']],
  ])('finds whole words: %s', (_, text, query, expected) => {
    expect(found(text, query, { wholeWords: true })).toEqual(expected)
  })

  it('finds all there are, however many', () => {
    expect(found('a '.repeat(60_000), 'a')).toHaveLength(60_000)
  })
})
