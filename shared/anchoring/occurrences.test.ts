import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { occurrencesOf } from './occurrences'

/** The same, place by place. */
function everyPlace(text: string, words: string, limit: number, from: number, to: number) {
  const places: number[] = []
  for (let at = from; at < to && places.length < limit; at += 1)
    if (text.startsWith(words, at) && words !== '') places.push(at)
  return places
}

const repetitive = fc
  .tuple(
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 }),
    fc.nat(400),
    fc.string({ unit: fc.constantFrom('a', 'b', 'Z'), maxLength: 4 }),
    fc.nat(400),
  )
  .map(([part, first, between, last]) => part.repeat(first) + between + part.repeat(last))

describe('occurrencesOf', () => {
  test('finds every place, however often the words repeat themselves', () => {
    fc.assert(
      fc.property(
        repetitive,
        fc.nat(),
        fc.nat(700),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(50),
        (text, seed, length, limit, from) => {
          const start = seed % (text.length + 1)
          const words = text.slice(start, start + length)
          expect(occurrencesOf(text, words, limit)).toEqual(
            everyPlace(text, words, limit, 0, text.length),
          )
          expect(occurrencesOf(text, words, limit, from, start)).toEqual(
            everyPlace(text, words, limit, from, start),
          )
        },
      ),
    )
  })

  test('of words that are nearly everywhere in a long text', () => {
    const text = 'a'.repeat(1_000_000)
    expect(occurrencesOf(text, `A${text.slice(0, 400_000)}`, 10)).toEqual([])
    expect(occurrencesOf(text, text.slice(0, 900_000), 1_000)).toHaveLength(1_000)
  })
})
