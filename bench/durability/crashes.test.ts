import { expect, it } from 'vitest'
import { crashEverywhere } from './crashes'
import { openLowdb } from './lowdb-on-disk'
import { openPullquote } from './pullquote-on-disk'

it('nothing that was acknowledged is missing after 3,000 crashes, and the library always opens', async () => {
  const report = await crashEverywhere(openPullquote, { most: 3_000, seed: 7 })
  expect(report).toMatchObject({ crashes: 3_000, unopened: 0, lost: 0, example: null })
})

it('the same crashes are seen to take from a store that syncs nothing', async () => {
  const report = await crashEverywhere(openLowdb, { most: 300, seed: 7 })
  expect(report.crashes).toBe(300)
  expect(report.lost).toBeGreaterThan(0)
  expect(report.unopened).toBeGreaterThan(0)
})
