// What a step of the history did, as a phrase for people that stands after "Undo".
import type { Change } from './operation'

type Kind = 'article' | 'annotation' | 'label'
type Update = Extract<Change, { action: 'update' }>

const nouns: Record<Kind, [one: string, several: string]> = {
  article: ['an article', 'articles'],
  annotation: ['an annotation', 'annotations'],
  label: ['a label', 'labels'],
}

const states: Record<string, string> = {
  inbox: 'to the inbox',
  later: 'to later',
  archive: 'to the archive',
}

const corrected = 'Correct who said what'

/** Of an article's quotations; marks of them follow it. */
const isCorrection = ({ record }: Change) => 'fields' in record && 'corrections' in record.fields

/** Fields of an annotation that are changed along with others, and say nothing of what was meant. */
const attendant = 'changed'

/** A phrase such as "Mark a passage" or "Move 3 articles to the trash". */
export function describeChanges(changes: readonly Change[]): string {
  const first = changes[0]
  if (!first) return 'Change nothing'
  if (separates(changes)) return 'Make a text an article of its own'
  const kind: Kind = first.record.type
  if (changes.some((change) => change.record.type !== kind || change.action !== first.action))
    return isCorrection(first) ? corrected : 'Change the library'
  const count = new Set(changes.map(idOf)).size
  const objects = count === 1 ? nouns[kind][0] : `${count} ${nouns[kind][1]}`

  if (first.action === 'purge') return `Delete ${objects} for good`
  if (first.action === 'create') return creation(first, count, objects)
  return update(changes as readonly Update[], kind, count, objects)
}

/** A version of an article becomes another article, and what was marked in it goes along. */
function separates([first, second]: readonly Change[]): boolean {
  return (
    first?.action === 'create' &&
    first.record.type === 'article' &&
    second?.action === 'update' &&
    'versions' in second.record.fields
  )
}

function creation(first: Extract<Change, { action: 'create' }>, count: number, objects: string) {
  const { record } = first
  if (record.type === 'article') return `Add ${objects}`
  if (record.value.kind === 'note') return count === 1 ? 'Write a note' : `Add ${objects}`
  return count === 1 ? 'Mark a passage' : `Mark ${count} passages`
}

function update(changes: readonly Update[], kind: Kind, count: number, objects: string): string {
  const names = new Set<string>(changes.flatMap((change) => Object.keys(change.record.fields)))
  names.delete(attendant)
  if (names.has('versions')) return `Update the text of ${objects}`
  const [name] = names
  if (names.size !== 1 || name === undefined) return `Change ${objects}`
  const values = new Set(changes.map((change) => Object(change.record.fields)[name]))
  const value: unknown = values.size === 1 ? [...values][0] : undefined
  switch (name) {
    case 'trashed':
      if (value === null) return `Restore ${objects}`
      return kind === 'article' ? `Move ${objects} to the trash` : `Delete ${objects}`
    case 'state':
      return `Move ${objects} ${states[String(value)] ?? 'elsewhere'}`
    case 'favourite':
      return value ? `Add ${objects} to the favourites` : `Take ${objects} from the favourites`
    case 'note':
      return count === 1 ? 'Edit a note' : `Edit the notes of ${objects}`
    case 'label':
      return count === 1 ? 'Change the label of a passage' : `Change the label of ${count} passages`
    case 'settled':
      return count === 1 ? 'Settle where a passage stands' : `Settle where ${count} passages stand`
    case 'quotation':
      return `Change the speaker of ${objects}`
    case 'corrections':
      return corrected
    case 'edits':
      return count === 1 ? 'Edit the words of a quote' : `Edit the words of ${count} quotes`
    case 'tags':
      return `Change the tags of ${objects}`
    case 'title':
    case 'name':
      return `Rename ${objects}`
    default:
      return `Change ${objects}`
  }
}

function idOf({ record }: Change): string {
  return 'value' in record ? record.value.id : record.id
}
