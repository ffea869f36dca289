// From anchors to the places where their words are now.
//
//  - Where all that was recorded stands at the old offset, or as far from it as the passage before has moved, one comparison
//    is enough.
//  - For the others the text is indexed once (gram-index), places are proposed (candidates) and weighed (places), and the
//    evidence decides (decide): one place, several, or none. A passage is never put on words that only happen to be there.
//  - Where several places fit about as well, the order of the passages decides if it leaves one of them.
//
// Work: for one anchor a search of the text and a bounded number of alignments in windows of its length.

import { differenceOf } from '../comparing/difference'
import type { Edit, Located, SoughtAnchor } from '../model/anchor'
import { type Asked, decide, type Sought, type Verdict } from './decide'
import { occurrencesOf, standsAt } from './occurrences'
import type { Place } from './place'
import { Places } from './places'
import { tellsApart } from './telling'
import { contextLikeness, mostTwins } from './twins'

/**
 * Where the anchors of one article are in `text`, each result at its anchor's index. All at once, because the index is shared,
 * and because one passage that is found tells where its neighbours are to be expected. Offsets are UTF-16, ranges half-open;
 * `score` is the share of what was recorded that agrees. Of an anchor nothing but its words has to be there; offsets may be
 * any numbers. Never throws.
 */
export function locate(text: string, anchors: readonly SoughtAnchor[]): Located[] {
  const occurrences = new Occurrences(text)
  const found: Located[] = []
  for (const anchor of anchors) {
    const { start = 0, exact } = anchor
    if (!Number.isInteger(start) || !allStandsAt(text, occurrences, anchor, start))
      return locateMoved(text, anchors, occurrences)
    found.push({ status: 'exact', start, end: start + exact.length, score: 1 })
  }
  return found
}

/** The same where not all are at their old places. */
function locateMoved(
  text: string,
  anchors: readonly SoughtAnchor[],
  occurrences: Occurrences,
): Located[] {
  const sought = anchors.map(soughtOf)
  const search = new Search(text, sought, occurrences)
  const order = [...sought].sort((a, b) => a.start - b.start)
  let shift = 0
  for (const each of order) {
    each.verdict = search.for(each, shift)
    const found = foundBy(each.verdict)
    if (found) shift = found.start - each.start
  }
  settleByOrder(order)
  return sought.map((each) => resultOf(text, each))
}

/** With what was decided for it. */
interface Decided extends Sought {
  verdict: Verdict
}

function soughtOf({ exact, prefix = '', suffix = '', start = 0, twins }: SoughtAnchor): Decided {
  const from = Number.isFinite(start) ? Math.trunc(start) : 0
  return { exact, prefix, suffix, twins, start: from, verdict: lost }
}

/** Where words stand to the letter; asked for again and again where there are many twins. */
class Occurrences {
  private readonly known = new Map<string, number[]>()

  constructor(private readonly text: string) {}

  /** With the index of the text, where there is one, there is no need to search all of it. */
  of({ prefix = '', exact, suffix = '' }: SoughtAnchor, places?: Places): number[] {
    const known = this.known.get(exact)
    if (known) return known
    const found =
      places?.verbatim(prefix, exact, suffix) ?? occurrencesOf(this.text, exact, 2 * mostTwins + 1)
    this.known.set(exact, found)
    return found
  }
}

/** Whether the words and their whole context stand at `at`, and no twin that has the same could be meant. */
function allStandsAt(
  text: string,
  occurrences: Occurrences,
  anchor: SoughtAnchor,
  at: number,
): boolean {
  const { exact, prefix = '', suffix = '', twins } = anchor
  const end = at + exact.length
  if (
    exact === '' ||
    !standsAt(text, exact, at) ||
    !standsAt(text, prefix, at - prefix.length) ||
    !standsAt(text, suffix, end)
  )
    return false
  if (!twins || twins.alike < 1) return true
  return occurrences.of(anchor).length >= Math.min(twins.before + twins.after, mostTwins) + 1
}

class Search {
  private known: Places | undefined

  constructor(
    private readonly text: string,
    private readonly sought: readonly Sought[],
    private readonly occurrences: Occurrences,
  ) {}

  for(sought: Sought, shift: number): Verdict {
    const { text, occurrences } = this
    const { exact, start } = sought
    if (exact === '') return lost
    for (const at of [start, start + shift])
      if (allStandsAt(text, occurrences, sought, at))
        return { places: [certain(at, exact)], byOrder: false }
    return decide(sought, new Evidence(text, sought, shift, occurrences, this.places))
  }

  private get places(): Places {
    this.known ??= new Places(this.text, this.sought)
    return this.known
  }
}

/** What the text says of one anchor. */
class Evidence implements Asked {
  private likeness: ReturnType<typeof contextLikeness>[] | undefined

  constructor(
    private readonly text: string,
    private readonly sought: Sought,
    private readonly shift: number,
    private readonly known: Occurrences,
    private readonly found: Places,
  ) {}

  places(): Place[] {
    const { prefix, exact, suffix, start } = this.sought
    return this.found.of(prefix, exact, suffix, start + this.shift)
  }

  occurrences(): readonly number[] {
    return this.known.of(this.sought, this.found)
  }

  at(start: number): Place {
    const { prefix, exact, suffix } = this.sought
    return this.found.at(prefix, exact, suffix, start)
  }

  joined(start: number) {
    return joinedAt(this.text, this.sought, start)
  }

  alikeAt({ start, end }: Place) {
    const { text, sought } = this
    const { prefix, suffix } = sought
    this.likeness ??= [
      contextLikeness(text, prefix, suffix),
      contextLikeness(text, prefix, ''),
      contextLikeness(text, '', suffix),
    ]
    const [all = 0, before = 0, after = 0] = this.likeness.map((of) => of(start, end))
    return { all, leastSide: Math.min(before, after) }
  }

  isToldApart({ start, end }: Place): boolean {
    return tellsApart(this.sought.exact, this.text.slice(start, end))
  }

  hole(): number {
    const { prefix, suffix, start } = this.sought
    return this.found.hole(prefix, suffix, start + this.shift)
  }
}

const lost: Verdict = { places: [], byOrder: false }

/** The place that was decided for, if there is one. */
const foundBy = ({ places }: Verdict) => (places.length === 1 ? places[0] : undefined)

/** How many letters of the context stand beside the words at `at`, on each side, before the first other one. */
function joinedAt(text: string, { exact, prefix, suffix }: Sought, at: number) {
  let before = 0
  while (before < prefix.length && prefix.at(-1 - before) === text[at - 1 - before]) before += 1
  const end = at + exact.length
  let after = 0
  while (after < suffix.length && suffix[after] === text[end + after]) after += 1
  return { before, after }
}

function certain(start: number, exact: string): Place {
  return { start, end: start + exact.length, words: 1, context: 1, likeness: 'letters', score: 1 }
}

/**
 * Takes from the undecided the places that would change the order of the passages. `order` is that of their old places; only
 * those that were decided before bear witness, so that no guess rests on another.
 */
function settleByOrder(order: readonly Decided[]) {
  const decided = order.map(({ verdict }) => foundBy(verdict)?.start)
  const after: number[] = []
  let next = Number.POSITIVE_INFINITY
  for (let index = decided.length - 1; index >= 0; index -= 1) {
    after[index] = next
    next = decided[index] ?? next
  }
  let before = Number.NEGATIVE_INFINITY
  order.forEach((each, index) => {
    const { places, byOrder } = each.verdict
    if (byOrder && places.length > 1) {
      const until = after[index] as number
      const inOrder = places.filter(({ start }) => start >= before && start <= until)
      if (inOrder.length === 1) each.verdict = { places: inOrder, byOrder }
    }
    before = decided[index] ?? before
  })
}

/** Passages that are longer are not compared word by word; and the shortest way is not sought for more edits. */
const mostCompared = 20_000
const mostEdits = 200

/** The words that were edited. */
function stepsTo(saved: string, present: string): Edit[] {
  if (Math.max(saved.length, present.length) <= mostCompared)
    return differenceOf(saved, present, mostEdits)
  return [
    { kind: 'removed', text: saved },
    { kind: 'added', text: present },
  ]
}

function resultOf(text: string, { exact, start: old, verdict }: Decided): Located {
  const { places } = verdict
  const [place, ...others] = places
  if (!place) return { status: 'lost', score: 0 }
  const { start, end, score } = place
  if (others.length > 0)
    return {
      status: 'ambiguous',
      score,
      candidates: places.map((each) => ({ start: each.start, end: each.end, score: each.score })),
    }
  if (place.likeness !== 'other')
    return { status: start === old ? 'exact' : 'moved', start, end, score }
  return {
    status: 'changed',
    start,
    end,
    score,
    difference: stepsTo(exact, text.slice(start, end)),
  }
}
