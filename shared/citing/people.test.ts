import { expect, test } from 'vitest'
import { dayOf, isoOf } from './day'
import { authorsOf } from './people'

test.each([
  [null, []],
  ['', []],
  ['Ada Lindqvist', [{ family: 'Lindqvist', given: 'Ada' }]],
  [
    'Ada Lindqvist and Bo van der Berg',
    [
      { family: 'Lindqvist', given: 'Ada' },
      { family: 'van der Berg', given: 'Bo' },
    ],
  ],
  [
    'Ada M. Lindqvist, Bo Ek',
    [
      { family: 'Lindqvist', given: 'Ada M.' },
      { family: 'Ek', given: 'Bo' },
    ],
  ],
  [
    'Anna Weiß und Jörg Groß',
    [
      { family: 'Weiß', given: 'Anna' },
      { family: 'Groß', given: 'Jörg' },
    ],
  ],
  ['Harbour Staff', [{ literal: 'Harbour Staff' }]],
  ['Ada Lindqvist, political editor', [{ literal: 'Ada Lindqvist, political editor' }]],
  ['ada', [{ literal: 'ada' }]],
])('%s', (byline, authors) => {
  expect(authorsOf(byline)).toEqual(authors)
})

test.each([
  ['2024-06-19T22:10:00-04:00', '2024-06-19'],
  ['2024-06', '2024-06'],
  ['2024', '2024'],
  ['2024-02-31', '2024-02'],
  ['2024-13-01', '2024'],
])('the day of %s', (date, iso) => {
  const day = dayOf(date)
  expect(day && isoOf(day)).toBe(iso)
})
test.each(['June 2024', '', '20245', '24-06-19', null])('no day of %s', (date) => {
  expect(dayOf(date)).toBeNull()
})
