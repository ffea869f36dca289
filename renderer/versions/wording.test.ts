import { expect, test } from 'vitest'
import { shortWhenOf, whenOf } from './wording'

const at = (time: string) => ({ retrieved: `2026-03-05T${time}.000Z` })
const times = [at('14:05:10'), at('14:05:52'), at('15:00:00')].map(({ retrieved }) => retrieved)
const [first, second, later] = times as [string, string, string]
const all = times.map((retrieved) => ({ retrieved }))

test('versions are told apart by the second where several came in one minute', () => {
  expect(new Set(times.map((time) => whenOf(time, all))).size).toBe(3)
  expect(whenOf(first, all)).toMatch(/^\d March 2026 at \d\d:\d\d:10$/)
  expect(shortWhenOf(second, all)).toMatch(/^\d Mar 2026, \d\d:\d\d:52$/)
})

test('and by the minute where that is enough', () => {
  expect(whenOf(later, all)).toMatch(/^\d March 2026 at \d\d:\d\d$/)
  expect(whenOf(first, [{ retrieved: first }, { retrieved: later }])).toBe(whenOf(first))
})
