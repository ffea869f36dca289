import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MarkedEdits } from '../model/marked-edit'
import { runsOf, withEdit, withoutEdits, wordRangesOf } from './edit-words'
import { markedWords } from './marked-words'

const quote = 'We have always refused to sign.'
const words = wordRangesOf(quote)

test('words that follow each other are one range', () => {
  expect(
    runsOf(words, new Set([3, 1, 2, 5])).map(({ start, end }) => quote.slice(start, end)),
  ).toEqual(['have always refused', 'sign.'])
})

test('an edit takes the place of others in its words', () => {
  const [we, , always] = words
  if (!we || !always) throw new Error('the quote has words')
  const one = withEdit(withEdit([], { ...always, text: '' }), { ...we, text: 'They' })
  expect(markedWords(quote, one)).toBe('[They] have […] refused to sign.')
  const other = withEdit(one, { start: we.start, end: always.end, text: '' })
  expect(markedWords(quote, other)).toBe('[…] refused to sign.')
  expect(withoutEdits(other, always)).toEqual([])
})

test('whatever is edited in whatever order, the edits fit and the other words stay', () => {
  const edit = fc
    .record({
      from: fc.nat(5),
      count: fc.integer({ min: 0, max: 3 }),
      text: fc.constantFrom('', 'it'),
    })
    .filter(({ count, text }) => count > 0 || text !== '')
    .map(({ from, count, text }) => {
      const start = words[from]?.start ?? 0
      return {
        start,
        end: count > 0 ? (words[Math.min(from + count - 1, 5)]?.end ?? start) : start,
        text,
      }
    })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (all) => {
      const edits = all.reduce(withEdit, [] as ReturnType<typeof withEdit>)
      expect(MarkedEdits.safeParse(edits).success).toBe(true)
      const left = edits.reduceRight(
        (text, { start, end }) => text.slice(0, start) + text.slice(end),
        quote,
      )
      const shown = markedWords(quote, edits).replace(/\[[^\]]*\]/g, '')
      expect(shown.replace(/\s+/g, '')).toBe(left.replace(/\s+/g, ''))
    }),
  )
})
