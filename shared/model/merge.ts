// How changes of several devices become one record, whatever the order in which they arrive: each field belongs to its last
// writer, by clock and then by device (a last-writer-wins map). An update that comes before the creation of its record waits
// in it. A purge is for good, whatever the clocks say: what was purged anywhere comes back nowhere.
import { z } from 'zod'
import type { Change } from './operation'

/** Who wrote, and when: a clock and a device, ordered as texts. Empty for what was there before there were clocks. */
export const Stamp = z.string()
export type Stamp = z.infer<typeof Stamp>

export const stampOf = ({ clock, device }: { clock: string; device: string }): Stamp =>
  `${clock} ${device}`

/** The last writers of a record's fields. */
export const Stamps = z.object({
  /** Of all fields that are not named; null while only updates of the record are known, and not its creation. */
  made: Stamp.nullable(),
  fields: z.record(z.string(), Stamp).optional(),
})
export type Stamps = z.infer<typeof Stamps>

/** A record with what merging needs to know. While `stamps.made` is null the value is only a part of one. */
export interface Entry<T> {
  value: T
  stamps: Stamps
}

type Merging = Exclude<Change, { action: 'purge' }>

/**
 * What a change makes of a record. Commutes, and a change that comes twice changes nothing: then the entry that was given
 * is given back. The change must speak of this record.
 */
export function merge<T extends object>(
  before: Entry<T> | undefined,
  change: Merging,
  stamp: Stamp,
): Entry<T> {
  const creates = change.action === 'create'
  const given: Record<string, unknown> = creates ? change.record.value : change.record.fields
  if (!before)
    return creates
      ? { value: given as T, stamps: { made: stamp } }
      : { value: given as T, stamps: { made: null, fields: allBy(stamp, given) } }

  const { made, fields = {} } = before.stamps
  const writerOf = (name: string) => fields[name] ?? (name in before.value ? made : null)
  const won = Object.keys(given).filter((name) => {
    const writer = writerOf(name)
    return given[name] !== undefined && (writer === null || stamp > writer)
  })
  const makes = creates && (made === null || stamp > made)
  if (won.length === 0 && !makes) return before
  const value = { ...before.value }
  for (const name of won) Object.assign(value, { [name]: given[name] })
  if (!makes)
    return { value, stamps: { made, fields: { ...fields, ...allBy(stamp, pick(given, won)) } } }
  const others = Object.keys(before.value).filter((name) => !won.includes(name))
  const stamps: Stamps = { made: stamp }
  if (others.length > 0)
    stamps.fields = Object.fromEntries(others.map((name) => [name, writerOf(name) ?? stamp]))
  return { value, stamps }
}

const allBy = (stamp: Stamp, fields: object) =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]))

const pick = (fields: Record<string, unknown>, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, fields[name]]))
