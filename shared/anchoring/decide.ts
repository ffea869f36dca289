// Decides by the evidence which place is that of an anchor: one, several that fit about as well, or none.
//
//  - Where as many of its very words stand as did, they are all still there: only which of them it is has to be told.
//  - Where fewer stand, those that are left may all be twins of it: one is taken only if its context says so.
//  - Where none stands, the best place with other words is taken, unless the context goes on without any.
import type { Twins } from '../model/anchor'
import type { Place } from './place'
import { mostTwins } from './twins'

export interface Sought {
  exact: string
  prefix: string
  suffix: string
  start: number
  twins: Twins | undefined
}

export interface Verdict {
  /** None where lost, one where found, else those that fit about as well, the best first. */
  places: Place[]
  /** Whether the order of the passages may choose one of several: that it is one of them is sure. */
  byOrder: boolean
}

/** What may be asked about the text, at some cost. */
export interface Asked {
  /** Where the words may be, the best place first. */
  places(): Place[]
  /** Where the words stand to the letter, of which more than `2 * mostTwins` are not counted. */
  occurrences(): readonly number[]
  /** The evidence for the words at one of them. */
  at(start: number): Place
  /** How many letters of the context stand beside one of them to the letter. */
  joined(start: number): { before: number; after: number }
  /** The share of the context around a place, measured as that of the twins was, and that of the side of which less is there. */
  alikeAt(place: Place): { all: number; leastSide: number }
  /** How much of the context goes on somewhere without any words in it, from 0 to 1. */
  hole(): number
  /** Whether the numbers, names and negations at a place are others. */
  isToldApart(place: Place): boolean
}

/** What decides. The figures are of `npm run bench -- anchoring sweep`, and kept in docs/measurements/anchoring.md. */
export const limits = {
  /**
   * Least score of a place where the words are others. With 30% of the words replaced 86.8% are found rightly; at 0.6 only
   * 77.1%, at 0.7 41.4%. At 0.4 it is 87.5%, but of half rewritten blocks 4.5% rather than 4.3% are put elsewhere.
   */
  floor: 0.5,
  /**
   * How far the best place has to be ahead of the next. With 10% of the words replaced, where near twins abound, 1.2% are put
   * elsewhere without it and 1.0% with it; twice as much changes neither by more than chance.
   */
  margin: 0.06,
  /** Least share of the words, and of the context, there. */
  leastWords: 0.4,
  leastContext: 0.35,
  /** Least share of the words where no context was recorded, or none is left. */
  leastWordsAlone: 0.75,
  /** Context that goes on without the words: they were taken out. */
  hole: 0.65,
  /** How far it has to be ahead of the context at the best place, the more so the more of the words stand there. */
  holeMargin: 0.45,
  holeWords: 0.7,
  /** Context that stands around other words is not looked for without them: that takes a quarter of the time for a passage. */
  holelessContext: 0.75,
  /** Least context where what tells passages apart is another. */
  vouching: 0.6,
  /** Or this share of words that are at least so long: there is more in them that tells. */
  long: 40,
  leastWordsOfLong: 0.55,
  /** Least context on either side where the words may be those of a twin. */
  ownContext: 0.6,
}

/** How far a place has to be ahead of the twins that its words have. */
const twinMargin = 0.15
/** Units of words that are not repeated by chance: where they are unique. */
const longEnough = 8
/** The same for words of which nobody looked whether they had twins, and whose recorded context is elsewhere. */
const longEnoughAlone = 32
/** Letters of the context beside the words that are no chance, and by how many more than at any twin they say which one it is. */
const leastJoined = 12
const joinedMargin = 8
const mostCandidates = 8
/** Twins that are weighed one by one. */
const mostWeighed = 32
/** Least share of the context of the very words where fewer of them stand than did, so that these may be a twin's. */
const leastContextAmongTwins = 0.6

export function decide(sought: Sought, asked: Asked): Verdict {
  const { twins } = sought
  const places = asked.places()
  if (twins) {
    const old = twins.before + twins.after + 1
    const now = asked.occurrences()
    if (now.length >= Math.min(old, mostTwins)) {
      const standing = decideStanding(sought, twins, now, asked)
      if (standing) return standing
    } else if (old > 1) return decideAmongTwins(sought, twins, now, places, asked)
  }
  const same = places.filter(({ likeness }) => likeness !== 'other')
  const changed = places.filter((place) => place.likeness === 'other' && fits(place, sought, asked))
  const [first, ...more] = same
  const [best] = changed
  if (!first) return decideChanged(changed, asked)
  if (best && best.score > first.score) return decideChanged([...changed, first], asked)
  return decideSame(sought, [first, ...more], changed, asked)
}

/** All of the very words still stand, or so it seems. Nothing where their context says nothing of which they are. */
function decideStanding(
  { exact, prefix, suffix }: Sought,
  twins: Twins,
  now: readonly number[],
  asked: Asked,
): Verdict | undefined {
  const enough = Math.min(leastJoined, prefix.length + suffix.length)
  const joined = now
    .map((start) => ({ start, ...asked.joined(start) }))
    .map(({ start, before, after }) => ({ start, letters: before + after }))
    .sort((a, b) => b.letters - a.letters)
  const [best, next] = joined
  if (!best) return undefined
  if (!next) {
    const place = asked.at(best.start)
    const isSure =
      exact.length >= longEnough ||
      best.letters >= enough ||
      (place.context ?? 0) >= limits.leastContext
    return isSure ? found(place) : undefined
  }
  if (best.letters >= enough && best.letters - next.letters >= joinedMargin)
    return found(asked.at(best.start))
  const weighed = joined
    .slice(0, mostWeighed)
    .map(({ start }) => asked.at(start))
    .sort((a, b) => b.score - a.score)
  const most = weighed[0]?.context ?? 0
  const equal = weighed.filter(({ context }) => most - (context ?? 0) < twinMargin)
  if (equal.length === 1 && most >= limits.leastContext) return found(equal[0] as Place)
  if (now.length > mostWeighed && most < leastContextAmongTwins) return undefined
  // As many as there were: the one with as many before it.
  const isCounted = now.length === twins.before + twins.after + 1 && now.length < mostTwins
  const ranked = isCounted && equal.find(({ start }) => start === now[twins.before])
  if (ranked && (ranked.context ?? 1) >= leastContextAmongTwins) return found(ranked)
  return severalOf(equal, true)
}

/** Fewer of the very words stand than did, so that it may be this passage's own that are gone, or were changed. */
function decideAmongTwins(
  sought: Sought,
  twins: Twins,
  now: readonly number[],
  places: readonly Place[],
  asked: Asked,
): Verdict {
  const isCounted = now.length <= mostWeighed
  const same = [
    ...(isCounted ? now.map((start) => asked.at(start)) : []),
    ...places.filter(
      ({ likeness }) => likeness === 'words' || (likeness === 'letters' && !isCounted),
    ),
  ].sort((a, b) => b.score - a.score)
  const changed = places.filter((place) => place.likeness === 'other' && fits(place, sought, asked))
  const enough = twins.alike + twinMargin
  const isOwn = (place: Place) => {
    const { all, leastSide } = asked.alikeAt(place)
    return (
      (place.context ?? 0) >= limits.ownContext && leastSide >= limits.ownContext && all >= enough
    )
  }
  // Those that were edited are as many as are missing, or their context tells.
  const edited = changed.filter(
    (place) => place.words >= limits.leastWordsAlone && !asked.isToldApart(place),
  )
  const isGone = now.length + edited.length < twins.before + twins.after + 1
  const own = [...same.filter(isOwn), ...(isGone ? changed.filter(isOwn) : changed)]
  const [first, ...others] = own.sort((a, b) => b.score - a.score)
  if (!first) return severalOf([...same, ...changed], false)
  if (first.likeness === 'other')
    return decideChanged(
      [first, ...others, ...same.filter((place) => !own.includes(place))],
      asked,
      true,
    )
  const rivals = others.filter((place) => first.score - place.score < limits.margin)
  return rivals.length === 0 ? found(first) : severalOf([first, ...rivals], false)
}

/** The best place has the very words, but for what is near nothing, or nobody looked whether they had twins. */
function decideSame(
  { exact, twins }: Sought,
  same: readonly [Place, ...Place[]],
  changed: readonly Place[],
  asked: Asked,
): Verdict {
  const [best] = same
  const context = best.context ?? 0
  const rivals = [...same.slice(1), ...changed].filter(
    (place) => best.score - place.score < limits.margin,
  )
  const alone = rivals.every(({ likeness }) => likeness === 'other')
  if (twins)
    return alone && (exact.length >= longEnough || context >= limits.leastContext)
      ? found(best)
      : severalOf([best, ...rivals], true)
  if (context >= limits.leastContext && alone) return found(best)
  const needed = best.context === undefined ? longEnough : longEnoughAlone
  if (exact.length >= needed && asked.occurrences().length <= 1) return found(best)
  return severalOf([best, ...rivals.filter(({ likeness }) => likeness !== 'other')], true)
}

/**
 * Other words stand at the best place. `fit` are those that are like enough, the best first. `isGone`: fewer of the very words stand
 * than did, so that others in nearly the same context may have been there before.
 */
function decideChanged(fit: readonly Place[], asked: Asked, isGone = false): Verdict {
  const [best] = fit
  if (!best) return severalOf([], false)
  // Where the context goes on without them, they were taken out, and what is like them elsewhere is something else.
  const context = best.context ?? 0
  const hole = isGone || context < limits.holelessContext ? asked.hole() : 0
  const ahead = limits.holeMargin * (best.words - limits.holeWords)
  if (hole >= limits.hole && hole - context > ahead) return severalOf([], false)
  const rivals = fit.filter((place) => place !== best && best.score - place.score < limits.margin)
  return rivals.length === 0 ? found(best) : severalOf([best, ...rivals], true)
}

function fits(place: Place, { exact }: Sought, asked: Asked): boolean {
  const { words, context, score } = place
  const isNear = context !== undefined && context >= limits.leastContext
  if (!isNear && words < limits.leastWordsAlone) return false
  if (isNear && (words < limits.leastWords || score < limits.floor)) return false
  if (isNear && context >= limits.vouching) return true
  if (exact.length >= limits.long && words >= limits.leastWordsOfLong) return true
  return !asked.isToldApart(place)
}

const found = (place: Place): Verdict => ({ places: [place], byOrder: false })

/** One place alone that is not good enough is none. */
function severalOf(places: readonly Place[], byOrder: boolean): Verdict {
  return { places: places.length > 1 ? places.slice(0, mostCandidates) : [], byOrder }
}
