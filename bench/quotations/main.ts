// What finding quotations costs, and how well it is done.
//   npm run bench -- quotations                        speed, on a text of its own
//   npm run bench -- quotations FOLDER [PART] [FILES]  also PolNeAR: the folder that holds data/; PART is train or dev
//   npm run bench -- quotations FOLDER fit             what signs of an attribution weigh, fitted on its train part
import nlp from 'compromise'
import { findQuotations } from '#shared/quotations/index'
import { judgementFor } from '#shared/quotations/sureness'
import { elapsed, median, printTable } from '../measure'
import { fitWeights } from './fit'
import { novel, story } from './generated'
import type { Score } from './score'
import { printThresholds, scoreStories } from './thresholds'

const [folder, part = 'dev', details] = process.argv.slice(2)
if (folder && part === 'fit') fitWeights(folder)
else if (folder) scoreAll(folder, part)
else measureSpeed()

/** Against compromise, which tags the words of a text and finds what stands between quotation marks, but no speakers. */
function measureSpeed() {
  const sizes = [100_000, 1_000_000, 4_000_000]
  // The first run compiles the program: what is asked for is how fast it reads.
  for (const make of [story, novel]) findQuotations(make(500_000), { language: 'en' })
  const rows: string[][] = []
  for (const [kind, make] of [
    ['news', story],
    ['a book', novel],
    ['one paragraph', (length: number) => story(length).replaceAll('\n', ' ')],
    ['an end missing in each paragraph', (length: number) => story(length).replace(/”$/gm, '')],
  ] as const)
    for (const size of sizes) {
      const text = make(size)
      const times = size > 1_000_000 ? 1 : 3
      const plain = median(times, () => void findQuotations(text, { language: 'en', names: false }))
      const named = median(times, () => void findQuotations(text, { language: 'en' }))
      const rate = (time: number) => text.length / time / 1_000
      // It takes minutes for more than this, and a paragraph of it far longer.
      const peer =
        size === sizes[0] && kind !== 'one paragraph'
          ? elapsed(() => void nlp(text).quotations().out('array'))
          : null
      rows.push([
        kind,
        `${(text.length / 1e6).toFixed(1)} M`,
        peer === null ? '' : `${peer.toFixed(0)} ms, ${rate(peer).toFixed(2)} M/s`,
        `${plain.toFixed(0)} ms, ${rate(plain).toFixed(2)} M/s`,
        `${named.toFixed(0)} ms, ${rate(named).toFixed(2)} M/s`,
        peer === null ? '' : `${(peer / named).toFixed(0)}× as fast`,
      ])
    }
  printTable(
    ['text', 'characters', 'compromise 14', 'speakers', 'and their names', 'with names'],
    rows,
  )
}

function scoreAll(folder: string, part: string) {
  const scores = scoreStories(folder, part)
  const total = (field: Exclude<keyof Score, 'ways' | 'judged' | 'faults'>) =>
    scores.reduce((sum, one) => sum + one[field], 0)
  const wrong = total('given') - total('right')
  const share = (some: number, all: number) => `${((100 * some) / all).toFixed(1)} %`
  printTable(
    ['', 'share', 'of'],
    [
      ['precision', share(total('matched'), total('found')), `${total('found')}`],
      ['recall', share(total('matched'), total('stretches')), `${total('stretches')}`],
      ['speaker right', share(total('right'), total('sourced')), `${total('sourced')}`],
      ['given speaker wrong', share(wrong, total('given')), `${total('given')}`],
      ...[
        ['… where the source is no verb', total('nobody')] as const,
        ['… nor another mention of it', total('nobody') + total('sameEntity')] as const,
        [
          '… nor reports what the speaker says',
          total('nobody') + total('sameEntity') + total('within'),
        ] as const,
      ].map(([what, less]) => [what, share(wrong - less, total('given')), `${total('given')}`]),
    ],
  )
  printWays(scores)
  console.log(
    '\nIf a speaker were given with less or only with more than the least score that is asked for:\n',
  )
  const all = { ...judgementFor('en'), least: 0 }
  printThresholds(scoreStories(folder, part, () => all))
  console.log(`\nThe twenty worst of ${scores.length} files:`)
  const worst = scores.sort((a, b) => b.faults.length - a.faults.length)
  for (const { file, faults } of worst.slice(0, 20)) console.log(`${faults.length}\t${file}`)
  if (details) for (const one of worst) printFaults(one)
}

function printFaults({ file, faults }: Score & { file: string }) {
  for (const fault of faults) console.log(`${fault}\t${file}`)
}

function printWays(scores: readonly Score[]) {
  const ways = new Map<string, { right: number; wrong: number }>()
  for (const [exact, { right, wrong }] of scores.flatMap((one) => [...one.ways])) {
    const way = exact.slice(0, -1)
    const before = ways.get(way) ?? { right: 0, wrong: 0 }
    ways.set(way, { right: before.right + right, wrong: before.wrong + wrong })
  }
  console.log('\nSpeakers by how they were found, and by the tenths of their score:\n')
  printTable(
    ['way', 'right', 'wrong'],
    [...ways]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([way, { right, wrong }]) => [way, `${right}`, `${wrong}`]),
  )
}
