// Crashes of a store on a simulated disk: a script runs once, and before and after each call that writes, the disk is left as
// a crash at that moment might leave it, in several ways. What was acknowledged has to be in each of them; so it has to be when
// the opening that follows is broken off by a crash too.

import { addArticle } from '../../main/library/records.fixture'
import { randomFrom } from '../measure'
import { randomScript, type Step, type Store } from './script'
import { SimulatedDisk } from './simulated-disk'

export type OpenStore = (disk: SimulatedDisk) => Promise<Store>

export interface CrashReport {
  crashes: number
  /** Different disks among those that the crashes have left: the same one needs no second look. */
  disks: number
  /** Crashes after which the store did not open. */
  unopened: number
  /** Crashes after which something was missing that had been acknowledged, or only a part of a commit was there. */
  lost: number
  /** What was wrong first. */
  example: string | null
}

export const noCrashes: CrashReport = { crashes: 0, disks: 0, unopened: 0, lost: 0, example: null }

interface Crash {
  disk: SimulatedDisk
  /** What the disk was about to do, or had just done. */
  at: string
  /** How many steps were acknowledged, and how many had been asked for. */
  acknowledged: number
  asked: number
}

/** Steps of one script. */
const stepsOfScript = 12
/** Ways in which the disk is left at each moment. */
const ways = 3
/** Calls of an opening at one of which it is crashed too. */
const callsOfOpening = 30

/** Runs one script, and looks into what at most so many crashes have left. */
export async function crashScript(
  open: OpenStore,
  { seed, most }: { seed: number; most: number },
): Promise<CrashReport> {
  const random = randomFrom(seed)
  const { crashes, states } = await runScript(open, randomScript(random, stepsOfScript), random)
  const report = { ...noCrashes }
  const seen = new Map<string, Found>()
  const judge = (found: Found, { at, acknowledged, asked }: Crash, when: string) => {
    report.crashes += 1
    const allowed = states.slice(acknowledged, asked + 1)
    const wrong =
      'unopened' in found ? 'unopened' : found.kept && allowed.includes(found.holds) ? null : 'lost'
    if (wrong === null) return
    report[wrong] += 1
    const what = 'unopened' in found ? found.unopened : difference(found.holds, allowed)
    report.example ??= `script ${seed}, ${at}${when}, ${acknowledged} of ${asked} steps acknowledged: ${what}`
  }
  for (const crash of crashes) {
    if (report.crashes >= most) break
    const key = crash.disk.fingerprint()
    const known = seen.get(key)
    const found = known ?? (await lookInto(open, crash.disk, random))
    seen.set(key, found)
    judge(found, crash, '')
    if (known || 'unopened' in found || !found.brokenOff || report.crashes >= most) continue
    judge(await lookInto(open, found.brokenOff, random), crash, ' and while it was opened again')
  }
  report.disks = seen.size
  return report
}

/** Where what was found differs from the state that it is most like. */
function difference(found: string, allowed: readonly string[]): string {
  const from = Math.max(
    ...allowed.map((state) => {
      const at = [...found].findIndex((character, index) => character !== state[index])
      return at < 0 ? 0 : at
    }),
  )
  return `…${found.slice(Math.max(0, from - 80), from + 120)}…`
}

/** Scripts one after the other, until there were so many crashes. */
export async function crashEverywhere(
  open: OpenStore,
  { seed, most }: { seed: number; most: number },
): Promise<CrashReport> {
  let report = noCrashes
  for (let next = seed; report.crashes < most; next += 1)
    report = together(report, await crashScript(open, { seed: next, most: most - report.crashes }))
  return report
}

export const together = (one: CrashReport, other: CrashReport): CrashReport => ({
  crashes: one.crashes + other.crashes,
  disks: one.disks + other.disks,
  unopened: one.unopened + other.unopened,
  lost: one.lost + other.lost,
  example: one.example ?? other.example,
})

/** Gives the crashes, and what the store held after each step; the first state is that of a new store. */
async function runScript(open: OpenStore, steps: readonly Step[], random: () => number) {
  const disk = new SimulatedDisk()
  await disk.fs.mkdir('/disk/library')
  await (await disk.fs.open('/disk', 'r')).sync()
  const crashes: Crash[] = []
  const states: string[] = []
  let asked = 0
  let acknowledged = 0
  disk.around = (call, when) => {
    const at = `${when} ${call}`
    for (let way = 0; way < ways; way += 1)
      crashes.push({ disk: disk.crashed(random), at, acknowledged, asked })
  }
  const store = await open(disk)
  states.push(await store.contents())
  for (const step of steps) {
    asked += 1
    await store.act(step)
    acknowledged += 1
    states.push(await store.contents())
  }
  await store.close()
  return { crashes, states }
}

type Found =
  | { unopened: string }
  | {
      holds: string
      /** Whether it could be worked on, and kept what was committed then. */
      kept: boolean
      /** What a crash while it was opened would have left, where one was simulated. */
      brokenOff: SimulatedDisk | null
    }

/** Opens what a crash has left, works on it, and opens it again. */
async function lookInto(
  open: OpenStore,
  disk: SimulatedDisk,
  random: () => number,
): Promise<Found> {
  let calls = Math.floor(random() * callsOfOpening)
  let brokenOff: SimulatedDisk | null = null
  disk.around = () => {
    if (calls-- === 0) brokenOff = disk.crashed(random)
  }
  try {
    const store = await open(disk)
    disk.around = () => undefined
    const holds = await store.contents()
    await store.act({ kind: 'commit', changes: [addArticle(999)] })
    const after = await store.contents()
    await store.close()
    const again = await open(disk)
    const kept = (await again.contents()) === after
    await again.close()
    return { holds, kept, brokenOff }
  } catch (error) {
    return { unopened: String(error) }
  }
}
