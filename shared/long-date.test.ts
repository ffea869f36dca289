import { expect, it } from 'vitest'
import { longDate } from './long-date'

it.each([
  ['2022-09-14', '14 September 2022'],
  ['2022-09-04T23:30:00-07:00', '4 September 2022'],
  ['2022-13-45', '2022-13-45'],
  ['2022-02-30', '2022-02-30'],
  ['2022-00-10', '2022-00-10'],
  ['2022-09-141', '2022-09-141'],
  ['Autumn 1911', 'Autumn 1911'],
  ['', ''],
])('%s is written as %s', (date, expected) => {
  expect(longDate(date)).toBe(expected)
})
