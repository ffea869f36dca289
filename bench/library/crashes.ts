// Crashes of a store on a simulated disk: a script of commits runs, and before and after each call that writes the disk is
// left as a crash at that moment might leave it, in several ways. What was acknowledged has to be in each of them.
import type { Annotation } from '#shared/model/annotation'
import type { Change } from '#shared/model/operation'
import { type Library, openLibrary } from '../../main/library/library'
import { addArticle, annotate, retitle, writeNote } from '../../main/library/records.fixture'
import { randomFrom } from '../measure'
import { SimulatedDisk } from './simulated-disk'

/** A store as the harness sees it: Pullquote's, or another one's for comparison. */
export interface Store {
  /** Changes that are acknowledged when this resolves. */
  commit(changes: readonly Change[]): Promise<void>
  /** Everything that the store holds, as text. */
  contents(): Promise<string>
  close(): Promise<void>
  /** Puts what was acknowledged elsewhere, where the store has something of that kind. */
  settle?(): Promise<void>
}
export type OpenStore = (disk: SimulatedDisk) => Promise<Store>

export interface CrashReport {
  crashes: number
  /** Crashes after which the store did not open. */
  unopened: number
  /** Crashes after which something was missing that had been acknowledged, or only a part of a commit was there. */
  lost: number
  /** What was wrong first. */
  example: string | null
}

const steps: readonly (readonly Change[])[] = [
  [addArticle(1), annotate(1, 1)],
  [retitle(1, 'Second'), writeNote(1, 1, 'A note.')],
  [annotate(2, 1)],
  [addArticle(2)],
  [writeNote(2, 1, 'Another note, which is longer than the first one was.')],
  [retitle(2, 'Two'), annotate(3, 2)],
]

/** Crashes at every moment of the script, in `ways` ways at each, until there were `most` of them. */
export async function crashEverywhere(
  open: OpenStore,
  { ways, most, seed }: { ways: number; most: number; seed: number },
): Promise<CrashReport> {
  const random = randomFrom(seed)
  const report: CrashReport = { crashes: 0, unopened: 0, lost: 0, example: null }
  while (report.crashes < most) {
    const disk = new SimulatedDisk()
    await disk.fs.mkdir('/disk/library')
    await (await disk.fs.open('/disk', 'r')).sync()
    const crashed: { disk: SimulatedDisk; call: string; acknowledged: number; asked: number }[] = []
    const states: string[] = []
    let asked = 0
    let acknowledged = 0
    disk.around = (call, when) => {
      if (asked === 0) return
      for (let way = 0; way < ways; way += 1)
        crashed.push({ disk: disk.crashed(random), call: `${when} ${call}`, acknowledged, asked })
    }
    const store = await open(disk)
    states.push(await store.contents())
    for (const changes of steps) {
      asked += 1
      await store.commit(changes)
      acknowledged += 1
      states.push(await store.contents())
      if (random() < 0.6) await store.settle?.()
    }
    await store.close()
    for (const each of crashed) {
      if (report.crashes >= most) break
      report.crashes += 1
      const where = `crash ${report.crashes}, ${each.call}, ${each.acknowledged} acknowledged`
      const wrong = await examine(open, each.disk, states.slice(each.acknowledged, each.asked + 1))
      if (wrong === null) continue
      report[wrong.kind] += 1
      report.example ??= `${where}: ${wrong.what}`
    }
  }
  return report
}

/** Opens what a crash has left, works on it, and opens it again. */
async function examine(open: OpenStore, disk: SimulatedDisk, allowed: readonly string[]) {
  let store: Store
  try {
    store = await open(disk)
  } catch (error) {
    return { kind: 'unopened' as const, what: String(error) }
  }
  const found = await store.contents()
  if (!allowed.includes(found)) return { kind: 'lost' as const, what: found.slice(0, 2_000) }
  await store.commit([addArticle(9)])
  const after = await store.contents()
  await store.close()
  const again = await open(disk)
  const held = await again.contents()
  await again.close()
  return held === after ? null : { kind: 'lost' as const, what: 'the commit after the crash' }
}

/** Pullquote's own store. */
export const openPullquote: OpenStore = async (disk) => {
  // The lock of a process that died with the machine; that it is recognised is tested elsewhere, with real processes.
  await disk.fs.unlink('/disk/library/lock').catch(() => undefined)
  let minute = 0
  let ids = 0
  const library = await openLibrary({
    folder: '/disk/library',
    write: true,
    holder: 'a simulation',
    fs: disk.fs,
    now: () => new Date(Date.UTC(2026, 4, 3, 10, minute++)).toISOString(),
    newId: () => `c0000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    foldAfter: 1_000_000_000,
  })
  return {
    commit: (changes) => library.commit(changes),
    contents: () => contentsOf(library),
    close: () => library.close(),
    settle: () => library.fold(),
  }
}

async function contentsOf(library: Library): Promise<string> {
  const articles = library.articles()
  const annotations: Annotation[] = []
  for (const { id } of articles) annotations.push(...(await library.annotationsOf(id)).values())
  return asText({ articles: byId(articles), annotations: byId(annotations), ...library.history() })
}

const byId = <T extends { id: string }>(records: readonly T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]))

/** JSON with the names of fields in one order. */
export const asText = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) =>
    each instanceof Object && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
