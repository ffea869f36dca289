import { describe, expect, it } from 'vitest'
import type { SearchResult } from '#shared/contract'
import { hitFrom, lineFrom, type Results } from './lines'

/** Results with so many hits each. */
const resultsOf = (...hits: number[]): Results =>
  new Map(
    hits.map((count, place) => [place, { hits: Array(count).fill({}) } as unknown as SearchResult]),
  )

const line = (result: number, hit: number) => ({ result, hit })

describe('lines', () => {
  it('are gone through from the first to the last and back', () => {
    const results = resultsOf(2, 0, 1)
    const all = [line(0, -1), line(0, 0), line(0, 1), line(1, -1), line(2, -1), line(2, 0)]
    all.forEach((each, at) => {
      expect(lineFrom(each, 1, results, 3)).toEqual(all[at + 1] ?? each)
      expect(lineFrom(each, -1, results, 3)).toEqual(all[at - 1] ?? each)
    })
  })

  it('that are hits are stepped through over the others', () => {
    const results = resultsOf(1, 0, 1)
    expect(hitFrom(line(0, 0), 1, results, 3)).toEqual(line(2, 0))
    expect(hitFrom(line(2, 0), -1, results, 3)).toEqual(line(0, 0))
    expect(hitFrom(line(2, 0), 1, results, 3)).toBeNull()
    expect(hitFrom(line(0, 0), -1, results, 3)).toBeNull()
  })
})
