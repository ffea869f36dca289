// The names of a text, and the fullest form of each: Lee is Ann Lee, where only one Lee is named.
import { firstAtLeast } from '../anchoring/first-at-least'
import type { Gender, Lexicon } from './languages/lexicon'
import { genderOf, type Name, namesOf } from './names'
import type { Entity } from './quotation'

export type Resolved = Pick<Entity, 'name' | 'kind'>

export class NameBook {
  readonly names: Name[]
  readonly starts: number[]
  /** Names of several words by each of their first and last words. */
  private readonly byWord = new Map<string, Map<string, number>>()
  readonly counts = new Map<string, number>()
  readonly genders = new Map<string, Gender>()
  readonly byLast = new Map<string, Name[]>()
  private readonly full = new Map<string, Resolved>()

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {
    this.names = namesOf(text, lexicon)
    this.starts = this.names.map(({ start }) => start)
    for (const name of this.names) this.learn(name)
  }

  private learn(name: Name) {
    const { words } = name
    const whole = words.join(' ')
    this.counts.set(whole, (this.counts.get(whole) ?? 0) + 1)
    const gender = genderOf(name, this.lexicon)
    if (gender && this.genders.get(whole) === undefined) this.genders.set(whole, gender)
    const last = words.at(-1) ?? ''
    const same = this.byLast.get(last)
    if (same) same.push(name)
    else this.byLast.set(last, [name])
    if (words.length < 2) return
    for (const word of new Set([words[0], words.at(-1)])) {
      if (word === undefined) continue
      const known = this.byWord.get(word) ?? new Map<string, number>()
      known.set(whole, (known.get(whole) ?? 0) + 1)
      this.byWord.set(word, known)
    }
  }

  namesWithin(start: number, end: number): Name[] {
    const found: Name[] = []
    for (let at = firstAtLeast(this.starts, start); at < this.names.length; at += 1) {
      const name = this.names[at] as Name
      if (name.start >= end) break
      found.push(name)
    }
    return found
  }

  /** The fullest form of a name: Lee → Ann Lee, where only one Lee is named. */
  ofName(name: Name): Resolved {
    const key = `${name.titles.join(' ')}|${name.words.join(' ')}`
    const known = this.full.get(key) ?? this.fullest(name)
    this.full.set(key, known)
    return known
  }

  private fullest(name: Name): Resolved {
    const { words } = name
    const whole = words.join(' ')
    const gender = genderOf(name, this.lexicon)
    if (words.length > 1) return this.asEntity(this.longer(words) ?? whole)
    const candidates = [...(this.byWord.get(whole) ?? [])].filter(([full]) => {
      const known = this.genders.get(full)
      const ends = full.endsWith(` ${whole}`)
      // A first name alone stands for a person that is known to be one; a last word for anybody.
      return (
        (ends || known !== undefined) && fits(gender, known) && !/ (?:of|for|and|the) /.test(full)
      )
    })
    const people = candidates.filter(([full]) => this.genders.has(full))
    const [best, second] = (people.length > 0 ? people : candidates).sort((a, b) => b[1] - a[1])
    if (!best) return this.asEntity(this.spelledOut(whole) ?? whole)
    // Several of one name: the one who is named far more often is meant, else it is left as it is.
    if (second && best[1] < second[1] * 3) return this.asEntity(whole)
    return this.asEntity(best[0])
  }

  private longer(words: readonly string[]): string | null {
    const same = [...(this.byWord.get(words.at(-1) ?? '')?.keys() ?? [])].filter(
      (full) => full.startsWith(`${words[0]} `) && full.endsWith(` ${words.at(-1)}`),
    )
    return same.sort((a, b) => b.length - a.length)[0] ?? null
  }

  /** Immigration and Customs Enforcement (ICE). */
  private spelledOut(acronym: string): string | null {
    if (!/^\p{Lu}{2,6}$/u.test(acronym)) return null
    const at = this.text.indexOf(`(${acronym})`)
    if (at < 0) return null
    const index = firstAtLeast(this.starts, at) - 1
    const name = this.names[index]
    return name && at - name.end <= 1 ? name.words.join(' ') : null
  }

  private asEntity(name: string): Resolved {
    const person = this.genders.has(name) && !/ (?:of|and|for) /.test(name)
    return {
      name,
      kind: person ? 'person' : this.looksLikeOrganisation(name) ? 'organisation' : 'unknown',
    }
  }

  private looksLikeOrganisation(name: string): boolean {
    return (
      /^\p{Lu}{2,6}$/u.test(name) ||
      /(?:Inc|Corp|Ltd|LLC|Party|Committee|Department|University|Times|Post|News|Bank|Group|Company|Institute|Association|Union|Council|Agency|Office|Foundation|Administration|Center|Court|Police|Ministry|Journal|Board|House)\.?$/.test(
        name,
      ) ||
      (!name.includes(' ') && !this.isOfPerson(name))
    )
  }

  private isOfPerson(word: string): boolean {
    const names = this.byWord.get(word)
    return (
      names !== undefined &&
      [...names.keys()].some(
        (full) =>
          this.genders.has(full) &&
          / \p{Lu}/u.test(full) &&
          (full.endsWith(` ${word}`) || full.startsWith(`${word} `)),
      )
    )
  }
}

export const fits = (wanted: Gender | undefined, known: Gender | undefined) =>
  wanted === undefined ||
  known === undefined ||
  wanted === 'any' ||
  known === 'any' ||
  wanted === known
