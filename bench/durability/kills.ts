// A process that writes is killed at random moments, by SIGKILL. Whatever it has acknowledged has to be there afterwards.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { type KilledStore, type KilledStoreName, killedStores } from './killed-stores'

export interface KillReport {
  kills: number
  /** Articles that were acknowledged. */
  acknowledged: number
  /** Those among them that were not there, or not as they were acknowledged. */
  lost: number
  /** Kills after which the store could not be opened. */
  unopened: number
  /** What was wrong first. */
  example: string | null
}

export const noKills: KillReport = {
  kills: 0,
  acknowledged: 0,
  lost: 0,
  unopened: 0,
  example: null,
}

/** Kills in one folder; the next ones begin with a new one, for a large one takes long to open. */
const killsInFolder = 100
/** Articles that are looked at after each kill, the latest; all are in the end. */
const latest = 20
/** Milliseconds, at most, until a process is killed: after its start, and after its first word. */
const openingTime = 300
const writingTime = 60

/** `writer`: the program that calls `writeUntilKilled`, and its own parameters. */
export async function killAgainAndAgain(
  writer: readonly string[],
  store: KilledStoreName,
  kills: number,
): Promise<KillReport> {
  let report = noKills
  while (report.kills < kills) {
    const count = Math.min(killsInFolder, kills - report.kills)
    report = together(report, await killInFolder(writer, store, count))
  }
  return report
}

export const together = (one: KillReport, other: KillReport): KillReport => ({
  kills: one.kills + other.kills,
  acknowledged: one.acknowledged + other.acknowledged,
  lost: one.lost + other.lost,
  unopened: one.unopened + other.unopened,
  example: one.example ?? other.example,
})

async function killInFolder(
  writer: readonly string[],
  store: KilledStoreName,
  kills: number,
): Promise<KillReport> {
  const parent = await mkdtemp(join(tmpdir(), 'pullquote-killed-'))
  const folder = join(parent, 'library')
  const report = { ...noKills }
  for (let kill = 1; kill <= kills; kill += 1) {
    const moment = kill % 4 === 0 ? 'opening' : 'writing'
    report.acknowledged = await runAndKill(
      [...writer, store, folder, String(report.acknowledged + 1)],
      report.acknowledged,
      moment,
    )
    report.kills += 1
    const from = kill === kills ? 1 : Math.max(1, report.acknowledged - latest)
    const wrong = await lookInto(store, folder, from, report.acknowledged)
    if (!wrong) continue
    report[wrong.kind] += wrong.count
    report.example = `kill ${kill} while ${moment}: ${wrong.what}`
    // What is lost once would be counted again and again.
    break
  }
  await rm(parent, { recursive: true, force: true })
  return report
}

/** Gives the last number that was acknowledged. */
async function runAndKill(
  parameters: readonly string[],
  before: number,
  moment: 'opening' | 'writing',
): Promise<number> {
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let last = before
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    last = Number(line)
  })
  if (moment === 'writing') await Promise.race([once(lines, 'line'), ended])
  await pause(Math.random() * (moment === 'writing' ? writingTime : openingTime))
  child.kill('SIGKILL')
  await ended
  if (child.signalCode !== 'SIGKILL') throw new Error('the writer has ended by itself')
  return last
}

async function lookInto(store: KilledStoreName, folder: string, from: number, until: number) {
  let opened: KilledStore | null = null
  try {
    opened = await killedStores[store](folder)
    const missing: number[] = []
    for (let number = from; number <= until; number += 1)
      if (!(await opened.has(number))) missing.push(number)
    if (missing.length === 0) return null
    const what = `of ${until} articles those are missing: ${missing.join(', ')}`
    return { kind: 'lost' as const, count: missing.length, what }
  } catch (error) {
    return { kind: 'unopened' as const, count: 1, what: String(error) }
  } finally {
    await opened?.close()
  }
}
