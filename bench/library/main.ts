// The library's speed with very many records, against lowdb's own JSON file where that can still hold them.
// `npm run bench -- library [ARTICLES] [ANNOTATIONS OF EACH]`.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { JSONFilePreset } from 'lowdb/node'
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import { type Library, openLibrary } from '../../main/library/library'
import { middle, printTable, randomFrom } from '../measure'
import { generate, makeAnnotation, makeArticle } from './generate'

const [articles = 50_000, annotations = 20] = process.argv.slice(2).map(Number)
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
const used = await work()
const imports = await importing()
const lowdb = await peer()

rows.push(
  [
    'one annotation committed durably',
    milliseconds(used.commit),
    milliseconds(lowdb.write),
    times(lowdb.write, used.commit),
  ],
  [
    'cold open to the first rows',
    milliseconds(opened.first),
    milliseconds(lowdb.read),
    times(lowdb.read, opened.first),
  ],
  ['all articles read', milliseconds(opened.all), '', ''],
  ['longest stall of the event loop in mixed work', milliseconds(used.stall), '', ''],
  ['memory after opening, after mixed work', `${opened.memory}, ${used.memory}`, lowdb.memory, ''],
  [
    'small articles kept in a second, each durable',
    Math.round(imports).toLocaleString('en'),
    '',
    '',
  ],
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

/** Mixed work: annotations of random articles, and again and again of one that is being read; other articles are read. */
async function work() {
  const library = await open()
  const random = randomFrom(9)
  const all = library.articles()
  const any = () => all[Math.floor(random() * all.length)] as Article
  globalThis.gc?.()
  await pause(1_000)

  const commits: number[] = []
  const reading = any()
  await library.annotationsOf(reading.id)
  let stall = 0
  let last = performance.now()
  const watch = setInterval(() => {
    stall = Math.max(stall, since(last) - 5)
    last = performance.now()
  }, 5)
  for (let number = 0; number < 3_000; number += 1) {
    const value = makeAnnotation(random, number % 3 === 0 ? any() : reading)
    if (value.article !== reading.id) await library.annotationsOf(value.article)
    start = performance.now()
    await library.commit([{ action: 'create', record: { type: 'annotation', value } }])
    commits.push(since(start))
    if (number % 100 === 0) await library.undo()
    if (number % 10 === 0) await pause(20)
  }
  clearInterval(watch)
  const used = memory()
  await library.close()
  return { commit: middle(commits), stall, memory: used }
}

/** Small texts, kept with what they are made of, as many at once as a list of files would be; extracting is not measured here. */
async function importing(): Promise<number> {
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
      const article = makeArticle(random, number)
      const versions = article.versions.map((version) => ({ ...version, body, original }))
      const value = { ...article, versions }
      await library.commit([{ action: 'create', record: { type: 'article', value } }])
    }
  }
  await Promise.all(Array.from({ length: 32 }, bring))
  const rate = count / (since(start) / 1_000)
  await library.close()
  return rate
}

/** lowdb with its own adapter for JSON files, and as many of the annotations as one file can hold. */
async function peer() {
  const random = randomFrom(4)
  const path = join(folder, 'lowdb.json')
  const db = await JSONFilePreset<{ articles: Article[]; annotations: Annotation[] }>(path, {
    articles: [],
    annotations: [],
  })
  for (let number = 0; number < articles; number += 1) {
    const article = makeArticle(random, number)
    db.data.articles.push(article)
    for (let mark = 0; mark < annotations && db.data.annotations.length < mostInOneFile; mark += 1)
      db.data.annotations.push(makeAnnotation(random, article))
  }
  const held = db.data.annotations.length
  await db.write()
  const writes: number[] = []
  for (let time = 0; time < 3; time += 1) {
    db.data.annotations.push(makeAnnotation(random, db.data.articles[0] as Article))
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
