// What a library survives, and what lowdb's own way of writing does: crashes on a simulated disk, and real processes that are
// killed. `npm run bench -- durability [crashes COUNT | kills COUNT]`.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { printTable } from '../measure'
import { crashInThreads, runCrashThread } from './crash-threads'
import type { KilledStoreName } from './killed-stores'
import { type KillReport, killAgainAndAgain, noKills, together } from './kills'
import { writeUntilKilled } from './writer'

const program = fileURLToPath(import.meta.url)
const [what, ...rest] = process.argv.slice(2)

if (!isMainThread) runCrashThread()
else if (what === undefined) {
  await crashes(20_000)
  await kills(200)
} else if (what === 'crashes') await crashes(Number(rest[0] ?? 100_000))
else if (what === 'kills') await kills(Number(rest[0] ?? 10_000))
else if (what === 'write') await writeUntilKilled(rest)
else {
  console.error(`There is no “${what}”: crashes, kills.`)
  process.exitCode = 2
}

async function crashes(most: number) {
  const start = performance.now()
  const rows: string[][] = []
  for (const [store, count] of [
    ['Pullquote', most],
    ['lowdb', Math.min(most, 20_000)],
  ] as const) {
    const report = await crashInThreads(program, store, count)
    const { crashes, disks, unopened, lost } = report
    rows.push([store, ...[crashes, disks, unopened, lost].map((each) => each.toLocaleString('en'))])
    if (report.example) console.log(`${store}, first: ${report.example.slice(0, 300)}\n`)
  }
  printTable(
    [
      'simulated crashes',
      'how many',
      'different disks left',
      'did not open',
      'lost what was acknowledged',
    ],
    rows,
  )
  console.log(`\n${Math.round((performance.now() - start) / 1_000)} s.`)
}

async function kills(most: number) {
  const start = performance.now()
  const rows: string[][] = []
  for (const [store, count] of [
    ['Pullquote', most],
    ['lowdb', Math.min(most, 200)],
    ['a file written in its place', Math.min(most, 200)],
  ] as const) {
    const report = await killOnAllProcessors(store, count)
    const { kills, acknowledged, unopened, lost } = report
    rows.push([
      store,
      ...[kills, acknowledged, unopened, lost].map((each) => each.toLocaleString('en')),
    ])
    if (report.example) console.log(`${store}, first: ${report.example.slice(0, 300)}\n`)
  }
  printTable(
    [
      'processes killed',
      'how many',
      'acknowledged',
      'did not open',
      'lost of what was acknowledged',
    ],
    rows,
  )
  console.log(`\n${Math.round((performance.now() - start) / 1_000)} s.`)
}

async function killOnAllProcessors(store: KilledStoreName, most: number): Promise<KillReport> {
  let report = noKills
  let left = most
  const lane = async () => {
    for (let count = Math.min(left, 100); count > 0; count = Math.min(left, 100)) {
      left -= count
      // Apart from adding it up: the other lane adds to the report while this one waits.
      const of = await killAgainAndAgain([program, 'write'], store, count)
      report = together(report, of)
      if (most > 1_000) console.log(`${report.kills} of ${most} processes killed.`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return report
}
