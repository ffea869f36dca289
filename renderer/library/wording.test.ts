import { describe, expect, it } from 'vitest'
import { counted, passagesAndNotes, quoted, these } from './wording'

describe('quoted', () => {
  it.each([
    ['Salt', '“Salt”'],
    ['“We were never asked,” they say', '“‘We were never asked,’ they say”'],
    [
      'What the glaciers told the archivists about themselves and about us',
      '“What the glaciers told the archivists about themselves…”',
    ],
    ['x'.repeat(80), `“${'x'.repeat(57)}…”`],
  ])('puts %s into a sentence', (title, expected) => {
    expect(quoted(title)).toBe(expected)
  })
})

describe('these', () => {
  it('names one and counts several', () => {
    expect(these([{ title: 'Salt' }])).toBe('“Salt”')
    expect(these([{ title: 'Salt' }, { title: 'Ice' }])).toBe('2 articles')
  })
})

describe('counted', () => {
  it('knows one from many', () => {
    expect([counted(0, 'passage'), counted(1, 'passage'), counted(2, 'passage')]).toEqual([
      '0 passages',
      '1 passage',
      '2 passages',
    ])
  })
})

it('passages and notes are counted as one', () => {
  expect([1, 7].map(passagesAndNotes)).toEqual(['1 passage or note', '7 passages and notes'])
})
