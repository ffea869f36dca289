import { describe, expect, test } from 'vitest'
import { findQuotations } from './index'
import { allQuotations, extentOf, takenOf, wordsInLine } from './passages'

const taken: readonly [name: string, text: string, words: string[]][] = [
  ['words without their marks', '“It rained,” said Ann Lee.', ['It rained,']],
  ['words without the spaces that French puts within marks', '« Non », a dit Paul Morel.', ['Non']],
  [
    'all of a quotation that its cue breaks',
    '“It rained,” said Ann Lee. “All night.”',
    ['“It rained,” said Ann Lee. “All night.”'],
  ],
  [
    'a quotation, and the one within it',
    '“He told us ‘never again’ and left,” said Ann Lee.',
    ['He told us ‘never again’ and left,', 'never again'],
  ],
]

describe('what is taken of a quotation', () => {
  test.each(taken)('%s', (_, text, words) => {
    const all = allQuotations(findQuotations(text).quotations)
    expect(
      all.map((quotation) => {
        const { start, end } = takenOf(quotation, text)
        return text.slice(start, end)
      }),
    ).toEqual(words)
  })

  test('the marks alone, where nothing stands within them', () => {
    const parts = [{ start: 4, end: 7, inner: { start: 5, end: 6 } }]
    const quotation = { parts, kind: 'direct', cue: null, speaker: null } as const
    expect(takenOf(quotation, 'He: “ ”')).toEqual(extentOf({ parts }))
  })
})

test.each([
  ['“It rained,” said Ann Lee. “All night.”', 'It rained, […] All night.'],
  ['“It rained,” said Ann Lee.\n\n“All night.', 'It rained,'],
  ['“It rained.\n\n“All night,” said Ann Lee.', 'It rained. All night,'],
])('the words of %s in one line', (text, line) => {
  const [quotation] = findQuotations(text).quotations
  expect(quotation && wordsInLine(quotation, text)).toBe(line)
})
