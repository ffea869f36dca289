// The three that are measured, each in a process of its own: Pullquote's index, MiniSearch, and a scan of every text.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { parseQuery } from '#shared/search/query'
import { SearchIndex } from '#shared/search/search-index'
import { KeptIndex } from '../../main/search/kept-index'
import { articles, documentOf, type Made, queries, type Wanted } from './articles'

export const peers = ['pullquote', 'minisearch', 'scan'] as const
export type Peer = (typeof peers)[number]

export interface Measured {
  /** Seconds of processor time, garbage collection with it, to take all articles in; making up their texts is not counted. */
  building: number
  /** Megabytes of the whole process with the index ready to be asked. */
  memory: number
  /** Milliseconds of each query. */
  times: number[]
  /** How many articles each query found. */
  totals: number[]
}

interface Ready {
  building: number
  find(wanted: Wanted): number
  end?(): void
}

export async function measure(peer: Peer, count: number, asked: number): Promise<Measured> {
  const { building, find, end } = await readyOf[peer](count)
  global.gc?.()
  await new Promise((resolve) => setTimeout(resolve, 500))
  global.gc?.()
  const memory = process.memoryUsage().rss / 2 ** 20
  const wanted = queries(asked)
  for (const each of wanted.slice(0, Math.min(50, asked))) find(each)
  const times: number[] = []
  const totals = wanted.map((each) => {
    const start = performance.now()
    const total = find(each)
    times.push(performance.now() - start)
    return total
  })
  end?.()
  return { building, memory, times, totals }
}

const readyOf: Record<Peer, (count: number) => Promise<Ready>> = {
  async pullquote(count) {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-'))
    const building = await buildKept(folder, count)
    const kept = new KeptIndex(folder)
    const index = new SearchIndex(kept.load()?.parts)
    return {
      building,
      find: ({ typed }) => index.search(parseQuery(typed, [])).total,
      end: () => {
        kept.close()
        rmSync(folder, { recursive: true })
      },
    }
  },
  async minisearch(count) {
    const index = new MiniSearch<Made>({ fields: ['title', 'text'] })
    const building = timed(count, (article) => index.add(article))
    return {
      building,
      // It knows no phrases: their words are asked for, which is less than was wanted.
      find: ({ kind, words }) =>
        index.search(words.join(' '), {
          combineWith: 'AND',
          prefix: kind === 'a beginning',
          boost: { title: 8 },
        }).length,
    }
  },
  async scan(count) {
    const texts: string[] = []
    const building = timed(count, ({ title, text }) => {
      texts.push(` ${title.toLowerCase()} | ${text.toLowerCase()} `)
    })
    return {
      building,
      find: ({ kind, words }) => {
        const parts =
          kind === 'a phrase'
            ? [` ${words.join(' ')} `]
            : words.map((word) => (kind === 'a beginning' ? ` ${word}` : ` ${word} `))
        return texts.filter((text) => parts.every((part) => text.includes(part))).length
      },
    }
  },
}

/** In a process of its own, as an app that starts finds an index and has not built it. */
async function buildKept(folder: string, count: number): Promise<number> {
  const { spawnSync } = await import('node:child_process')
  const built = spawnSync(
    process.execPath,
    ['--expose-gc', process.argv[1] ?? '', 'build', folder, String(count)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return Number(built.stdout)
}

/** Builds an index, tidies it up and keeps it; gives the seconds until it answers queries. */
export function build(folder: string, count: number): number {
  const index = new SearchIndex()
  const adding = timed(count, (article) => index.put(documentOf(article)))
  const start = processor()
  index.search(parseQuery('nothing', []))
  const building = adding + processor() - start
  while (index.tidy());
  new KeptIndex(folder).save(index.parts(), 'bench')
  return building
}

const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function timed(count: number, take: (article: Made) => void): number {
  let making = 0
  const begin = processor()
  const batch: Made[] = []
  const source = articles(count)
  for (;;) {
    const start = processor()
    batch.length = 0
    for (let left = 500; left > 0; left -= 1) {
      const next = source.next()
      if (next.done) break
      batch.push(next.value)
    }
    making += processor() - start
    if (batch.length === 0) return processor() - begin - making
    for (const article of batch) take(article)
  }
}
