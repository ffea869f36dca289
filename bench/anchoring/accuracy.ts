// How many passages are found rightly, and how many are put on other words, over texts of many kinds.
import { describe, locate } from '#shared/anchoring/index'
import type { TextRange } from '#shared/anchoring/range'
import type { Located, TextAnchor } from '#shared/model/anchor'
import { printTable, randomFrom } from '../measure'
import { type Corpus, corpus, corpusKinds, sentencesOf, textOf } from './corpora'
import { type Edited, editCharacters, edited, type Replacement, replaceWords } from './edits'
import { locateBySearch } from './hypothesis'
import { locateBySelector } from './quote-selector'
import { rangeOf } from './speed'
import { below, type Random } from './vocabulary'

/** Both ends as near as this are right. */
const tolerance = 5
const textLength = 20_000
/** One of so many is asked of the peers, which are slow. */
const peerEach = 50

/** A text, its passages, and where each is afterwards; null where it is gone. */
export interface Trial {
  anchors: TextAnchor[]
  now: string
  truth: (TextRange | null)[]
}

export interface Experiment {
  name: string
  asked: string
  /** What counts: passages found rightly, or put elsewhere. */
  counts: 'right' | 'elsewhere'
  trial(made: Corpus, random: Random): Trial
}

export function trialOf(text: string, ranges: TextRange[], change: Edited): Trial {
  return {
    anchors: ranges.map((range) => describe(text, range)),
    now: change.text,
    truth: ranges.map((range) => change.range(range)),
  }
}

export const passages = (text: string, count: number, random: Random) =>
  Array.from({ length: count }, () => rangeOf(text, 20, 400, random))

function withWords(share: number): Experiment['trial'] {
  return ({ blocks, words }, random) => {
    const text = textOf(blocks)
    const change = edited(text, replaceWords(text, share, random, words))
    return trialOf(text, passages(text, 150, random), change)
  }
}

/** Ranges of `text` taken out, and what they were asked for. */
function without(text: string, ranges: TextRange[], others: Replacement[] = []): Trial {
  const cuts = ranges.map(({ start, end }) => ({ start, end, by: '' }))
  const inside = ({ start, end }: TextRange) =>
    cuts.some((cut) => start < cut.end && end > cut.start)
  const all = [...cuts, ...others.filter((range) => !inside(range))].sort(
    (a, b) => a.start - b.start,
  )
  return {
    anchors: ranges.map((range) => describe(text, range)),
    now: edited(text, all).text,
    truth: ranges.map(() => null),
  }
}

function threeWords(text: string, random: Random, unspaced: boolean): TextRange[] {
  const pattern = unspaced
    ? /[\p{L}]{6}/gu
    : /[\p{L}\p{M}\p{N}]+ [\p{L}\p{M}\p{N}]+ [\p{L}\p{M}\p{N}]+/gu
  return [...text.matchAll(pattern)]
    .filter(() => random() < 0.1)
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
}

const chosen = (blocks: Corpus['blocks'], share: number, random: Random) =>
  sentencesOf(blocks).filter(() => random() < share)

export const experiments: Experiment[] = [
  { name: '10% of words replaced', asked: '≥ 97%', counts: 'right', trial: withWords(0.1) },
  { name: '30% of words replaced', asked: '≥ 85%', counts: 'right', trial: withWords(0.3) },
  {
    name: '10% of characters edited',
    asked: '',
    counts: 'right',
    trial: ({ blocks }, random) => {
      const text = textOf(blocks)
      const change = edited(text, editCharacters(text, 0.1, random))
      return trialOf(text, passages(text, 150, random), change)
    },
  },
  {
    name: 'clauses put into every fourth sentence',
    asked: '',
    counts: 'right',
    trial: ({ blocks, words }, random) => {
      const text = textOf(blocks)
      const clauses = [...text.matchAll(/(?<=\S)[ ，]/g)]
        .filter(() => random() < 0.02)
        .map(({ index }) => ({
          start: index,
          end: index,
          by: ` ${words.sentence(3, 8).trimEnd()}`,
        }))
      return trialOf(text, passages(text, 150, random), edited(text, clauses))
    },
  },
  {
    name: 'sentences deleted',
    asked: '≤ 1%',
    counts: 'elsewhere',
    trial: ({ blocks }, random) => without(textOf(blocks), chosen(blocks, 0.2, random)),
  },
  {
    name: 'sentences deleted, 10% of the other words replaced',
    asked: '',
    counts: 'elsewhere',
    trial: ({ blocks, words }, random) => {
      const text = textOf(blocks)
      return without(text, chosen(blocks, 0.2, random), replaceWords(text, 0.1, random, words))
    },
  },
  {
    name: 'three words deleted',
    asked: '≤ 5%',
    counts: 'elsewhere',
    trial: ({ blocks, words }, random) => {
      const text = textOf(blocks)
      return without(text, threeWords(text, random, words.language.space === ''))
    },
  },
  {
    name: 'blocks reordered: unique sentences moved rightly',
    asked: '100%',
    counts: 'right',
    trial: ({ blocks }, random) =>
      reordered(blocks, random, (text, range) => isUnique(text, range)),
  },
  {
    name: 'blocks reordered: parts of sentences',
    asked: '',
    counts: 'right',
    trial: ({ blocks }, random) =>
      reordered(
        blocks,
        random,
        () => true,
        ({ start, end }) => {
          const from = start + below(random, Math.max(1, (end - start) >> 1))
          return { start: from, end: Math.min(end, from + 5 + below(random, 40)) }
        },
      ),
  },
  {
    name: 'a twin whose original is gone',
    asked: '0%',
    counts: 'elsewhere',
    trial: ({ blocks }, random) => {
      const twins = sentencesOf(blocks).filter(() => random() < 0.1)
      const doubled = blocks.map((block) => [...block])
      for (const { block, sentence } of twins) {
        const other = doubled[below(random, doubled.length)] as string[]
        if (other !== doubled[block]) other.push((blocks[block] as string[])[sentence] as string)
      }
      const text = textOf(doubled)
      const ranges = sentencesOf(doubled).filter((range) =>
        twins.some((twin) => twin.block === range.block && twin.sentence === range.sentence),
      )
      return without(text, ranges)
    },
  },
]

const isUnique = (text: string, { start, end }: TextRange) => {
  const words = text.slice(start, end)
  return text.indexOf(words) === start && text.indexOf(words, start + 1) < 0
}

function reordered(
  blocks: Corpus['blocks'],
  random: Random,
  keep: (text: string, range: TextRange) => boolean,
  part: (range: TextRange) => TextRange = (range) => range,
): Trial {
  const order = blocks.map((_, index) => index)
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = below(random, at + 1)
    ;[order[at], order[other]] = [order[other] as number, order[at] as number]
  }
  const text = textOf(blocks)
  const olds: number[] = []
  const news: number[] = []
  let at = 0
  for (const [index, block] of blocks.entries()) {
    olds[index] = at
    at += block.join('').length + 1
  }
  at = 0
  for (const index of order) {
    news[index] = at
    at += (blocks[index] as string[]).join('').length + 1
  }
  const marks = sentencesOf(blocks)
    .filter(() => random() < 0.4)
    .map((range) => ({ block: range.block, ...part({ start: range.start, end: range.end }) }))
    .filter((range) => range.end > range.start && keep(text, range))
  return {
    anchors: marks.map((range) => describe(text, range)),
    now: textOf(order.map((index) => blocks[index] as string[])),
    truth: marks.map(({ block, start, end }) => {
      const shift = (news[block] as number) - (olds[block] as number)
      return { start: start + shift, end: end + shift }
    }),
  }
}

export const isRight = (found: TextRange | null, truth: TextRange | null) =>
  found !== null &&
  truth !== null &&
  Math.abs(found.start - truth.start) <= tolerance &&
  Math.abs(found.end - truth.end) <= tolerance

export const foundIn = (located: Located | undefined): TextRange | null =>
  located && 'start' in located ? located : null

/** Share of passages, in per cent, that are found rightly and that are put elsewhere. */
interface Tally {
  count: number
  right: number
  elsewhere: number
}
const none = (): Tally => ({ count: 0, right: 0, elsewhere: 0 })

function note(tally: Tally, found: TextRange | null, truth: TextRange | null) {
  tally.count += 1
  if (isRight(found, truth)) tally.right += 1
  else if (found) tally.elsewhere += 1
}

const percent = (tally: Tally, counts: 'right' | 'elsewhere') =>
  tally.count === 0 ? '–' : `${((100 * tally[counts]) / tally.count).toFixed(1)}%`

export function measureAccuracy(
  asked: readonly Experiment[],
  seed: number,
  rounds: number,
  peers: boolean,
) {
  const table = asked.map((experiment) => {
    const all = none()
    const search = none()
    const selector = none()
    const byKind = corpusKinds.map((kind) => {
      const tally = none()
      for (let round = 0; round < rounds; round += 1) {
        const made = corpus(kind, textLength, seed * 1000 + round)
        const { anchors, now, truth } = experiment.trial(made, randomFrom(seed * 77 + round))
        const found = locate(now, anchors)
        anchors.forEach((anchor, index) => {
          const there = truth[index] ?? null
          note(tally, foundIn(found[index]), there)
          if (!peers || index % peerEach !== 0) return
          note(search, locateBySearch(now, anchor), there)
          note(selector, locateBySelector(now, anchor), there)
        })
      }
      all.count += tally.count
      all.right += tally.right
      all.elsewhere += tally.elsewhere
      return percent(tally, experiment.counts)
    })
    const { counts } = experiment
    return [
      `${experiment.name}: ${counts === 'right' ? 'found rightly' : 'put elsewhere'}`,
      experiment.asked,
      `${all.count.toLocaleString('en')}`,
      `**${percent(all, counts)}**`,
      ...(counts === 'right' ? [percent(all, 'elsewhere')] : ['']),
      `${percent(search, counts)} of ${search.count}`,
      `${percent(selector, counts)} of ${selector.count}`,
      ...byKind,
    ]
  })
  printTable(
    ['edits', 'asked', 'quotes', 'Pullquote', 'put elsewhere', '(a)', '(b)', ...corpusKinds],
    table,
  )
}
