// The reducer: the only place where a change becomes a record. Pure; the same changes give the same records everywhere.
import type { Annotation } from './annotation'
import type { Article } from './article'
import type { Label } from './label'
import type { Change } from './operation'
import { sameValue } from './values'

/** What operations create, change and purge. */
export type LibraryRecord =
  | { type: 'article'; value: Article }
  | { type: 'annotation'; value: Annotation }
  | { type: 'label'; value: Label }

/**
 * The record after a change. A change that has nothing to do gives back the very record it was given: the creation of a
 * record that exists, an update of one that does not, and an update to the values that it has. So a change that comes twice
 * does no harm.
 */
export function reduce(
  before: LibraryRecord | undefined,
  change: Change,
): LibraryRecord | undefined {
  switch (change.action) {
    case 'create':
      return before ?? change.record
    case 'purge':
      return undefined
    case 'update': {
      if (before === undefined) return before
      const fields = changedFields(before, change)
      if (Object.keys(fields).length === 0) return before
      return { ...before, value: { ...before.value, ...fields } } as LibraryRecord
    }
  }
}

/**
 * The change that takes `change` back, where `before` is the record that it was applied to, or undefined: what was created
 * goes to the trash (at `at`), what was updated gets the values that it had. Null where nothing changed, and for a purge.
 */
export function inverse(
  before: LibraryRecord | undefined,
  change: Change,
  at: string,
): Change | null {
  if (change.action === 'create' && before === undefined) {
    const fields = { trashed: at }
    const { type, value } = change.record
    return type === 'article'
      ? { action: 'update', record: { type, id: value.id, fields } }
      : { action: 'update', record: { type, id: value.id, article: value.article, fields } }
  }
  if (change.action !== 'update' || before === undefined) return null
  const names = Object.keys(changedFields(before, change))
  if (names.length === 0) return null
  const former = Object.fromEntries(Object.entries(before.value).filter(([k]) => names.includes(k)))
  return { action: 'update', record: { ...change.record, fields: former } }
}

/** The fields of an update that are the record's own and give it another value. */
function changedFields(
  before: LibraryRecord,
  change: Extract<Change, { action: 'update' }>,
): Record<string, unknown> {
  const own: Record<string, unknown> = { ...before.value }
  const entries = Object.entries(change.record.fields)
  return Object.fromEntries(
    entries.filter(([k, v]) => v !== undefined && k in own && !sameValue(own[k], v)),
  )
}
