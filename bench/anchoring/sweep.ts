// How the floor and the margin of `shared/anchoring/decide.ts` trade what is found for what is put elsewhere.
import { limits } from '#shared/anchoring/decide'
import { locate } from '#shared/anchoring/index'
import { printTable, randomFrom } from '../measure'
import { experiments, foundIn, isRight, type Trial } from './accuracy'
import { corpus, corpusKinds } from './corpora'
import { revisions } from './revisions'

const floors = [0.3, 0.4, 0.5, 0.6, 0.7]
const margins = [0, 0.03, 0.06, 0.12]
const seeds = 3
const textLength = 8_000
const asked = [
  '10% of words replaced',
  '30% of words replaced',
  'every fourth block rewritten by half, the others as they were',
  'sentences deleted',
  'sentences deleted, 10% of the other words replaced',
  'three words deleted',
]

export function measureSweep(seed: number) {
  const columns = asked.map((name) => {
    const experiment = [...experiments, ...revisions].find((each) => each.name === name)
    if (!experiment) throw new Error(`There are no edits “${name}”.`)
    const trials: Trial[] = []
    for (const kind of corpusKinds)
      for (let each = 0; each < seeds; each += 1) {
        const made = corpus(kind, textLength, seed * 1000 + 500 + each)
        trials.push(experiment.trial(made, randomFrom(seed * 77 + 500 + each)))
      }
    return { experiment, trials }
  })
  const chosen = { ...limits }
  const rows = floors.flatMap((floor) =>
    margins.map((margin) => {
      Object.assign(limits, { floor, margin })
      const cells = columns.map(({ experiment, trials }) => {
        const { count, right, elsewhere } = tallied(trials)
        const share = (part: number) => `${((100 * part) / count).toFixed(1)}%`
        return experiment.counts === 'right'
          ? `${share(right)}, ${share(elsewhere)}`
          : share(elsewhere)
      })
      const mark = floor === chosen.floor && margin === chosen.margin ? '**' : ''
      return [`${mark}${floor}${mark}`, `${mark}${margin}${mark}`, ...cells]
    }),
  )
  Object.assign(limits, chosen)
  const head = columns.map(({ experiment: { name, counts } }) =>
    counts === 'right' ? `${name}: right, elsewhere` : `${name}: elsewhere`,
  )
  printTable(['floor', 'margin', ...head], rows)
}

function tallied(trials: readonly Trial[]) {
  let count = 0
  let right = 0
  let elsewhere = 0
  for (const { anchors, now, truth } of trials)
    locate(now, anchors).forEach((located, index) => {
      const place = foundIn(located)
      count += 1
      if (isRight(place, truth[index] ?? null)) right += 1
      else if (place) elsewhere += 1
    })
  return { count, right, elsewhere }
}
