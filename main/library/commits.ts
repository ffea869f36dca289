// What a change becomes: operations of this device, in their order, with the values that they replace.
import { tick } from '#shared/model/clock'
import { changesOf, dropStep, follow, type Steps } from '#shared/model/history'
import { stampOf } from '#shared/model/merge'
import { type Change, type Operation, type StepMark, subjectOf } from '#shared/model/operation'
import { effective } from '#shared/model/reduce'
import type { Draft, Touched } from '#shared/model/state'

/** Where this device's operations stand: what the next one counts on from. */
export interface Standing {
  sequence: number
  clock: string
  steps: Steps
}

export interface Making {
  device: string
  /** The time now, ISO 8601 in UTC. */
  at: string
  newId(): string
}

/**
 * Applies to the draft what of the changes does something; gives the operations, and where things stand after them. `part`
 * says what of a change is to be noted.
 */
export function plan(
  draft: Draft,
  changes: readonly Change[],
  step: StepMark | null,
  { sequence, clock, steps }: Standing,
  { device, at, newId }: Making,
  part: typeof effective = effective,
): { operations: Operation[]; standing: Standing } {
  const now = Date.parse(at)
  const operations: Operation[] = []
  let [count, time] = [sequence, clock]
  for (const change of changes) {
    const done = part(draft.record(change), change)
    if (!done) continue
    const next = tick(time, now)
    // What was purged does not come back.
    if (!draft.apply(done.change, stampOf({ clock: next, device }))) continue
    count += 1
    time = next
    const common = { device, sequence: count, clock: time, at }
    operations.push({ id: newId(), ...common, ...done, step: null, rest: 0 })
  }
  for (const [index, operation] of operations.entries())
    operation.rest = operations.length - 1 - index
  const [first] = operations
  if (first) first.step = step
  const standing = { sequence: count, clock: time, steps: follow(steps, operations) }
  return { operations, standing }
}

/** The steps without the newest of one stack. */
export const without = (standing: Standing, kind: 'undo' | 'redo'): Standing => ({
  ...standing,
  steps: dropStep(standing.steps, kind),
})

/** What the newest step of a stack is about to do at a time; undefined where there is none. */
export function newestStep({ steps }: Standing, kind: 'undo' | 'redo', at: string) {
  const step = steps[kind].at(-1)
  return step && { summary: step.summary, changes: changesOf(step, at) }
}

/** The articles whose annotations have to be at hand for some changes. */
export function annotatedBy(changes: readonly Change[]): Set<string> {
  const articles = new Set<string>()
  for (const change of changes) {
    const { type, article } = subjectOf(change)
    if (type === 'annotation') articles.add(article)
  }
  return articles
}

export function touchedBy(operations: readonly Operation[]): Touched {
  const touched: Touched = { articles: new Set(), annotations: new Map(), labels: new Set() }
  for (const { change } of operations) {
    const { type, id, article } = subjectOf(change)
    if (type === 'article') touched.articles.add(id)
    else if (type === 'label') touched.labels.add(id)
    else touched.annotations.set(article, (touched.annotations.get(article) ?? new Set()).add(id))
  }
  return touched
}

/** What documents tell already is noted as it is. */
export const asItIs: typeof effective = (_, change) => ({ change, was: null })
