import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Annotation } from './annotation'
import { Article } from './article'
import { commitTo, emptyState, newDevice, recordsOf } from './commits.fixture'
import { Label } from './label'
import type { Change } from './operation'
import { change, purge, timestamp } from './records.arbitrary'
import { Draft, type LibraryState, recordsIn } from './state'

const at = '2026-05-03T10:00:00.000Z'
const changes = fc.array(fc.oneof({ weight: 9, arbitrary: change }, purge), { maxLength: 25 })

/** What changes make of a copy of a state; its device goes on where the one before stopped. */
function applied(
  list: readonly Change[],
  from: { state: LibraryState; device: ReturnType<typeof newDevice> } = fresh(),
  time = at,
) {
  const { state, device } = structuredClone(from)
  return { state, device, ...commitTo(state, list, time, device) }
}
const fresh = () => ({ state: emptyState(), device: newDevice('d') })

/** What was created and taken back is in the trash; for comparing, it is not there. */
function withoutCreated(state: LibraryState, before: LibraryState) {
  const records = recordsOf(state)
  const known = recordsOf(before)
  for (const id of Object.keys(records.articles))
    if (!(id in known.articles)) delete records.articles[id]
  for (const id of Object.keys(records.annotations))
    if (!(id in known.annotations)) delete records.annotations[id]
  return records
}

describe('a list of changes', () => {
  it('never throws, and leaves only records that their schemas allow', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const { state } = applied(list)
        for (const value of recordsIn(state.articles)) expect(Article.parse(value)).toEqual(value)
        for (const value of recordsIn(state.labels)) expect(Label.parse(value)).toEqual(value)
        for (const [article, own] of state.annotations)
          for (const value of recordsIn(own)) {
            expect(Annotation.parse(value)).toEqual(value)
            expect(value.article).toBe(article)
          }
      }),
    )
  })

  it('leaves the state as it is until it is settled', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const { state } = applied(first)
        const copy = structuredClone(state)
        const draft = new Draft(state)
        for (const each of second) draft.apply(each, 'ffffffffffff-0000 e')
        expect(state).toEqual(copy)
      }),
    )
  })

  it('gives the same in one go and in two', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const apart = applied(second, applied(first)).state
        expect(recordsOf(applied([...first, ...second]).state)).toEqual(recordsOf(apart))
      }),
    )
  })

  it('does no harm when its last change comes twice', () => {
    fc.assert(
      fc.property(changes, change, (list, last) => {
        const once = applied([...list, last])
        const twice = applied([last], once)
        expect(recordsOf(twice.state)).toEqual(recordsOf(once.state))
        expect(twice.operations).toEqual([])
      }),
    )
  })

  it('names exactly the records that differ', () => {
    fc.assert(
      fc.property(changes, change, (list, last) => {
        const before = applied(list)
        const { state, touched } = applied([last], before)
        const [old, now] = [recordsOf(before.state), recordsOf(state)]
        const differing = (a: Record<string, unknown>, b: Record<string, unknown>) =>
          Object.keys({ ...a, ...b }).filter(
            (id) => JSON.stringify(a[id]) !== JSON.stringify(b[id]),
          )
        expect([...touched.articles]).toEqual(differing(old.articles, now.articles))
        expect([...touched.labels]).toEqual(differing(old.labels, now.labels))
        const ids = [...touched.annotations.values()].flatMap((set) => [...set])
        expect(ids).toEqual(differing(old.annotations, now.annotations))
      }),
    )
  })

  it('changes records independently of each other in any order', () => {
    fc.assert(
      fc.property(changes, change, change, (list, a, b) => {
        const id = ({ record }: Change) => ('value' in record ? record.value.id : record.id)
        fc.pre(id(a) !== id(b))
        const before = applied(list)
        expect(recordsOf(applied([a, b], before).state)).toEqual(
          recordsOf(applied([b, a], before).state),
        )
      }),
    )
  })
})

describe('the inverse of changes', () => {
  it('gives the records before, and puts what was created in the trash', () => {
    fc.assert(
      fc.property(changes, fc.array(change, { maxLength: 8 }), timestamp, (list, next, time) => {
        const before = applied(list)
        const forth = applied(next, before, time)
        const back = applied(forth.inverse, forth).state
        expect(withoutCreated(back, before.state)).toEqual(recordsOf(before.state))
        const records = recordsOf(back)
        for (const { change } of forth.operations)
          if (change.action === 'create') {
            const { type, value } = change.record
            const own = records[type === 'article' ? 'articles' : 'annotations'][value.id]
            // What was created in the trash stays there since then.
            expect(own?.trashed).not.toBeNull()
          }
      }),
    )
  })

  it('of the inverse does it again', () => {
    fc.assert(
      fc.property(changes, fc.array(change, { maxLength: 8 }), (list, next) => {
        const forth = applied(next, applied(list))
        const back = applied(forth.inverse, forth)
        const again = applied(back.inverse, back)
        expect(recordsOf(again.state)).toEqual(recordsOf(forth.state))
      }),
    )
  })

  it('does not bring back what was purged', () => {
    fc.assert(
      fc.property(changes, purge, (list, gone) => {
        expect(applied([gone], applied(list)).inverse).toEqual([])
      }),
    )
  })
})
