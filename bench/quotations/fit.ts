// Fits what the signs of an attribution weigh (shared/quotations/languages/english-weights.ts) on annotated stories: logistic
// regression by Newton's method with a ridge, so that rare signs stay near nothing. What is printed of its quality is of
// stories that it was not fitted on: the files are dealt into five parts, and each is judged by the weights of the others.
import type { Evidence } from '#shared/quotations/evidence'
import { findQuotations } from '#shared/quotations/index'
import { type Judgement, logOdds, surenessOf, type Weights } from '#shared/quotations/sureness'
import { readStories, type Story } from './polnear'
import { score } from './score'
import { printThresholds, scoreStories } from './thresholds'

/** A speaker that was given, and whether it is the annotated one. */
interface Example {
  evidence: Evidence
  right: boolean
}

const parts = 5
/** A sign that was seen less often has no weight. */
const fewest = 20
const ridge = 3
const steps = 12

/** Prints how well weights judge stories that they were not fitted on, and those that fit the whole train part of `folder`. */
export function fitWeights(folder: string) {
  const stories = readStories(folder, 'train').map(examplesOf)
  const judgements = Array.from({ length: parts }, (_, part): Judgement => {
    const weights = weightsFor(stories.filter((_, index) => index % parts !== part).flat())
    return { weigh: (evidence) => surenessOf(evidence, weights), least: 0 }
  })
  console.log('By the least score, in stories that the weights were not fitted on:\n')
  printThresholds(scoreStories(folder, 'train', (index) => judgements[index % parts] as Judgement))
  console.log(`\n${JSON.stringify(weightsFor(stories.flat()), null, 2)}`)
}

function examplesOf(story: Story): Example[] {
  const evidences = new Map<string, Evidence>()
  const found = findQuotations(story.text, {
    language: 'en',
    names: false,
    judgement: {
      least: 0,
      weigh: (evidence) => {
        evidences.set(`${evidence.quotation} ${evidence.mention}`, evidence)
        return evidence.prior
      },
    },
  })
  return score(story, found).judged.flatMap(({ quotation: { parts, speaker }, right }) => {
    if (!speaker || speaker.how === 'carried') return []
    const evidence = parts
      .map((part) => evidences.get(`${part.start} ${speaker.start}`))
      .find((one) => one !== undefined)
    return evidence ? [{ evidence, right }] : []
  })
}

/** The weights under which what is right and what is wrong is likeliest. */
function weightsFor(examples: readonly Example[]): Weights {
  const counts = new Map<string, number>()
  for (const { evidence } of examples)
    for (const sign of evidence.signs) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const names = [...counts.keys()].filter((sign) => (counts.get(sign) ?? 0) >= fewest).sort()
  const places = new Map(names.map((sign, index) => [sign, index + 2]))
  const rows = examples.map(({ evidence, right }) => ({
    right: right ? 1 : 0,
    values: new Map<number, number>([
      [0, 1],
      [1, logOdds(evidence.prior)],
      ...evidence.signs.flatMap((sign): [number, number][] => {
        const place = places.get(sign)
        return place === undefined ? [] : [[place, 1]]
      }),
    ]),
  }))
  const size = names.length + 2
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < steps; step += 1) {
    const slope = weights.map((weight) => -ridge * weight)
    const bend = weights.map((_, row) => weights.map((_, column) => (row === column ? ridge : 0)))
    for (const { right, values } of rows) {
      let odds = 0
      for (const [place, value] of values) odds += value * (weights[place] ?? 0)
      const sure = 1 / (1 + Math.exp(-odds))
      for (const [place, value] of values) {
        slope[place] = (slope[place] ?? 0) + (right - sure) * value
        const line = bend[place] as number[]
        for (const [other, beside] of values)
          line[other] = (line[other] ?? 0) + sure * (1 - sure) * value * beside
      }
    }
    const change = solved(bend, slope)
    weights = weights.map((weight, place) => weight + (change[place] ?? 0))
  }
  const rounded = (place: number) => Math.round((weights[place] ?? 0) * 100) / 100
  return {
    start: rounded(0),
    prior: rounded(1),
    signs: Object.fromEntries(names.map((sign, index) => [sign, rounded(index + 2)])),
  }
}

/** Solves a system of linear equations whose matrix is positive definite, by elimination. */
function solved(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, vector[index] ?? 0])
  const size = rows.length
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = rows[pivot] as number[]
    for (let below = 0; below < size; below += 1) {
      const row = rows[below] as number[]
      const times = below === pivot ? 0 : (row[pivot] ?? 0) / (top[pivot] ?? 1)
      if (times === 0) continue
      for (let column = pivot; column <= size; column += 1)
        row[column] = (row[column] ?? 0) - times * (top[column] ?? 0)
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1))
}
