import fc from 'fast-check'
import { expect, test } from 'vitest'
import { merged } from './merged'

const compare = (one: number, other: number) => one - other
const sorted = fc.array(fc.nat(50)).map((numbers) => numbers.sort(compare))

test('two lists in order are one in order', () => {
  fc.assert(
    fc.property(sorted, sorted, (many, few) => {
      expect(merged(many, few, compare)).toEqual([...many, ...few].sort(compare))
    }),
  )
})

test('also where both are very long', () => {
  const many = Array.from({ length: 200_000 }, (_, number) => number * 2)
  const few = many.map((number) => number + 1)
  expect(merged(many, few, compare)).toEqual(Array.from({ length: 400_000 }, (_, number) => number))
})
