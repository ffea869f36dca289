// What a library survives, and what lowdb's own way of writing does: crashes on a simulated disk, and real processes that are
// killed. `npm run bench -- durability [crashes COUNT]`.
import { fileURLToPath } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { printTable } from '../measure'
import { crashInThreads, runCrashThread } from './crash-threads'

const program = fileURLToPath(import.meta.url)
const [what, ...rest] = process.argv.slice(2)

if (!isMainThread) runCrashThread()
else if (what === undefined) await crashes(20_000)
else if (what === 'crashes') await crashes(Number(rest[0] ?? 100_000))
else {
  console.error(`There is no “${what}”: crashes.`)
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
