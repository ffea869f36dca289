// How long 1,000 quotes take, the index included, against both peers in the same run.
import { describe, locate } from '#shared/anchoring/index'
import { splitsPair, type TextRange } from '#shared/anchoring/range'
import type { TextAnchor } from '#shared/model/anchor'
import { elapsed, median, printTable, randomFrom } from '../measure'
import { corpus, textOf } from './corpora'
import { editCharacters, edited } from './edits'
import { locateBySearch } from './hypothesis'
import { locateBySelector } from './quote-selector'
import { below, type Random } from './vocabulary'

const quotes = 1_000
/** The peers take too long for all of them: so many quotes are timed, or as many as fit into the time, and scaled. */
const mostSeconds = 8

const rows = [
  { length: 1_000_000, share: 0.1, from: 20, to: 400, asked: 200 },
  { length: 100_000, share: 0.1, from: 20, to: 400, asked: 40 },
  { length: 10_000, share: 0.1, from: 20, to: 400, asked: 8 },
  { length: 1_000_000, share: 0, from: 20, to: 400, asked: 50 },
  { length: 100_000, share: 0, from: 20, to: 400, asked: 50 },
  { length: 100_000, share: 0, from: 1, to: 5, asked: 250 },
  { length: 100_000, share: 0.1, from: 1, to: 5, asked: 250 },
]

export function measureSpeed(seed: number) {
  const table = rows.map(({ length, share, from, to, asked }) => {
    const random = randomFrom(seed)
    const text = textOf(corpus('news', length, seed).blocks).slice(0, length)
    const anchors = Array.from({ length: quotes }, () =>
      describe(text, rangeOf(text, from, to, random)),
    )
    const now = edited(text, editCharacters(text, share, random)).text
    const own = median(3, () => locate(now, anchors)) / quotes
    const search = perQuote(anchors, (anchor) => locateBySearch(now, anchor))
    const selector = perQuote(anchors, (anchor) => locateBySelector(now, anchor))
    return [
      length.toLocaleString('en'),
      share === 0 ? 'unchanged' : `${share * 100}% of characters`,
      `${from} to ${to}`,
      (own * quotes).toFixed(1),
      `${search.time.toFixed(3)} (${search.count})`,
      `${selector.time.toFixed(3)} (${selector.count})`,
      `${asked}`,
      (search.time / own).toFixed(0),
      (selector.time / own).toFixed(0),
    ]
  })
  printTable(
    [
      'text',
      'edits',
      'quotes of',
      'Pullquote, ms for 1,000',
      '(a) ms for one (timed)',
      '(b) ms for one (timed)',
      'asked: times faster than (a)',
      'than (a)',
      'than (b)',
    ],
    table,
  )
}

export function rangeOf(text: string, from: number, to: number, random: Random): TextRange {
  const length = Math.min(text.length, from + below(random, to - from + 1))
  const start = below(random, text.length - length + 1)
  const range = { start, end: start + length }
  if (splitsPair(text, range.start)) range.start -= 1
  if (splitsPair(text, range.end)) range.end += 1
  return range
}

function perQuote(anchors: readonly TextAnchor[], find: (anchor: TextAnchor) => unknown) {
  let time = 0
  let count = 0
  for (const anchor of anchors) {
    time += elapsed(() => find(anchor))
    count += 1
    if (time > mostSeconds * 1000) break
  }
  return { time: time / count, count }
}
