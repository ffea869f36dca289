import { expect, it } from 'vitest'
import { publishedDate } from './published-date'

it.each([
  ['2022-09-14', 'September 14, 2022'],
  ['2022-09-14T23:30:00-07:00', 'September 14, 2022'],
  ['2022-13-45', '2022-13-45'],
  ['2022-02-30', '2022-02-30'],
  ['Autumn 1911', 'Autumn 1911'],
])('%s is shown as %s', (published, expected) => {
  expect(publishedDate(published, 'en-US')).toBe(expected)
})
