// Which articles have changed since the index was last kept: the journals tell it, those of other devices too, so only these articles
// have to be looked at again.
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Change, Operation } from '#shared/model/operation'
import { realFileSystem } from '../library/file-system'
import { journalsIn, readDevice } from '../library/replay'

/** The articles that changed from one revision of a library to a later one; null where the journals do not tell. */
export async function articlesSince(
  folder: string,
  from: string,
  to: string,
): Promise<string[] | null> {
  const known = headsOf(from)
  const now = headsOf(to)
  for (const [device, sequence] of known) if ((now.get(device) ?? 0) < sequence) return null
  const articles = new Set<string>()
  try {
    const journals =
      from === to ? new Map() : await journalsIn(realFileSystem, join(folder, 'journal'))
    for (const [device, last] of now) {
      const after = known.get(device) ?? 0
      if (after === last) continue
      const journal = journals.get(device)
      if (!journal) return null
      let missing = last - after
      await readDevice(realFileSystem, journal, after, undefined, async (operations) => {
        for (const operation of operations) {
          if (operation.sequence > last) continue
          missing -= 1
          for (const id of articlesToLearn(operation)) articles.add(id)
        }
        // Other work comes in between: these may be many.
        await setImmediate()
      })
      if (missing !== 0) return null
    }
  } catch {
    return null
  }
  return [...articles]
}

/** How far each device had come, see `Library.revision`. */
function headsOf(revision: string): Map<string, number> {
  const heads = revision.split(' ').filter((head) => head !== '')
  return new Map(
    heads.map((head) => {
      const [device = '', sequence] = head.split('/')
      return [device, Number(sequence)]
    }),
  )
}

/** Reading on changes nothing that can be found. */
const irrelevant = ['position']

/** The article of which the index has to learn what an operation made of it, if any. */
export function articlesToLearn({ change }: Operation): string[] {
  const { record } = change
  if (record.type === 'label') return []
  if (record.type === 'annotation')
    return ['value' in record ? record.value.article : record.article]
  if ('value' in record) return [record.value.id]
  return isRelevant(change) ? [record.id] : []
}

const isRelevant = ({ record }: Change) =>
  !('fields' in record) || Object.keys(record.fields).some((field) => !irrelevant.includes(field))
