// The library's speed with very many records, against lowdb's own JSON file where that can still hold them.
// `npm run bench -- library [ARTICLES] [ANNOTATIONS OF EACH] [--minutes M] [--texts T]`: so long mixed work, so many texts by the command.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { JSONFilePreset } from 'lowdb/node'
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import { type Library, openLibrary } from '../../main/library/library'
import { middle, printTable, randomFrom } from '../measure'
import { generate, type Made, makeAnnotation, makeArticle, sentence } from './generate'
import { workOn } from './mixed-work'
import { startWatchedHost } from './watched-host'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '1' }, texts: { type: 'string' } },
})
const [articles = 50_000, annotations = 20] = positionals.map(Number)
/** Texts that the command brings in. */
const texts = Number(values.texts ?? Math.min(articles, 10_000))
const minutes = Number(values.minutes)
const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'))
const open = (early = false): Promise<Library> =>
  openLibrary({
    folder: join(folder, 'library'),
    write: true,
    holder: 'a measurement',
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    early,
  })
const milliseconds = (time: number) => `${time < 10 ? time.toFixed(2) : Math.round(time)} ms`
const times = (one: number, other: number) =>
  `${Math.round(one / other).toLocaleString('en')} times`
const since = (start: number) => performance.now() - start
const memory = () => {
  globalThis.gc?.()
  return `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`
}

/** Annotations that fit into one JSON file: indented, as lowdb writes it, they may take no more than a string of V8 holds. */
const mostInOneFile = 600_000
const rows: string[][] = []

let start = performance.now()
await generate(join(folder, 'library'), articles, annotations)
console.log(
  `${articles} articles with ${annotations} annotations each, generated in ${Math.round(since(start) / 1_000)} s.\n`,
)

const opened = await cold()
const commit = await committing()
const used = await mixedWork()
const imports = await importing()
const lowdb = await peer()

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
const rate = (perSecond: number) => Math.round(perSecond).toLocaleString('en')
rows.push(
  [
    'one annotation committed durably',
    milliseconds(commit),
    milliseconds(lowdb.write),
    times(lowdb.write, commit),
  ],
  [
    'cold open to the first rows',
    milliseconds(opened.first),
    milliseconds(lowdb.read),
    times(lowdb.read, opened.first),
  ],
  ['all articles read', milliseconds(opened.all), '', ''],
  [
    `longest stall of the host in ${minutes} min of mixed work, by the clock`,
    milliseconds(used.longest),
    '',
    '',
  ],
  [
    'the same by the processor time of its main thread',
    used.longestOwn === null ? 'not known here' : milliseconds(used.longestOwn),
    '',
    '',
  ],
  ['stalls of more than 16 ms of its own', `${used.overFrame}`, '', ''],
  [
    'memory of the host after opening, after mixed work',
    `${megabytes(used.atFirst)}, ${megabytes(used.memory)}`,
    lowdb.memory,
    '',
  ],
  ['small articles kept in a second, each durable', rate(imports.kept), '', ''],
  ['the same by the command, from files', rate(imports.byCommand), '', ''],
)
console.log(
  `Mixed work: ${used.steps.toLocaleString('en')} steps in ${minutes} min through the built browser host, ${rate(used.steps / minutes / 60)} a second.`,
)
console.log(
  `lowdb's JSON file holds ${lowdb.held.toLocaleString('en')} of the ${(articles * annotations).toLocaleString('en')} annotations: more would be longer than a string may be.\n`,
)
printTable(['what', 'Pullquote', 'lowdb', 'ratio'], rows)
await rm(folder, { recursive: true, force: true })

/** Opening: to the first rows, and to everything. */
async function cold() {
  const firsts: number[] = []
  let all = 0
  let after = ''
  for (let time = 0; time < 5; time += 1) {
    globalThis.gc?.()
    start = performance.now()
    const library = await open(true)
    await library.first()
    firsts.push(since(start))
    await library.ready
    all = since(start)
    after = memory()
    await library.close()
  }
  return { first: middle(firsts), all, memory: after }
}

/** Annotations of random articles, and again and again of one that is being read. */
async function committing(): Promise<number> {
  const library = await open()
  const random = randomFrom(9)
  const made = Array.from({ length: 50 }, (_, number) => makeArticle(random, articles + number))
  await library.commit(
    made.map(({ article }) => ({ action: 'create', record: { type: 'article', value: article } })),
  )
  const commits: number[] = []
  for (let number = 0; number < 1_000; number += 1) {
    const value = makeAnnotation(random, made[number % 3 === 0 ? number % 50 : 0] as Made)
    start = performance.now()
    await library.commit([{ action: 'create', record: { type: 'annotation', value } }])
    commits.push(since(start))
    if (number % 10 === 0) await pause(20)
  }
  await library.close()
  return middle(commits)
}

/** In the built program, called as its window calls it. */
async function mixedWork() {
  const host = await startWatchedHost(join(folder, 'library'))
  // The index was built before anybody works with the library: a start that finds it is what a reader meets each day.
  await host.close()
  const again = await startWatchedHost(join(folder, 'library'))
  await pause(5_000)
  const { memory: atFirst } = await again.figures()
  const steps = await workOn(again, minutes * 60_000)
  const figures = await again.figures()
  await again.close()
  return { ...figures, atFirst, steps }
}

/** Small articles, kept with what they are made of, as many at once as a list of files would be; extracting is not measured here. */
async function importing() {
  const library = await openLibrary({
    folder: join(folder, 'imported'),
    write: true,
    holder: 'a measurement',
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  })
  const random = randomFrom(5)
  const count = Math.min(articles, 10_000)
  start = performance.now()
  let next = 0
  const bring = async () => {
    for (let number = next++; number < count; number = next++) {
      const text = `The council met on day ${number}. Nothing was decided.`
      const [body, original] = await Promise.all([
        library.keepBody([{ type: 'paragraph', children: [{ type: 'text', text }] }]),
        library.keepOriginal(new TextEncoder().encode(text)),
      ])
      const { article } = makeArticle(random, number)
      const versions = article.versions.map((version) => ({ ...version, body, original }))
      const value = { ...article, versions }
      await library.commit([{ action: 'create', record: { type: 'article', value } }])
    }
  }
  await Promise.all(Array.from({ length: 32 }, bring))
  const kept = count / (since(start) / 1_000)
  await library.close()
  return { kept, byCommand: await importingByCommand() }
}

/** The whole command, its start included: `pullquote import *.txt`. */
async function importingByCommand(): Promise<number> {
  const random = randomFrom(6)
  const sources = join(folder, 'texts')
  await mkdir(sources)
  const names = Array.from({ length: texts }, (_, number) => `${number}.txt`)
  for (const name of names)
    await writeFile(join(sources, name), `${sentence(random, 6)}\n\n${sentence(random, 150)}\n`)
  const parameters = ['--library', join(folder, 'by-command'), 'import', ...names]
  start = performance.now()
  const command = spawn(process.execPath, [resolve('out/main/cli.js'), ...parameters], {
    cwd: sources,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(command, 'close')
  if (code !== 0) throw new Error(`the command ended with ${code}`)
  return texts / (since(start) / 1_000)
}

/** lowdb with its own adapter for JSON files, and as many of the annotations as one file can hold. */
async function peer() {
  const random = randomFrom(4)
  const path = join(folder, 'lowdb.json')
  const db = await JSONFilePreset<{ articles: Article[]; annotations: Annotation[] }>(path, {
    articles: [],
    annotations: [],
  })
  let last = makeArticle(random, 0)
  for (let number = 0; number < articles; number += 1) {
    const made = makeArticle(random, number)
    last = made
    db.data.articles.push(made.article)
    for (let mark = 0; mark < annotations && db.data.annotations.length < mostInOneFile; mark += 1)
      db.data.annotations.push(makeAnnotation(random, made))
  }
  const held = db.data.annotations.length
  await db.write()
  const writes: number[] = []
  for (let time = 0; time < 3; time += 1) {
    db.data.annotations.push(makeAnnotation(random, last))
    start = performance.now()
    await db.write()
    writes.push(since(start))
  }
  const reads: number[] = []
  for (let time = 0; time < 3; time += 1) {
    start = performance.now()
    await db.read()
    reads.push(since(start))
  }
  return { write: middle(writes), read: middle(reads), held, memory: memory() }
}
