// What a change does to a record as it is: only the part that does something is kept, and that can be taken back.
import type { Annotation } from './annotation'
import type { Article } from './article'
import type { Label } from './label'
import type { Change, Operation } from './operation'
import { sameValue } from './values'

/** What operations create, change and purge. */
export type RecordValue = Article | Annotation | Label

/**
 * The part of a change that does something, with the values that it replaces; null where it does nothing: the creation of a
 * record that exists, an update or purge of one that does not, an update to the values that it has.
 */
export function effective(
  before: RecordValue | undefined,
  change: Change,
): Pick<Operation, 'change' | 'was'> | null {
  if (change.action === 'create') return before ? null : { change, was: null }
  if (!before) return null
  if (change.action === 'purge') return { change, was: null }
  const own: Record<string, unknown> = { ...before }
  const entries = Object.entries(change.record.fields)
  const changed = entries.filter(([k, v]) => v !== undefined && k in own && !sameValue(own[k], v))
  if (changed.length === 0) return null
  const fields = Object.fromEntries(changed)
  const was = Object.fromEntries(changed.map(([name]) => [name, own[name]]))
  return { change: { action: 'update', record: { ...change.record, fields } } as Change, was }
}

/**
 * The change that takes an operation back: what was created goes to the trash, when it was made or at the time of the
 * undoing (see `changesOf`); what was updated gets the values that it had. Null for a purge.
 */
export function inverse({
  change,
  was,
  at,
}: Pick<Operation, 'change' | 'was' | 'at'>): Change | null {
  if (change.action === 'create') {
    const fields = { trashed: at }
    const { type, value } = change.record
    return type === 'article'
      ? { action: 'update', record: { type, id: value.id, fields } }
      : { action: 'update', record: { type, id: value.id, article: value.article, fields } }
  }
  if (change.action === 'purge' || was === null) return null
  return { action: 'update', record: { ...change.record, fields: was } } as Change
}

/** What takes several operations back, in the order in which it is to be applied. */
export function inverseOf(
  operations: readonly Pick<Operation, 'change' | 'was' | 'at'>[],
): Change[] {
  return operations.flatMap((operation) => inverse(operation) ?? []).reverse()
}
