// What became of one record, step by step, as the journals tell it.
import type { Annotation } from './annotation'
import type { Article } from './article'
import { type Entry, merge, stampOf } from './merge'
import { type Operation, subjectOf } from './operation'
import { sameValue } from './values'

/** A step that changed something, and what the record was before it and after it. */
export interface RecordStep<T extends object = Article | Annotation> {
  /** The operation; the last one where several belong together, such as the saves of a note that is being typed. */
  operation: Operation
  /** Null for the creation. */
  before: T | null
  after: T
  /** The fields that are not what they were. */
  changed: string[]
}

/** Fields that change along with others, and say nothing by themselves. */
const attendant = new Set(['changed', 'position'])
/** Milliseconds between two saves that are one step. */
const together = 30_000

/** The steps of a record, the earliest first. Operations of others are passed over. */
export function stepsOf(operations: readonly Operation[], id: string): RecordStep[] {
  const steps: RecordStep[] = []
  let entry: Entry<Article | Annotation> | undefined
  for (const operation of operations) {
    const { change } = operation
    if (subjectOf(change).id !== id || change.action === 'purge') continue
    if (change.record.type === 'label') continue
    const next = merge(entry, change, stampOf(operation)) as Entry<Article | Annotation>
    const before = entry && entry.stamps.made !== null ? entry.value : null
    entry = next
    if (next.stamps.made === null) continue
    const after = next.value
    const changed = before === null ? [] : namesOf(before, after)
    if (before !== null && changed.length === 0) continue
    const last = steps.at(-1)
    if (last?.before && before && belongTogether(last.operation, operation)) {
      const since = namesOf(last.before, after)
      steps[steps.length - 1] = { operation, before: last.before, after, changed: since }
    } else steps.push({ operation, before, after, changed })
  }
  return steps
}

function namesOf(before: object, after: object): string[] {
  const old: Record<string, unknown> = { ...before }
  return Object.entries(after)
    .filter(([name, value]) => !attendant.has(name) && !sameValue(old[name], value))
    .map(([name]) => name)
}

function belongTogether(one: Operation, next: Operation): boolean {
  if (one.step?.kind !== 'do' || next.step?.kind !== 'do') return false
  if (one.step.coalesce === null || one.step.coalesce !== next.step.coalesce) return false
  return Date.parse(next.at) - Date.parse(one.at) < together
}

const states: Record<string, string> = {
  inbox: 'Moved to the inbox',
  later: 'Kept for later',
  archive: 'Archived',
}

const phrases: Record<string, string> = {
  note: 'Note edited',
  tags: 'Tags changed',
  anchor: 'Marked anew',
  settled: 'Settled where it stands',
  quotation: 'Speaker changed',
  edits: 'Words of the quote edited',
  title: 'Renamed',
  byline: 'Byline changed',
  site: 'Site changed',
  published: 'Date of publication changed',
}

/** What a step was, a phrase for people; `labelName` gives the name of a label. */
export function describeStep(
  { before, after, changed }: RecordStep,
  labelName: (id: string) => string,
): string {
  if (before === null) {
    if (!('anchor' in after)) return 'kind' in after ? 'Note written' : 'Added'
    return `Marked as ${labelName(after.label)}`
  }
  if (changed.includes('trashed')) return after.trashed === null ? 'Restored' : 'Deleted'
  if (changed.includes('versions') && 'versions' in after && 'versions' in before)
    return describeVersions(before, after)
  const [name = '', ...others] = changed
  if (others.length > 0) return 'Changed'
  if (name === 'label' && 'label' in after) return `Recoloured to ${labelName(after.label)}`
  if (name === 'state' && 'state' in after) return states[after.state] ?? 'Moved'
  if (name === 'favourite' && 'favourite' in after)
    return after.favourite ? 'Made a favourite' : 'No longer a favourite'
  return phrases[name] ?? 'Changed'
}

/** A text that came or went, or was seen to be the same still. Other fields, such as the number of words, follow from that. */
function describeVersions(before: Pick<Article, 'versions'>, after: Pick<Article, 'versions'>) {
  const count = after.versions.length - before.versions.length
  if (count < 0) return 'Text taken away'
  const isSame = count === 0 && after.versions.at(-1)?.body === before.versions.at(-1)?.body
  return isSame ? 'Text checked for changes' : 'Text updated'
}
