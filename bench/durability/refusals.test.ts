// Each failure of a system's call, at each call that a piece of work makes: nothing is lost, people are told, work goes on.
import { expect, it } from 'vitest'
import { addArticle, annotate, retitle, writeNote } from '../../main/library/records.fixture'
import { openLowdb } from './lowdb-on-disk'
import { openPullquote } from './pullquote-on-disk'
import { refuseEach, type Work } from './refusals'
import type { Step } from './script'

const changes = [retitle(1, 'Another title'), writeNote(1, 1, 'A note'), annotate(3, 2)]
const commit: Step = { kind: 'commit', changes }
const before: Step[] = [
  { kind: 'commit', changes: [addArticle(1), annotate(1, 1), addArticle(2)] },
  { kind: 'bring', number: 3 },
  { kind: 'settings', size: 15 },
  { kind: 'backup' },
  { kind: 'commit', changes: [retitle(2, 'Title'), annotate(2, 2)] },
  { kind: 'commit', changes: [retitle(2, 'Other words '.repeat(400))] },
  { kind: 'undo' },
]

const works: Record<string, Work> = {
  'beginning a library': {},
  'opening one': { before },
  'a commit': { before, step: commit },
  'bringing in an article': { before, step: { kind: 'bring', number: 4 } },
  undo: { before, step: { kind: 'undo' } },
  redo: { before, step: { kind: 'redo' } },
  settings: { before, step: { kind: 'settings', size: 20 } },
  'folding, with a journal that is full': { before, prelude: commit, step: { kind: 'settle' } },
  'closing and opening': { before, prelude: commit, step: { kind: 'reopen' } },
  'a backup': { before, prelude: commit, step: { kind: 'backup' } },
  'restoring one': { before, prelude: commit, step: { kind: 'restore' } },
}

it.each(Object.entries(works))(
  '%s: any call may be refused, with any code',
  async (_, work) => {
    const { refusals, wrong } = await refuseEach(openPullquote, work)
    expect(wrong).toEqual([])
    // The least work makes three calls, and each may be refused in six ways.
    expect(refusals).toBeGreaterThanOrEqual(15)
  },
  300_000,
)

it('lowdb holds what it could not save, and says nothing that people understand', async () => {
  const { wrong } = await refuseEach(openLowdb, { before, step: commit })
  expect(wrong).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^ENOSPC at call \d+ \(writeFile\): no sentence for people/),
      expect.stringMatching(/^ENOSPC at call \d+ \(writeFile\): refused, but it holds/),
    ]),
  )
})
