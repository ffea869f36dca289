// lowdb on the simulated disk. Its own file adapter can't be given a file system, so this one makes the calls of that (steno 4:
// the text to a temporary file of one fixed name, then a rename, and no syncing) on the simulated disk.
import { type Adapter, Low } from 'lowdb'
import type { Change } from '#shared/model/operation'
import { asText, type Store } from './script'
import type { SimulatedDisk } from './simulated-disk'

type Data = Record<string, Record<string, unknown>>

export async function openLowdb({ fs }: SimulatedDisk): Promise<Store> {
  const path = '/disk/library/db.json'
  const temporary = '/disk/library/.db.json.tmp'
  const adapter: Adapter<Data> = {
    async read() {
      const text = await fs.readFile(path, 'utf8').catch(() => null)
      return text === null ? null : JSON.parse(text)
    },
    async write(data) {
      await fs.writeFile(temporary, JSON.stringify(data, null, 2), 'utf8')
      await fs.rename(temporary, path)
    },
  }
  const db = new Low<Data>(adapter, {})
  await db.read()
  return {
    async act(step) {
      if (step.kind !== 'commit') return
      for (const change of step.changes) apply(db.data, change)
      await db.write()
    },
    contents: async () => asText(db.data),
    close: async () => undefined,
  }
}

function apply(data: Data, { record }: Change) {
  if ('value' in record) data[record.value.id] = { ...record.value }
  else if ('fields' in record) data[record.id] = { ...data[record.id], ...record.fields }
}
