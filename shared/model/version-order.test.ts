import { describe, expect, it } from 'vitest'
import type { Version } from './article'
import { placeAmong } from './version-order'

const version = (retrieved: string, more: Pick<Version, 'modified' | 'saved'> = {}): Version => ({
  body: '0'.repeat(64),
  retrieved: `${retrieved}T12:00:00.000Z`,
  source: { kind: 'paste' },
  original: '0'.repeat(64),
  mediaType: 'text/html',
  ...more,
})
const saved = (day: string) => ({ saved: `${day}T12:00:00.000Z` })

const cases: [what: string, there: Version[], comes: Version, at: number][] = [
  ['nothing told', [version('2026-03-01')], version('2026-03-05'), 1],
  ['a file of before', [version('2026-03-01')], version('2026-03-05', saved('2026-02-01')), 0],
  ['a file of after', [version('2026-03-01')], version('2026-03-05', saved('2026-03-04')), 1],
  [
    'a file between two',
    [version('2026-03-01'), version('2026-03-03')],
    version('2026-03-05', saved('2026-03-02')),
    1,
  ],
  [
    'a file between two files that came in together',
    [version('2026-03-09', saved('2026-03-01')), version('2026-03-09', saved('2026-03-03'))],
    version('2026-03-09', saved('2026-03-02')),
    1,
  ],
  [
    'a file of no known time',
    [version('2026-03-01')],
    version('2026-03-05', saved('1980-01-01')),
    1,
  ],
  [
    'a text that says an earlier change',
    [version('2026-03-01', { modified: '2026-02-20T10:00:00+01:00' })],
    version('2026-03-05', { modified: '2026-02-20T08:59:00Z' }),
    0,
  ],
  [
    'a text that says a later change, in a file of before',
    [version('2026-03-01', { modified: '2026-02-20' })],
    version('2026-03-05', { modified: '2026-02-22', ...saved('2026-02-25') }),
    1,
  ],
  [
    'one day written in two ways',
    [version('2026-03-01', { modified: '2026-02-20T09:00:00Z' })],
    version('2026-03-05', { modified: '2026-02-20' }),
    1,
  ],
  [
    'a date that is none',
    [version('2026-03-01', { modified: '2026-02-20' })],
    version('2026-03-05', { modified: 'yesterday' }),
    1,
  ],
]

describe('placeAmong', () => {
  it.each(cases)('puts %s where it belongs', (_, there, comes, at) => {
    expect(placeAmong(there, comes)).toBe(at)
  })
})
