// Whom a common noun means: the company, the letter, the employees, the mayor.
import type { NameBook, Resolved } from './name-book'

const organisations =
  /^(?:company|firm|agency|bank|group|organi[sz]ation|corporation|airline|retailer|automaker|carmaker|maker|manufacturer|giant|start-?up|network|newspaper|paper|magazine|university|ministry|department|union|charity|party|campaign|committee|court|board|council|bureau|association|institute|foundation|team|club|office|government|administration)$/
const documents =
  /^(?:letter|statement|report|memo|memorandum|e-?mail|email|ad|advertisement|poll|survey|study|article|essay|editorial|post|tweet|message|petition|lawsuit|complaint|filing|document|book|speech|sign|headline|notice|ruling|order|bill|law|agreement|resolution|manifesto|declaration)$/

/** Determiners of what was not named before, in all the languages. */
const indefinite =
  /^(?:an?|some|one|two|three|four|several|many|other|another|both|most|all|few|every|each|any|no|eine?[mnrs]?|une?|des|una|uno|unos|unas|uma?|een)$/

/** How far before a mention is looked for whom it may mean, in UTF-16 units: what a reader still has in mind. */
const lookedBack = 8_000

export class CommonNouns {
  private readonly introductions = new Map<string, { at: number; name: string } | null>()

  constructor(private readonly book: NameBook) {}

  /** The company, the letter, the employees, a spokesman for the harbour. */
  ofNoun(words: string, at: number): Resolved | null {
    const [determiner = ''] = words.toLowerCase().split(' ', 1)
    // Most of the residents: nothing is left without its first word.
    const determined =
      this.book.lexicon.determiners.has(determiner) && !words.startsWith(' of ', determiner.length)
    const bare = determined ? words.slice(determiner.length).trim() : words
    const definite = determined && !indefinite.test(determiner)
    const head = (
      /^(?:[\p{L}\p{N}’'-]+ )*?([\p{L}’'-]+)(?: (?:of|for|from|at|with|in|to|on|by|about) .*)?$/u.exec(
        bare,
      )?.[1] ?? bare
    ).toLowerCase()
    if (bare === '' || bare.length > 100) return null
    const simple = bare.toLowerCase() === head
    if (documents.test(head))
      return {
        name: definite && simple ? (this.introduced(head, at) ?? bare) : bare,
        kind: 'document',
      }
    if (head.endsWith('s') && !head.endsWith('ss'))
      return {
        name: definite && simple ? (this.introduced(head, at) ?? bare) : bare,
        kind: 'group',
      }
    if (organisations.test(head)) {
      if (!definite || !simple) return { name: bare, kind: 'organisation' }
      const name = this.organisationBefore(at, head)
      return name === null ? null : { name, kind: 'organisation' }
    }
    if (definite && simple) return this.inRole(head, at)
    return { name: bare, kind: 'unknown' }
  }

  /** What “the letter” or “the employees” was called where it came up first: an open letter to the board, Northwind employees. */
  private introduced(head: string, before: number): string | null {
    const known = this.introductions.get(head)
    const found = known === undefined ? this.introductionOf(head) : known
    this.introductions.set(head, found)
    return found && found.at < before ? found.name : null
  }

  private introductionOf(head: string): { at: number; name: string } | null {
    const first = new RegExp(
      `(?<![\\p{L}-])${head}(?![\\p{L}-])(?: (?:to|of|from|by|at)(?: \\p{Lu}[\\p{L}’'.-]*)+)?`,
      'iu',
    ).exec(this.book.text)
    if (!first) return null
    const lead = this.book.text
      .slice(Math.max(0, first.index - 40), first.index)
      .trim()
      .split(/\s+/)
    const kept: string[] = []
    const { determiners, prepositions, conjunctions, auxiliaries, verbs } = this.book.lexicon
    for (const word of lead.reverse().slice(0, 3)) {
      const lower = word.toLowerCase()
      const stops = [determiners, prepositions, conjunctions, auxiliaries, verbs]
      if (!/^[\p{L}’'-]+$/u.test(word) || stops.some((set) => set.has(lower))) break
      kept.unshift(word)
    }
    return { at: first.index, name: [...kept, first[0].replace(/[.’']+$/, '')].join(' ') }
  }

  /** The one organisation that the text is about, where it is named far more often than any other. */
  private organisationBefore(at: number, head: string): string | null {
    const counts = new Map<string, number>()
    for (const name of this.book.namesWithin(at - lookedBack, at)) {
      const whole = name.words.join(' ')
      if (this.book.genders.has(whole) || this.book.lexicon.times.has(whole.toLowerCase())) continue
      const { kind } = this.book.ofName(name)
      if (kind !== 'organisation') continue
      // In Lima: a place.
      if (
        /\b(?:in|near|across)\s$/.test(
          this.book.text.slice(Math.max(0, name.start - 8), name.start),
        )
      )
        continue
      // Northwind, a company that; the company Northwind.
      const after = this.book.text.slice(name.end, name.end + 60)
      if (new RegExp(`^, (?:an?|the) [^,.]*\\b${head}\\b`, 'i').test(after)) return whole
      counts.set(whole, (counts.get(whole) ?? 0) + 1)
    }
    const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
    return best && best[1] >= 2 && (!second || best[1] >= second[1] * 2) ? best[0] : null
  }

  /** The mayor: the one person who is said to be it. */
  private inRole(head: string, at: number): Resolved | null {
    const found = new Set<string>()
    for (const name of this.book.namesWithin(at - lookedBack, at)) {
      const after = this.book.text.slice(name.end, name.end + 80)
      const isIt =
        name.titles.includes(head) ||
        (new RegExp(`^,? (?:who is |an? |the )?(?:[\\p{L}’'-]+ ){0,5}${head}\\b`, 'iu').test(
          after,
        ) &&
          after.startsWith(','))
      if (isIt) found.add(this.book.ofName(name).name)
    }
    return found.size === 1 ? personOf([...found][0]) : null
  }
}

/** Nobody where there is no name. */
export const personOf = (name: string | undefined): Resolved | null =>
  name === undefined ? null : { name, kind: 'person' }
