// Damaged files: each file of a store is cut off at every class of length, has bits flipped, is full of NUL, or gone; then the
// store has to open with everything that its other files prove.
import type { OpenStore } from './crashes'
import type { SimulatedDisk } from './simulated-disk'

type Damage = (bytes: Buffer) => Buffer | null

const cut = (length: (of: number) => number): Damage => {
  return (bytes) => bytes.subarray(0, Math.max(0, Math.trunc(length(bytes.length))))
}
const flip = (part: number): Damage => {
  return (bytes) => {
    const flipped = Buffer.from(bytes)
    const at = Math.min(bytes.length - 1, Math.trunc(bytes.length * part))
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 7))
    return flipped
  }
}
const nul = (from: number, to: number): Damage => {
  return (bytes) =>
    Buffer.from(bytes).fill(0, Math.trunc(bytes.length * from), Math.ceil(bytes.length * to))
}

export const damages: Record<string, Damage> = {
  gone: () => null,
  empty: cut(() => 0),
  'cut off after a byte': cut(() => 1),
  'cut off within its first line': cut(() => 30),
  'cut off in the middle': cut((length) => length / 2),
  'cut off before its last line': (bytes) =>
    bytes.subarray(0, bytes.subarray(0, -1).lastIndexOf(0x0a) + 1),
  'cut off by its last two bytes': cut((length) => length - 2),
  'full of NUL': nul(0, 1),
  'full of NUL from its middle on': nul(0.5, 1),
  'with a hole of NUL': nul(0.4, 0.6),
  ...Object.fromEntries(
    [0, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95, 1].map((part) => [
      `with a bit flipped after ${part * 100}%`,
      flip(part),
    ]),
  ),
}

export interface DamageReport {
  damages: number
  /** What did not open, or could not be worked on; what lacked something; what was not told; a line each. */
  unopened: string[]
  lost: string[]
  silent: string[]
  /** All that people were told. */
  told: Set<string>
}

/** Damages each of these files of a disk, with those that belong to it, in each way. */
export async function damageEach(
  open: OpenStore,
  from: SimulatedDisk,
  files: readonly (readonly string[])[],
): Promise<DamageReport> {
  const report: DamageReport = {
    damages: 0,
    unopened: [],
    lost: [],
    silent: [],
    told: new Set(),
  }
  const whole = await open(from.copy()).then((store) => store.contents())
  for (const paths of files)
    for (const [name, damage] of Object.entries(damages)) {
      const disk = from.copy()
      for (const path of paths) disk.damage(path, damage(from.bytes(path)))
      report.damages += 1
      const what = `${paths.join(' and ')} ${name}`
      try {
        const found = await lookInto(open, disk)
        const { records, notices, unsound } = apart(found)
        if (records !== apart(whole).records) report.lost.push(`${what}: ${records.slice(0, 200)}`)
        const told = [...notices, ...unsound]
        if (told.length === 0) report.silent.push(what)
        for (const sentence of told) report.told.add(sentence)
      } catch (error) {
        report.unopened.push(`${what}: ${error}`)
      }
    }
  return report
}

/** What a store holds when it is opened; it has to hold it the next time too, and to have nothing more to say. */
async function lookInto(open: OpenStore, disk: SimulatedDisk): Promise<string> {
  const store = await open(disk)
  const found = await store.contents()
  await store.close()
  const again = await open(disk)
  const then = apart(await again.contents())
  await again.close()
  if (then.records !== apart(found).records)
    throw new Error('it holds something else when opened again')
  if (then.notices.length > 0) throw new Error(`it says again: ${then.notices}`)
  return found
}

interface Contents {
  notices?: string[]
  /** What is in them is no part of the library. */
  backups?: { unsound: string[] }
}

function apart(contents: string): { records: string; notices: string[]; unsound: string[] } {
  const { notices = [], backups, ...records } = JSON.parse(contents) as Contents
  return { records: JSON.stringify(records), notices, unsound: backups?.unsound ?? [] }
}
