import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TermNumbers } from './term-numbers'
import { UnitReader, unitsOf } from './units'

/** Words of a few letters, so that many are alike, the beginning of others, or longer than what a slot holds. */
const words = fc.array(
  fc.string({ unit: fc.constantFrom('a', 'b', 'é', '東'), minLength: 1, maxLength: 30 }),
  { maxLength: 400 },
)

/** The terms of a text, as they are numbered. */
function numbered(texts: readonly string[]) {
  const terms = new TermNumbers()
  const units = new UnitReader()
  const numbers = texts.map((text) => {
    units.read(text)
    const own = new Uint32Array(units.count)
    terms.numbersOf(units, own, 0)
    return [...own]
  })
  const { letters, limits } = terms.terms
  const termOf = (number: number) =>
    String.fromCharCode(...letters.subarray(limits[number - 1], limits[number]))
  return { terms, numbers, termOf }
}

test('each term has one number, whose letters are its own', () => {
  fc.assert(
    fc.property(fc.array(words), (texts) => {
      const lines = texts.map((each) => each.join(' '))
      const { terms, numbers, termOf } = numbered(lines)
      lines.forEach((line, index) => {
        const units = unitsOf(line)
        const wanted = units.map(({ text, spaceless }, at) =>
          spaceless && units[at + 1]?.spaceless ? text + units[at + 1]?.text : text,
        )
        expect(numbers[index]?.map(termOf)).toEqual(wanted)
      })
      expect(terms.size).toBe(new Set(numbers.flat()).size)
    }),
    { numRuns: 30 },
  )
})

test('words of ASCII letters are told apart, however alike and however long', () => {
  const alike = fc
    .tuple(
      fc.constantFrom('', 'zzzzzzz', 'abcdefabcdef', 'z'.repeat(40)),
      fc.stringMatching(/^[az09]{1,4}$/),
    )
    .map(([start, end]) => start + end)
  fc.assert(
    fc.property(fc.array(alike, { minLength: 1, maxLength: 200 }), (given) => {
      const { terms, numbers, termOf } = numbered([given.join(' '), given.join(' “”—')])
      expect(numbers[0]?.map(termOf)).toEqual(given)
      expect(numbers[1]).toEqual(numbers[0])
      expect(terms.size).toBe(new Set(given).size)
    }),
    { numRuns: 30 },
  )
})

test('a word is one term with its accents and without them', () => {
  const { numbers } = numbered(['Éclair eclair café cafe\u0301 cafe naïveté naivete'])
  expect(numbers[0]).toEqual([1, 1, 2, 2, 2, 3, 3])
})

test('terms are sorted by their letters, one before those that it begins', () => {
  fc.assert(
    fc.property(words, (given) => {
      const { terms, termOf } = numbered([given.join(' ')])
      const sorted = [...terms.sorted()].map(termOf)
      expect(sorted).toEqual([...sorted].sort((one, other) => (one < other ? -1 : 1)))
      expect(new Set(sorted).size).toBe(terms.size)
    }),
    { numRuns: 30 },
  )
})

test('more terms than there were slots for are still told apart', () => {
  const many = Array.from({ length: 10_000 }, (_, number) => `word${number}`)
  const { terms, numbers } = numbered([many.join(' '), many.join(' ')])
  expect(terms.size).toBe(many.length)
  expect(numbers[1]).toEqual(numbers[0])
})
