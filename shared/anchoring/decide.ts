// Decides by the evidence which place is that of an anchor: one, several that fit about as well, or none.
import type { Twins } from '../model/anchor'
import type { Place } from './places'
import { mostTwins } from './twins'

export interface Sought {
  exact: string
  prefix: string
  suffix: string
  start: number
  twins: Twins | undefined
}

/** None where lost, one where found, else the places that fit about as well, the best first. */
export type Verdict = Place[]

/** What may be asked about the text, at some cost. */
export interface Asked {
  /** Where the words stand to the letter, of which more than `2 * mostTwins` are not counted. */
  occurrences(): readonly number[]
  /** The evidence for the words at one of them. */
  at(start: number): Place
}

/** Least score of a place where the words are others. */
export const floor = 0.5
/** Least share of the words, and of the context, there. */
export const leastWords = 0.4
export const leastContext = 0.35
/** Least share of the words where no context was recorded, or none is left. */
export const leastWordsAlone = 0.75
/** How far the best place has to be ahead of the next. */
export const margin = 0.06
/** How far a place has to be ahead of the twins that its words had. */
const twinMargin = 0.15
/** Units of words that are not repeated by chance: where they are unique. */
const longEnough = 8
/** The same for words of which nobody looked whether they had twins, and whose recorded context is elsewhere. */
const longEnoughAlone = 32
/** Context that goes on where the words were: they were taken out. */
const hole = 0.75
const mostCandidates = 8
/** Twins that are weighed one by one. */
const mostWeighed = 32
/** Least share of the context of the very words where fewer of them stand than did, so that these may be a twin's. */
const leastContextAmongTwins = 0.6

export function decide(sought: Sought, places: readonly Place[], asked: Asked): Verdict {
  const same = places.filter(({ likeness }) => likeness !== 'other')
  const changed = places.filter((place) => place.likeness === 'other' && fits(place))
  const [best] = changed
  const [first, ...more] = same
  if (!first) return decideChanged(changed, places)
  if (!best || first.score >= best.score || isUnique(sought, same, asked))
    return decideSame(sought, [first, ...more], changed, asked)
  return decideChanged([...changed, first], places)
}

/** Whether the very words stood once and stand once: what is beside their new place cannot outweigh that. */
function isUnique({ exact, twins }: Sought, same: readonly Place[], asked: Asked): boolean {
  const stoodOnce = twins !== undefined && twins.before + twins.after === 0
  return (
    stoodOnce &&
    exact.length >= longEnough &&
    same[0]?.likeness === 'letters' &&
    asked.occurrences().length === 1
  )
}

/** The best place has the very words. What has to be excluded is that they are a twin's. */
function decideSame(
  sought: Sought,
  same: readonly [Place, ...Place[]],
  changed: readonly Place[],
  asked: Asked,
): Verdict {
  const { exact, twins } = sought
  const [best] = same
  const context = best.context ?? 0
  const rivals = [...same.slice(1), ...changed].filter((place) => best.score - place.score < margin)
  const alone = rivals.every(({ likeness }) => likeness === 'other')
  if (!twins) {
    if (context >= leastContext && alone) return [best]
    const needed = best.context === undefined ? longEnough : longEnoughAlone
    if (exact.length >= needed && asked.occurrences().length <= 1) return [best]
    return ambiguousOf([best, ...rivals.filter(({ likeness }) => likeness !== 'other')])
  }
  if (isUnique(sought, same, asked)) return [best]
  const old = twins.before + twins.after + 1
  if (old === 1)
    return alone && (exact.length >= longEnough || context >= leastContext)
      ? [best]
      : ambiguousOf([best, ...rivals])
  const now = asked.occurrences()
  const isGone = now.length < Math.min(old, mostTwins)
  const enough = Math.max(isGone ? leastContextAmongTwins : leastContext, twins.alike + twinMargin)
  if (alone && context >= enough) return [best]
  if (isGone) return ambiguousOf(now.slice(0, mostCandidates).map(asked.at))
  const all = now.length <= mostWeighed ? now.map(asked.at) : same
  const most = Math.max(...all.map(({ score }) => score))
  const equal = all.filter(({ score }) => most - score < margin)
  if (equal.length === 1 && (equal[0]?.context ?? 0) >= leastContext) return equal
  // As many as there were: the one with as many before it.
  const rank = now.length === old && now.length < mostTwins ? now[twins.before] : undefined
  const ranked = equal.find(({ start }) => start === rank)
  return ranked ? [ranked] : ambiguousOf(equal)
}

/** Other words stand at the best place. `fit` are those that are like enough, the best first. */
function decideChanged(fit: readonly Place[], places: readonly Place[]): Verdict {
  const [best] = fit
  if (!best) return []
  // Where the context goes on without them, they were taken out, and what is like them elsewhere is something else.
  const gone = places.some((place) => (place.context ?? 0) >= hole && place.words < leastWords)
  if (gone && (best.context ?? 0) < hole) return []
  const rivals = fit.filter((place) => place !== best && best.score - place.score < margin)
  return rivals.length === 0 ? [best] : ambiguousOf([best, ...rivals])
}

function fits({ words, context, score }: Place): boolean {
  if (context === undefined || context < leastContext) return words >= leastWordsAlone
  return words >= leastWords && score >= floor
}

/** One place alone that is not good enough is none. */
function ambiguousOf(places: readonly Place[]): Verdict {
  return places.length > 1 ? places.slice(0, mostCandidates) : []
}
