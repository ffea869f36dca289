import { expect, it } from 'vitest'
import { crashEverywhere, openPullquote } from './crashes'
import { openLowdb } from './lowdb-on-disk'

it('nothing that was acknowledged is missing after 1,500 crashes, and the library always opens', async () => {
  const report = await crashEverywhere(openPullquote, { ways: 3, most: 1_500, seed: 7 })
  expect(report).toEqual({ crashes: 1_500, unopened: 0, lost: 0, example: null })
})

it('the same crashes are seen to take from a store that syncs nothing', async () => {
  const report = await crashEverywhere(openLowdb, { ways: 3, most: 300, seed: 7 })
  expect(report.crashes).toBe(300)
  expect(report.lost).toBeGreaterThan(0)
  expect(report.unopened).toBeGreaterThan(0)
})
