import { diffArrays } from 'diff'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Numbers, shortestWay } from './shortest-way'

/** The same by the library. */
function byLibrary(before: number[], after: number[], most: number): number[] | null {
  const changes = diffArrays(before, after, { maxEditLength: most })
  if (!changes) return null
  const partners: number[] = []
  let young = 0
  for (const { count, added, removed } of changes) {
    if (!added)
      for (let step = 0; step < count; step += 1) partners.push(removed ? -1 : young + step)
    if (!removed) young += count
  }
  return partners
}

function numbersOf(list: number[]): Numbers {
  const numbers = new Numbers().clear(list.length)
  list.forEach((number, index) => {
    numbers.add(number, index)
  })
  return numbers
}

function way(before: number[], after: number[], most: number): number[] | null {
  const partners = shortestWay(numbersOf(before), numbersOf(after), most)
  return partners && [...partners.subarray(0, before.length)]
}

const list = fc.array(fc.nat(4), { maxLength: 40 })

describe('shortestWay', () => {
  it('goes the way of the library, and gives up where it does', () => {
    fc.assert(
      fc.property(list, list, fc.integer({ min: 1, max: 60 }), (before, after, most) => {
        expect(way(before, after, most)).toEqual(byLibrary(before, after, most))
      }),
      { numRuns: 1000 },
    )
  })

  it('compares longer lists too', () => {
    const before = Array.from({ length: 300 }, (_, at) => at % 7)
    const after = Array.from({ length: 250 }, (_, at) => at % 5)
    expect(way(before, after, 550)).toEqual(byLibrary(before, after, 550))
  })
})
