// What can be undone and redone: two stacks of steps, each a list of changes that takes the library back, or forth again.
import { z } from 'zod'
import { describeChanges } from './describe-changes'
import { Change, type Operation } from './operation'
import { inverseOf } from './reduce'
import { Timestamp } from './values'

export const Step = z.object({
  /** What was done, as a phrase for people: "Mark a passage". */
  summary: z.string(),
  at: Timestamp,
  /** Steps with the same key that follow each other quickly become one; null: this one stands alone. */
  coalesce: z.string().nullable(),
  /** What takes it back (on the stack of redo: what does it again), to be applied in this order. */
  changes: z.array(Change),
})
export type Step = z.infer<typeof Step>

/** The newest step is the last of each stack. */
export const Steps = z.object({ undo: z.array(Step), redo: z.array(Step) })
export type Steps = z.infer<typeof Steps>

export const noSteps: Steps = { undo: [], redo: [] }

/** Steps that are kept. */
const mostSteps = 200
/** Characters of JSON that all steps may take together; the newest is kept whatever it takes. */
const mostCharacters = 2_000_000
/** A pause in typing after which a new step begins. */
const coalesceMilliseconds = 30_000

/** The stacks after a commit, as its operations tell: the same on the device that made it, at once and when it is read again. */
export function follow(steps: Steps, operations: readonly Operation[]): Steps {
  const first = operations[0]
  if (!first?.step) return steps
  const { step: mark, at } = first
  const changes = inverseOf(operations)
  if (mark.kind === 'do') {
    if (changes.length === 0) return steps
    const summary = describeChanges(operations.map(({ change }) => change))
    return record(steps, { summary, at, coalesce: mark.coalesce, changes })
  }
  let left = steps
  for (let passed = 0; passed < mark.passed; passed += 1) left = dropStep(left, mark.kind)
  return moveStep(left, mark.kind, changes, at)
}

/** Adds what was just done. What had been undone before can't be redone any more. */
export function record(steps: Steps, step: Step): Steps {
  const last = steps.undo.at(-1)
  if (last && steps.redo.length === 0 && belongTogether(last, step)) {
    const joined = { ...step, summary: last.summary, changes: join(step.changes, last.changes) }
    return { undo: limit([...steps.undo.slice(0, -1), joined]), redo: [] }
  }
  return { undo: limit([...steps.undo, step]), redo: [] }
}

/** Takes the newest step from one stack and puts what takes that back onto the other. */
export function moveStep(
  steps: Steps,
  from: 'undo' | 'redo',
  back: readonly Change[],
  at: string,
): Steps {
  const to = from === 'undo' ? 'redo' : 'undo'
  const step = steps[from].at(-1)
  if (!step) return steps
  const moved: Step = { summary: step.summary, at, coalesce: null, changes: [...back] }
  return { ...dropStep(steps, from), [to]: limit([...steps[to], moved]) }
}

/** Forgets the newest step of a stack. */
export function dropStep(steps: Steps, from: 'undo' | 'redo'): Steps {
  return { ...steps, [from]: steps[from].slice(0, -1) }
}

/** The changes of a step when it is taken at `at`: what goes to the trash goes there then, not when the step was noted. */
export function changesOf(step: Step, at: string): Change[] {
  return step.changes.map((change) => {
    if (change.action !== 'update' || change.record.type === 'label') return change
    if (!change.record.fields.trashed) return change
    const fields = { ...change.record.fields, trashed: at }
    return { action: 'update', record: { ...change.record, fields } } as Change
  })
}

function belongTogether(last: Step, next: Step): boolean {
  if (last.coalesce === null || last.coalesce !== next.coalesce) return false
  return Date.parse(next.at) - Date.parse(last.at) < coalesceMilliseconds
}

/** What takes back both: first the newer, then the older; of two updates of one record the older values stay. */
function join(newer: readonly Change[], older: readonly Change[]): Change[] {
  const joined = [...older]
  const apart: Change[] = []
  for (const change of newer) {
    const index = joined.findIndex((other) => sameRecord(other, change))
    const other = joined[index]
    if (other?.action !== 'update' || change.action !== 'update') {
      apart.push(change)
      continue
    }
    const fields = { ...change.record.fields, ...other.record.fields }
    joined[index] = { action: 'update', record: { ...other.record, fields } } as Change
  }
  return [...apart, ...joined]
}

const sameRecord = (a: Change, b: Change) =>
  a.action === 'update' &&
  b.action === 'update' &&
  a.record.type === b.record.type &&
  a.record.id === b.record.id

function limit(steps: Step[]): Step[] {
  let from = steps.length
  let characters = 0
  while (from > 0 && steps.length - from < mostSteps) {
    characters += lengthOf(steps[from - 1] as Step)
    if (characters > mostCharacters && from < steps.length) break
    from -= 1
  }
  return from === 0 ? steps : steps.slice(from)
}

/** Steps are never changed in place, so each is measured once. */
const lengths = new WeakMap<Step, number>()

function lengthOf(step: Step): number {
  const known = lengths.get(step)
  if (known !== undefined) return known
  const length = JSON.stringify(step).length
  lengths.set(step, length)
  return length
}
