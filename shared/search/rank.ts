// How well an article fits: BM25 with fields (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009, section 3.6), where
// a word in a title counts as several in the text.
import { places } from './segment'

const weightOf: Record<(typeof places)[number], number> = {
  title: 8,
  byline: 4,
  site: 3,
  tags: 5,
  passages: 2,
  notes: 3,
  text: 1,
  filter: 0,
}

/** What a term counts in each place. */
export const weights: readonly number[] = places.map((place) => weightOf[place])

/** How soon more of the same word says no more, and how much a long text has to have more of it: the values of the paper. */
const saturation = 1.2
const lengthShare = 0.75

/** What a word is worth that stands in `count` of `total` articles: the rarer, the more. */
export const rarity = (count: number, total: number) =>
  Math.log(1 + (Math.max(0, total - count) + 0.5) / (count + 0.5))

/** What a word adds that stands in an article with this weight; `length` is that of the article. */
export const worth = (rare: number, weight: number, length: number, average: number) =>
  (rare * weight * (saturation + 1)) /
  (weight + saturation * (1 - lengthShare + (lengthShare * length) / average))
