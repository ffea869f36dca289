// What searching costs, against MiniSearch 7 and a plain scan, on the same articles and queries.
//   npm run bench -- search                10,000 articles
//   npm run bench -- search 10000 50000    also 50,000, which takes MiniSearch minutes and a gigabyte
import { spawnSync } from 'node:child_process'
import { middle, printTable } from '../measure'
import { build, type Measured, measure, type Peer, peers } from './peers'
import { readAndBuild } from './reading'

const [first, second = '', third = ''] = process.argv.slice(2)
if (first === 'build') process.stdout.write(String(build(second, Number(third))))
else if (first === 'read') process.stdout.write(String(readAndBuild(Number(second))))
else if (peers.some((peer) => peer === first))
  process.stdout.write(JSON.stringify(await measure(first as Peer, Number(second), Number(third))))
else {
  const counts = process.argv.slice(2).map(Number)
  for (const count of counts.length > 0 ? counts : [10_000]) compare(count)
}

function compare(count: number) {
  console.log(`\n${count.toLocaleString('en')} articles of 600 words\n`)
  const asked: Record<Peer, number> = { pullquote: 420, minisearch: 420, scan: 42 }
  const measured = Object.fromEntries(
    peers.map((peer) => [peer, JSON.parse(inProcess(peer, count, asked[peer]))]),
  ) as Record<Peer, Measured>
  const { pullquote, minisearch } = measured
  const row = (what: string, value: (one: Measured) => number, digits: number) => [
    what,
    ...peers.map((peer) => value(measured[peer]).toFixed(digits)),
    `1 : ${(value(minisearch) / value(pullquote)).toFixed(1)}`,
  ]
  const per10000 = 10_000 / count
  printTable(
    ['', 'Pullquote', 'MiniSearch 7', 'scan', 'Pullquote : MiniSearch'],
    [
      row('a query, median, ms', ({ times }) => middle(times), 3),
      row('a query, 95th percentile, ms', ({ times }) => percentile(times, 0.95), 2),
      row('memory of the process, MB', ({ memory }) => memory, 0),
      row('building, s of processor time for 10,000', ({ building }) => building * per10000, 2),
    ],
  )
  const read = Number(inProcess('read', count)) * per10000
  console.log(
    `\nBuilding from the library's files, as the app does: ${read.toFixed(2)} s for 10,000.`,
  )
  compareTotals(measured)
}

/** All three have to find the same, but phrases, which MiniSearch does not know. */
function compareTotals(measured: Record<Peer, Measured>) {
  const { pullquote, minisearch, scan } = measured
  const isPhrase = (number: number) => number % 7 === 5
  const differing = pullquote.totals.filter(
    (total, number) =>
      (!isPhrase(number) && total !== minisearch.totals[number]) ||
      (number < scan.totals.length && total !== scan.totals[number]),
  )
  console.log(`Queries that found another number of articles than a peer: ${differing.length}.`)
  if (differing.length > 0) process.exitCode = 1
}

function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

function inProcess(...parameters: (string | number)[]): string {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', process.argv[1] ?? '', ...parameters.map(String)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0) throw new Error(`${parameters.join(' ')} failed`)
  return stdout
}
