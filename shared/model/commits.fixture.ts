// Changes applied one after the other, as one device commits them, for tests.
import { type Clock, earliest, tick } from './clock'
import { defaultLabels } from './label'
import { stampOf } from './merge'
import type { Change, Operation } from './operation'
import { effective, inverseOf } from './reduce'
import { Draft, type LibraryState, newCollection, recordsIn } from './state'

/** The articles that the records of records.arbitrary.ts belong to. */
const articles = [1, 2, 3].map((number) => `a000000${number}-0000-4000-8000-000000000000`)

export const emptyState = (): LibraryState => ({
  articles: newCollection(),
  labels: {
    entries: new Map(defaultLabels.map((value) => [value.id, { value, stamps: { made: '' } }])),
    purged: new Set(),
  },
  annotations: new Map(articles.map((id) => [id, newCollection()])),
})

export interface Device {
  name: string
  clock: Clock
  sequence: number
}

export const newDevice = (name: string): Device => ({ name, clock: earliest, sequence: 0 })

/** Changes the state, and gives the operations of it; `now` is the wall clock in milliseconds. */
export function commitTo(
  state: LibraryState,
  changes: readonly Change[],
  at: string,
  device: Device = newDevice('d'),
  now = 0,
) {
  const draft = new Draft(state)
  const operations: Operation[] = []
  for (const change of changes) {
    const done = effective(draft.record(change), change)
    if (!done) continue
    const { name } = device
    const clock = tick(device.clock, now)
    if (!draft.apply(done.change, stampOf({ clock, device: name }))) continue
    device.clock = clock
    device.sequence += 1
    const { sequence } = device
    const order = { device: name, sequence, clock, at }
    operations.push({ id: `${name}${sequence}`, ...order, ...done, step: null, rest: 0 })
  }
  draft.settle()
  return { operations, touched: draft.touched, inverse: inverseOf(operations) }
}

/** Merges operations as they come from another device. */
export function mergeTo(state: LibraryState, operations: readonly Operation[]): void {
  const draft = new Draft(state)
  for (const operation of operations) draft.apply(operation.change, stampOf(operation))
  draft.settle()
}

/** What a state holds, without what only tells how it came about. */
export function recordsOf({ articles, labels, annotations }: LibraryState) {
  const marks = [...annotations].flatMap(([article, own]) =>
    articles.purged.has(article) ? [] : recordsIn(own),
  )
  const byId = <T extends { id: string }>(records: T[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]))
  return {
    articles: byId(recordsIn(articles)),
    annotations: byId(marks),
    labels: byId(recordsIn(labels)),
  }
}
