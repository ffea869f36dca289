import { describe, expect, it } from 'vitest'
import { summaryOf } from './import-summary'

const results = (...statuses: string[]) => statuses.map((status) => ({ status }))

describe('summaryOf', () => {
  it.each([
    [results('added', 'added'), '2 articles added.'],
    [results('present', 'added', 'failed'), '1 article added, 1 already there.'],
    [results('updated', 'added', 'updated'), '1 article added, 2 updated.'],
    [results('restored'), '1 article taken out of the trash.'],
    [results('added', 'stopped', 'stopped'), '1 article added, 2 not added.'],
    [results('failed'), null],
    [[], null],
  ])('sums up %o', (given, expected) => {
    expect(summaryOf(given)).toBe(expected)
  })
})
