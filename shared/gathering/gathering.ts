// The quotations of a library, gathered: which of them other articles give too. Articles come, change and go one by one, and what is
// known then is what it would be if all had been taken in at once. Candidates come from an index of runs of three words: unlike
// min-hash, it misses none, and needs no more than a look at each run.
import { mayBeAlike, type Wording, wordingOf } from './likeness'
import { RunIndex } from './run-index'
import { fewest, type Given, isAlike, isSameSaying } from './same-saying'
import type { Saying } from './saying'

export class Gathering {
  readonly #articles = new Map<string, Given[]>()
  /** Equal words are one wording, however many articles give them. */
  readonly #wordings = new Map<string, { wording: Wording; given: Set<Given> }>()
  readonly #runs = new RunIndex<Wording>()
  /** Until something changes. */
  #alike = new Map<Wording, readonly Wording[]>()

  /** Takes an article in, or again. `when`: milliseconds since 1970, of its publication. */
  put(article: string, when: number, sayings: readonly Saying[]) {
    this.remove(article)
    const all = sayings.flatMap((saying): Given[] => {
      const made = wordingOf(saying.text)
      if (made.weight < fewest.counted) return []
      const known = this.#wordings.get(made.key)
      const wording = known?.wording ?? made
      const given = { article, when, saying, wording }
      if (known) known.given.add(given)
      else {
        this.#wordings.set(wording.key, { wording, given: new Set([given]) })
        if (wording.weight >= fewest.alike) this.#runs.add(wording, wording.runs)
      }
      return [given]
    })
    if (all.length > 0) this.#articles.set(article, all)
    this.#alike.clear()
  }

  remove(article: string) {
    for (const given of this.#articles.get(article) ?? []) {
      const { wording } = given
      const known = this.#wordings.get(wording.key)
      known?.given.delete(given)
      if (known?.given.size !== 0) continue
      this.#wordings.delete(wording.key)
      if (wording.weight >= fewest.alike) this.#runs.remove(wording, wording.runs)
    }
    this.#articles.delete(article)
    this.#alike.clear()
  }

  /** The quotations of an article that other articles give too, in the order of its text; `others` in the order of appearance. */
  of(article: string): { given: Given; others: Given[] }[] {
    const all = this.#articles.get(article) ?? []
    return [...all]
      .sort(byAppearance)
      .map((given) => ({ given, others: this.othersOf(given) }))
      .filter(({ others }) => others.length > 0)
  }

  /**
   * Every quotation that several articles give, once: each with all that are the same as each other, in the order of appearance.
   * An article stands in each at most once.
   */
  groups(): Given[][] {
    const groups: Given[][] = []
    const taken = new Set<Given>()
    const all = [...this.#articles.values()].flat().sort(byAppearance)
    for (const first of all) {
      if (taken.has(first)) continue
      const group = [first]
      for (const other of this.othersOf(first)) {
        const alike = this.#alikeOf(other.wording)
        const fits = (member: Given) =>
          (member.wording === other.wording || alike.includes(member.wording)) &&
          isSameSaying(member, other)
        if (!taken.has(other) && group.every(fits)) group.push(other)
      }
      if (group.length === 1) continue
      for (const given of group) taken.add(given)
      groups.push(group)
    }
    return groups
  }

  /** The same quotation in other articles, in the order of appearance. */
  othersOf(given: Given): Given[] {
    return [given.wording, ...this.#alikeOf(given.wording)]
      .flatMap(({ key }) => [...(this.#wordings.get(key)?.given ?? [])])
      .filter((other) => isSameSaying(given, other))
      .sort(byAppearance)
  }

  /** Other wordings that are alike. */
  #alikeOf(wording: Wording): readonly Wording[] {
    if (wording.weight < fewest.alike) return []
    const known = this.#alike.get(wording)
    if (known) return known
    const found: Wording[] = []
    for (const [other, shared] of this.#runs.sharing(wording.runs))
      if (other !== wording && mayBeAlike(wording, other, shared) && isAlike(wording, other))
        found.push(other)
    this.#alike.set(wording, found)
    return found
  }
}

export function byAppearance(one: Given, other: Given): number {
  return (
    one.when - other.when ||
    (one.article < other.article ? -1 : one.article > other.article ? 1 : 0) ||
    one.saying.start - other.saying.start ||
    one.saying.end - other.saying.end
  )
}
