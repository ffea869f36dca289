// Finding the same quotation in a library, beside min-hash (`minhash`, as it comes: 128 permutations, 32 bands of 4; what it proposes is
// compared as we compare) and beside comparing each with each.
//
// `npm run bench -- same [ARTICLES]`; quotations are generated from a seed. Comparing each with each is run for a sample of the
// quotations, and its time stated for all.
import { LshIndex, Minhash } from 'minhash'
import { Gathering } from '#shared/gathering/gathering'
import { floor, likeness, run, type Wording, wordingOf } from '#shared/gathering/likeness'
import type { Saying } from '#shared/gathering/saying'
import { elapsed, middle, printTable, randomFrom } from '../measure'

const [articles = 2_000] = process.argv.slice(2).map(Number)
const quotationsInArticle = 8
const sample = 20

const random = randomFrom(11)
const below = (limit: number) => Math.floor(random() * limit)
/** Words of a made-up language, the first of them far commoner than the last, as in any language. */
const vocabulary = Array.from({ length: 20_000 }, (_, index) =>
  [...index.toString()]
    .map(
      (digit) => ['ka', 'lo', 'mi', 'ren', 'tas', 'vo', 'shu', 'dar', 'el', 'pin'][Number(digit)],
    )
    .join(''),
)
const word = () => vocabulary[Math.floor(20_000 ** random()) - 1] ?? 'ka'

const kinds = ['equal', 'one word changed', 'two words changed', 'half of it'] as const
type Kind = (typeof kinds)[number]

/** Each quotation in the order of the articles; of every tenth one, another article gives a copy. */
const texts: string[] = []
const copies: { of: number; at: number; kind: Kind }[] = []
for (let at = 0; at < articles * quotationsInArticle; at += 1) {
  const of = at - quotationsInArticle * (1 + below(50))
  if (at % 10 !== 0 || of < 0 || copies.some((copy) => copy.at === of)) {
    texts.push(Array.from({ length: 12 + below(20) }, word).join(' '))
    continue
  }
  const kind = kinds[copies.length % kinds.length] ?? 'equal'
  const words = (texts[of] ?? '').split(' ')
  if (kind === 'one word changed' || kind === 'two words changed') words[1 + below(4)] = 'zebra'
  if (kind === 'two words changed') words[words.length - 2 - below(4)] = 'okapi'
  texts.push((kind === 'half of it' ? words.slice(0, words.length >> 1) : words).join(' '))
  copies.push({ of, at, kind })
}

const sayingOf = (at: number): Saying => ({
  start: at,
  end: at + 1,
  text: texts[at] ?? '',
  speaker: null,
})
const articleAt = (index: number) =>
  Array.from({ length: quotationsInArticle }, (_, own) =>
    sayingOf(index * quotationsInArticle + own),
  )

const gathering = new Gathering()
const heapBefore = heap()
let found = new Set<string>()
const ours = elapsed(() => {
  for (let index = 0; index < articles; index += 1) gathering.put(`${index}`, 0, articleAt(index))
  for (let index = 0; index < articles; index += 1)
    for (const { given, others } of gathering.of(`${index}`))
      for (const other of others) found.add(nameOf(given.saying.start, other.saying.start))
})
const memory = heap() - heapBefore
const oursFound = foundOf()

const again = middle(
  Array.from({ length: 50 }, (_, turn) => {
    const index = (turn * 37) % articles
    return elapsed(() => {
      gathering.put(`${index}`, 0, articleAt(index))
      gathering.of(`${index}`)
    })
  }),
)

found = new Set()
const theirs = elapsed(() => {
  const wordings = texts.map(wordingOf)
  const index = new LshIndex()
  const hashes = wordings.map((wording, at) => {
    const hash = new Minhash()
    for (const shingle of shinglesOf(wording)) hash.update(shingle)
    index.insert(`${at}`, hash)
    return hash
  })
  hashes.forEach((hash, at) => {
    for (const key of index.query(hash)) {
      const [one, other] = [wordings[at], wordings[Number(key)]]
      if (Number(key) !== at && one && other && likeness(one, other) >= floor)
        found.add(nameOf(at, Number(key)))
    }
  })
})
const theirsFound = foundOf()

const wordings = texts.map(wordingOf)
const each = elapsed(() => {
  for (let turn = 0; turn < sample; turn += 1) {
    const one = wordings[(turn * 101) % wordings.length]
    if (one) for (const other of wordings) likeness(one, other)
  }
})
// Each pair once.
const allPairs = ((each / sample) * texts.length) / 2

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toPrecision(3)} s`
console.log(
  `${texts.length} quotations of ${articles} articles, ${copies.length} of them copies.\n`,
)
printTable(
  ['way', 'all of them', 'times ours', ...kinds.map((kind) => `found: ${kind}`)],
  [
    ['Pullquote', seconds(ours), '1', ...kinds.map((kind) => oursFound(kind))],
    ['minhash', seconds(theirs), ratio(theirs), ...kinds.map((kind) => theirsFound(kind))],
    [
      `each with each (from ${sample})`,
      `about ${seconds(allPairs)}`,
      ratio(allPairs),
      ...kinds.map(() => ''),
    ],
  ],
)
console.log(
  `\nAn article that changes, taken in and asked for again: ${again.toFixed(2)} ms (median of 50).`,
)
console.log(`Memory of the gathering: ${(memory / 2 ** 20).toFixed(0)} MB.`)

function ratio(milliseconds: number) {
  return (milliseconds / ours).toFixed(1)
}

function foundOf() {
  const own = found
  return (kind: Kind) => {
    const all = copies.filter((copy) => copy.kind === kind)
    const right = all.filter(({ of, at }) => own.has(nameOf(of, at))).length
    return `${((right / all.length) * 100).toFixed(1)}%`
  }
}

function nameOf(one: number, other: number) {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function shinglesOf({ words }: Wording) {
  return words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '))
}

function heap() {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
