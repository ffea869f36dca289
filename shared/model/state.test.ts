import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Annotation } from './annotation'
import { Article } from './article'
import { defaultLabels, Label } from './label'
import type { Change } from './operation'
import { change, purge, timestamp } from './records.arbitrary'
import { applyChanges, type LibraryState } from './state'

const empty: LibraryState = {
  articles: new Map(),
  annotations: new Map(),
  labels: new Map(defaultLabels.map((label) => [label.id, label])),
}
const at = '2026-05-03T10:00:00.000Z'
const changes = fc.array(fc.oneof({ weight: 9, arbitrary: change }, purge), { maxLength: 25 })

const applied = (list: readonly Change[], from = empty) => applyChanges(from, list, at)

/** What a state holds, without what only tells how it came about. */
function recordsOf({ articles, annotations, labels }: LibraryState) {
  return {
    articles: Object.fromEntries(articles),
    annotations: Object.assign({}, ...[...annotations.values()].map(Object.fromEntries)),
    labels: Object.fromEntries(labels),
  }
}

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
        for (const value of state.articles.values()) expect(Article.parse(value)).toEqual(value)
        for (const value of state.labels.values()) expect(Label.parse(value)).toEqual(value)
        for (const [article, own] of state.annotations)
          for (const value of own.values()) {
            expect(Annotation.parse(value)).toEqual(value)
            expect(value.article).toBe(article)
          }
      }),
    )
  })

  it('leaves the state that it begins with as it is', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const { state } = applied(first)
        const copy = structuredClone(state)
        applied(second, state)
        expect(state).toEqual(copy)
      }),
    )
  })

  it('gives the same in one go and in two', () => {
    fc.assert(
      fc.property(changes, changes, (first, second) => {
        const apart = applied(second, applied(first).state).state
        expect(recordsOf(applied([...first, ...second]).state)).toEqual(recordsOf(apart))
      }),
    )
  })

  it('does no harm when its last change comes twice', () => {
    fc.assert(
      fc.property(changes, change, (list, last) => {
        const once = applied([...list, last]).state
        const twice = applied([last], once)
        expect(recordsOf(twice.state)).toEqual(recordsOf(once))
        expect(twice.changes).toEqual([])
      }),
    )
  })

  it('names exactly the records that differ', () => {
    fc.assert(
      fc.property(changes, change, (list, last) => {
        const before = applied(list).state
        const { state, touched } = applied([last], before)
        const [old, now] = [recordsOf(before), recordsOf(state)]
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
        const before = applied(list).state
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
        const before = applied(list).state
        const forth = applyChanges(before, next, time)
        const back = applied(forth.inverse, forth.state).state
        expect(withoutCreated(back, before)).toEqual(recordsOf(before))
        for (const { record, action } of forth.changes)
          if (action === 'create') {
            const { type, value } = record as Extract<Change, { action: 'create' }>['record']
            const own =
              type === 'article'
                ? back.articles.get(value.id)
                : back.annotations.get(value.article)?.get(value.id)
            // What was created in the trash stays there since then.
            expect(own?.trashed).not.toBeNull()
          }
      }),
    )
  })

  it('of the inverse does it again', () => {
    fc.assert(
      fc.property(changes, fc.array(change, { maxLength: 8 }), (list, next) => {
        const forth = applied(next, applied(list).state)
        const back = applied(forth.inverse, forth.state)
        const again = applied(back.inverse, back.state)
        expect(recordsOf(again.state)).toEqual(recordsOf(forth.state))
      }),
    )
  })

  it('does not bring back what was purged', () => {
    fc.assert(
      fc.property(changes, purge, (list, gone) => {
        expect(applied([gone], applied(list).state).inverse).toEqual([])
      }),
    )
  })
})
