// Checking the quotes of drafts against a library, beside the plain way: look for the words in every text, and where they are
// in none, search each text for something like them (`approx-string-match`, Myers' bit-parallel algorithm).
//
// `npm run bench -- verifying [ARTICLES] [QUOTES]`; articles and quotes are generated from a seed. The plain way is run for a
// sample of the quotes, and its time stated for each quote, because all of them would take hours.
import search from 'approx-string-match'
import type { Body } from '#shared/body/blocks'
import type { Draft } from '#shared/importing/draft'
import type { SourceText } from '#shared/verifying/source-text'
import { verify } from '#shared/verifying/verify'
import { printTable, randomFrom } from '../measure'

const [articles = 3_000, quotes = 3_000] = process.argv.slice(2).map(Number)
const wordsInArticle = 800
const sample = 24

const random = randomFrom(7)
const below = (limit: number) => Math.floor(random() * limit)
/** Words of a made-up language, the first of them far commoner than the last, as in any language. */
const vocabulary = Array.from({ length: 20_000 }, (_, index) => {
  const parts = ['ka', 'lo', 'mi', 'ren', 'tas', 'vo', 'shu', 'dar', 'el', 'pin']
  return index
    .toString()
    .split('')
    .map((digit) => parts[Number(digit)])
    .join('')
})
const word = () => vocabulary[Math.floor(20_000 ** random()) - 1] ?? 'ka'
const sentence = () => `${Array.from({ length: 8 + below(18) }, word).join(' ')}.`

const texts = Array.from({ length: articles }, () => {
  const sentences: string[] = []
  for (let count = 0; count < wordsInArticle; ) {
    const next = sentence()
    sentences.push(next)
    count += next.split(' ').length
  }
  return sentences.map((one, index) => (index % 5 === 4 ? `${one}\n` : one)).join(' ')
})

type Kind = 'verbatim' | 'marked' | 'changed' | 'absent'
const made = Array.from({ length: quotes }, (_, index): { kind: Kind; words: string } => {
  const kind =
    (['verbatim', 'changed', 'marked', 'absent', 'changed'] as const)[index % 5] ?? 'absent'
  if (kind === 'absent') return { kind, words: sentence().slice(0, -1) }
  const all = (texts[below(articles)] ?? '').split(/\s+/)
  const from = below(all.length - 40)
  const words = all.slice(from, from + 8 + below(25)).map((one) => one.replace('.', ''))
  const at = 2 + below(words.length - 4)
  if (kind === 'changed') words[at] = 'zebra'
  if (kind === 'marked') words.splice(at, 1, '[…]')
  return { kind, words: words.join(' ') }
})

const drafts: Draft[] = Array.from({ length: Math.ceil(quotes / 50) }, (_, part) => ({
  title: '',
  byline: null,
  site: null,
  canonicalAddress: null,
  language: 'en',
  published: null,
  body: made.slice(part * 50, part * 50 + 50).map(({ words }) => ({
    type: 'paragraph',
    children: [{ type: 'text', text: `Then came “${words}” again.` }],
  })),
}))
const bodies = texts.map(
  (text): Body =>
    text
      .split('\n')
      .map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line.trim() }] })),
)
const sources: SourceText[] = texts.map((_, index) => ({
  article: `${index}`,
  title: `Article ${index}`,
  byline: null,
  site: null,
  language: 'en',
  corrections: [],
  body: `${index}`,
  retrieved: '2024-07-03T10:00:00.000Z',
  newest: true,
}))

globalThis.gc?.()
const heapBefore = process.memoryUsage().heapUsed
let most = 0
const start = performance.now()
const checked = (
  await verify(drafts, sources, async (index) => {
    if (index % 256 === 0) most = Math.max(most, process.memoryUsage().heapUsed - heapBefore)
    return bodies[index] ?? null
  })
).flat()
const ours = performance.now() - start

const right = checked.filter(({ verdict }, index) => verdict === made[index]?.kind).length
if (checked.length !== made.length)
  throw new Error(`${checked.length} of ${made.length} quotes were found in the drafts`)

/** Whether the words, or at most so many changes away from them, stand in any text. */
function plainly(words: string): boolean {
  if (texts.some((text) => text.includes(words))) return true
  return texts.some((text) => search(text, words, 12).length > 0)
}
const startPlain = performance.now()
for (const { words } of made.slice(0, sample)) plainly(words)
const plain = (performance.now() - startPlain) / sample

const million = (texts.reduce((sum, text) => sum + text.length, 0) / 1e6).toFixed(1)
const ms = (milliseconds: number) => milliseconds.toFixed(milliseconds < 10 ? 2 : 0)
printTable(
  ['articles', 'characters', 'quotes', 'way', 'ms a quote', 'all quotes', 'right verdicts'],
  [
    [
      `${articles}`,
      `${million} million`,
      `${quotes}`,
      'Pullquote',
      ms(ours / quotes),
      `${(ours / 1000).toFixed(1)} s`,
      `${((right / made.length) * 100).toFixed(1)}%`,
    ],
    [
      `${articles}`,
      `${million} million`,
      `${sample} of them`,
      'indexOf, then approx-string-match',
      ms(plain),
      `about ${((plain * quotes) / 1000).toFixed(0)} s`,
      'finds places, gives none',
    ],
  ],
)
console.log(
  `\n${(plain / (ours / quotes)).toFixed(0)} times as fast for each quote. Heap at most ${(most / 2 ** 20).toFixed(0)} MB above the texts themselves.`,
)
