// The most that one anchor may take, in texts that repeat themselves as much as a text can, and what 100,000 anchors take.
import { locate } from '#shared/anchoring/index'
import type { SoughtAnchor } from '#shared/model/anchor'
import { elapsed, middle, printTable, randomFrom } from '../measure'
import { corpus, textOf } from './corpora'

const length = 1_000_000

const repeated = (part: string) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

function texts(seed: number): [string, string][] {
  const news = textOf(corpus('news', length, seed).blocks).slice(0, length)
  const random = randomFrom(seed)
  const paragraph = textOf(corpus('news', 400, seed).blocks)
  return [
    ['one letter', repeated('a')],
    ['two letters by turns', repeated('ab')],
    ['two letters by chance', Array.from({ length }, () => (random() < 0.5 ? 'a' : 'b')).join('')],
    ['one word', repeated('word ')],
    ['one paragraph', repeated(`${paragraph}\n`)],
    ['one Chinese sentence', repeated('他说这是一个很长的句子。')],
    ['news', news],
  ]
}

/** Quotes that are hard: of every length, nearly what the text repeats, with and without context, all missing. */
function hard(text: string): [string, SoughtAnchor][] {
  const anchors: [string, SoughtAnchor][] = []
  for (const size of [1, 5, 40, 400, 5_000, 100_000, 900_000]) {
    const words = text.slice(1000, 1000 + size)
    const half = size >> 1
    const altered = `${words.slice(0, half)}Z${words.slice(half + 1)}`
    const context = { prefix: text.slice(0, 32), suffix: text.slice(500, 532) }
    anchors.push(
      [`${size} altered`, { exact: altered, ...context, start: 400_000, end: 400_000 + size }],
      [`${size} altered, bare`, { exact: altered }],
      [`${size} the same`, { exact: words, prefix: 'Z', suffix: 'Z', start: 70, end: 70 + size }],
      [
        `${size} the same, twins`,
        {
          exact: words,
          prefix: 'Z',
          suffix: 'Z',
          start: 70,
          end: 70 + size,
          twins: { before: 400, after: 400, alike: 0.5 },
        },
      ],
      [
        `${size} altered at its end`,
        { exact: `${words.slice(0, -1)}Z`, ...context, start: 5, end: 5 + size },
      ],
    )
  }
  return anchors
}

const count = 100_000

/** Milliseconds of the processor, so that what else the machine does is not counted; the middle of three. */
function worked(work: () => void): number {
  return middle(
    [1, 2, 3].map(() => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }),
  )
}

export function measureBounds(seed: number) {
  const rows = texts(seed).map(([name, text]) => {
    const index = worked(() => locate(text, [{ exact: 'not there', prefix: 'at', suffix: 'all' }]))
    const times = hard(text).map(([what, anchor]) => ({
      what,
      time: worked(() => locate(text, [anchor])),
    }))
    times.sort((a, b) => b.time - a.time)
    const [worst] = times
    return [
      name,
      `${times.length}`,
      index.toFixed(1),
      middle(times.map(({ time }) => time)).toFixed(1),
      (worst?.time ?? 0).toFixed(1),
      worst?.what ?? '',
    ]
  })
  printTable(
    ['1,000,000 characters of', 'anchors', 'reading the text, ms', 'median, ms', 'most, ms', 'at'],
    rows,
  )

  const many = texts(seed).map(([name, text]) => {
    const random = randomFrom(seed)
    const anchors = Array.from({ length: count }, (): SoughtAnchor => {
      const start = Math.floor(random() * (length - 200))
      const words = text.slice(start, start + 20 + Math.floor(random() * 180))
      return {
        exact: `${words.slice(0, 10)}Z${words.slice(11)}`,
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(start + words.length, start + words.length + 32),
        start,
        end: start + words.length,
      }
    })
    return [name, (elapsed(() => locate(text, anchors)) / 1000).toFixed(1)]
  })
  console.log()
  printTable(['100,000 anchors, all edited, in 1,000,000 characters of', 'seconds'], many)
}
