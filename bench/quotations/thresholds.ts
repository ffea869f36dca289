// Scores the stories of a part, and what would come of it if a speaker were given with another least score.
import { findQuotations } from '#shared/quotations/index'
import type { Judgement } from '#shared/quotations/sureness'
import { printTable } from '../measure'
import { readStories } from './polnear'
import { type Score, score } from './score'

/** The scores of the stories of a part, each judged as `judgementOf` its place says, else as it is shown to readers. */
export function scoreStories(
  folder: string,
  part: string,
  judgementOf?: (index: number) => Judgement,
): (Score & { file: string })[] {
  return readStories(folder, part).map((story, index) => {
    const judged = judgementOf ? { judgement: judgementOf(index) } : {}
    const found = findQuotations(story.text, { language: 'en', ...judged })
    return { file: story.file, ...score(story, found) }
  })
}

/** What would be right, and what wrong, if only speakers of at least a score were given. */
export function printThresholds(scores: readonly Score[]) {
  const sourced = scores.reduce((sum, one) => sum + one.sourced, 0)
  const ways = scores.flatMap((one) => [...one.ways])
  const rows = [0, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9].map((least) => {
    const kept = ways.filter(([way]) => Number(way.split(' ')[1]) >= least)
    const right = kept.reduce((sum, [, counts]) => sum + counts.right, 0)
    const wrong = kept.reduce((sum, [, counts]) => sum + counts.wrong, 0)
    const percent = (some: number, all: number) => `${((100 * some) / all).toFixed(1)} %`
    return [`${least}`, percent(right, sourced), percent(wrong, right + wrong)]
  })
  printTable(['least score', 'right', 'given wrong'], rows)
}
