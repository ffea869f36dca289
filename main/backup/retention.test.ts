import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Backup } from '#shared/contract'
import { keptOf } from './retention'

const at = (taken: string, reason: Backup['reason'] = 'by itself') => ({ id: taken, taken, reason })

test('the newest of each hour is kept', () => {
  const kept = keptOf([
    at('2026-05-03T10:05:00.000Z'),
    at('2026-05-03T10:55:00.000Z'),
    at('2026-05-03T11:05:00.000Z'),
  ])
  expect([...kept].sort()).toEqual(['2026-05-03T10:55:00.000Z', '2026-05-03T11:05:00.000Z'])
})

test('after months of hourly ones some of each span are left, and the newest', () => {
  const all = Array.from({ length: 24 * 90 }, (_, hour) =>
    at(new Date(Date.UTC(2026, 1, 1, hour)).toISOString()),
  )
  const kept = keptOf(all)
  expect(kept.size).toBeGreaterThan(24 + 10)
  expect(kept.size).toBeLessThanOrEqual(24 + 14 + 8)
  expect(kept.has(all.at(-1)?.id ?? '')).toBe(true)
})

test('what was asked for outlives its hour', () => {
  const asked = at('2026-05-03T10:05:00.000Z', 'asked for')
  expect(keptOf([asked, at('2026-05-03T10:55:00.000Z')])).toContain(asked.id)
})

const backup = fc
  .record({
    minute: fc.integer({ min: 0, max: 60 * 24 * 200 }),
    reason: fc.constantFrom(
      'by itself' as const,
      'asked for' as const,
      'before restoring' as const,
    ),
  })
  .map(({ minute, reason }) => at(new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(), reason))

test('whatever there is, the newest stays, and never too many', () => {
  fc.assert(
    fc.property(fc.uniqueArray(backup, { selector: ({ id }) => id, maxLength: 200 }), (all) => {
      const kept = keptOf(all)
      expect(kept.size).toBeLessThanOrEqual(24 + 14 + 8 + 10)
      const newest = all.toSorted((a, b) => (a.taken < b.taken ? 1 : -1))[0]
      if (newest) expect(kept).toContain(newest.id)
      // What is kept is kept again: nothing goes by looking twice.
      expect(keptOf(all.filter(({ id }) => kept.has(id)))).toEqual(kept)
    }),
  )
})
