import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commitTo, emptyState, newDevice, recordsOf } from './commits.fixture'
import { changesOf, follow, moveStep, noSteps, record, type Step, type Steps } from './history'
import type { Change, Operation, StepMark } from './operation'
import { change } from './records.arbitrary'

const id = 'b0000001-0000-4000-8000-000000000000'
const article = 'a0000001-0000-4000-8000-000000000000'
const note = (text: string): Change => ({
  action: 'update',
  record: { type: 'annotation', id, article, fields: { note: text } },
})
const step = (changes: Change[], seconds = 0, coalesce: string | null = null): Step => ({
  summary: 'Edit a note',
  at: new Date(Date.UTC(2026, 4, 3, 10, 0, seconds)).toISOString(),
  coalesce,
  changes,
})

describe('typing', () => {
  it('is one step, which goes back to the text before it', () => {
    const first = record(noSteps, step([note('')], 0, 'note'))
    const second = record(first, step([note('H')], 2, 'note'))
    const third = record(second, step([note('He')], 4, 'note'))
    expect(third.undo.map(({ changes }) => changes)).toEqual([[note('')]])
  })

  it('is a new step after a pause', () => {
    const first = record(noSteps, step([note('')], 0, 'note'))
    expect(record(first, step([note('H')], 31, 'note')).undo).toHaveLength(2)
  })

  it('is a new step after another one, and after an undo', () => {
    const first = record(noSteps, step([note('')], 0, 'note'))
    const other = record(first, step([], 1, 'another note'))
    expect(record(other, step([note('H')], 2, 'note')).undo).toHaveLength(3)
    const undone = moveStep(record(first, step([], 1)), 'undo', [], '2026-05-03T10:00:01.000Z')
    expect(record(undone, step([note('H')], 2, 'note')).undo).toHaveLength(2)
  })

  it('keeps the oldest values and the order of what can not be joined', () => {
    const tags = (list: string[]): Change => ({
      action: 'update',
      record: { type: 'annotation', id, article, fields: { tags: list } },
    })
    const first = record(noSteps, step([note('')], 0, 'note'))
    const [joined] = record(first, step([tags(['law'])], 1, 'note')).undo
    expect(joined?.changes).toEqual([
      {
        action: 'update',
        record: { type: 'annotation', id, article, fields: { note: '', tags: ['law'] } },
      },
    ])
  })
})

describe('the stacks', () => {
  it('forget what was undone when something else is done', () => {
    const done = record(noSteps, step([note('')]))
    const undone = moveStep(done, 'undo', [note('H')], '2026-05-03T10:00:01.000Z')
    expect(undone.undo).toEqual([])
    expect(undone.redo.map(({ changes }) => changes)).toEqual([[note('H')]])
    expect(record(undone, step([note('H')])).redo).toEqual([])
  })

  it('are left alone where there is no step', () => {
    expect(moveStep(noSteps, 'undo', [], '2026-05-03T10:00:00.000Z')).toBe(noSteps)
  })

  it('keep the newest 200 steps, and less of large ones, but always the newest', () => {
    let steps: Steps = noSteps
    for (let number = 0; number < 250; number += 1)
      steps = record(steps, step([note(String(number))]))
    expect(steps.undo.map(({ changes }) => changes[0])).toEqual(
      Array.from({ length: 200 }, (_, index) => note(String(index + 50))),
    )
    const large = record(steps, step([note('x'.repeat(1_999_000))]))
    expect(large.undo.length).toBeLessThan(10)
    expect(record(large, step([note('x'.repeat(3_000_000))])).undo).toHaveLength(1)
  })

  it('take any changes back and forth, and are the same when they are read again', () => {
    const at = '2026-05-03T10:00:00.000Z'
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 12 }), (commits) => {
        const state = emptyState()
        const device = newDevice('d')
        let steps: Steps = noSteps
        const journal: Operation[][] = []
        const commit = (changes: readonly Change[], step: StepMark) => {
          const { operations } = commitTo(state, changes, at, device)
          const marked = operations.map((each, index) => ({ ...each, step: index ? null : step }))
          journal.push(marked)
          steps = follow(steps, marked)
        }
        const move = (kind: 'undo' | 'redo') =>
          commit(steps[kind].at(-1)?.changes ?? [], { kind, passed: 0 })

        for (const changes of commits) commit(changes, { kind: 'do', coalesce: null })
        const final = structuredClone(recordsOf(state))
        while (steps.undo.length > 0) move('undo')
        for (const value of Object.values(recordsOf(state).articles))
          expect(value.trashed).not.toBeNull()
        while (steps.redo.length > 0) move('redo')
        expect(recordsOf(state)).toEqual(final)
        expect(journal.reduce(follow, noSteps)).toEqual(steps)
      }),
    )
  })
})

describe('the changes of a step', () => {
  it('go to the trash when the step is taken', () => {
    const update = (trashed: string | null): Change => ({
      action: 'update',
      record: { type: 'article', id: article, fields: { trashed } },
    })
    const later = '2026-06-01T10:00:00.000Z'
    const changes = [update('2026-05-03T10:00:00.000Z'), update(null), note('x')]
    expect(changesOf(step(changes), later)).toEqual([update(later), update(null), note('x')])
  })
})
