// Whom a mention of a speaker means. What can't be told stays open, because a wrong name is worse than none.
import { firstAtLeast } from '../anchoring/first-at-least'
import type { TextRange } from '../anchoring/range'
import { CommonNouns, personOf } from './common-nouns'
import type { Gender, Lexicon } from './languages/lexicon'
import { fits, NameBook, type Resolved } from './name-book'
import type { Entity, Mention, Speaker } from './quotation'

/** How far before a pronoun whom it means is named: paragraphs of news are shorter. */
const remembered = 3_000

export class Resolver {
  private readonly book: NameBook
  private readonly nouns: CommonNouns
  private readonly paragraphStarts: number[]
  /** Who spoke before: the newest last. */
  private before: (Resolved & { start: number }) | null = null
  private readonly resolved = new Map<number, Resolved | null>()

  constructor(text: string, paragraphs: readonly TextRange[], lexicon: Lexicon) {
    this.book = new NameBook(text, lexicon)
    this.nouns = new CommonNouns(this.book)
    this.paragraphStarts = paragraphs.map(({ start }) => start)
  }

  resolve(speaker: Speaker): Resolved | null {
    const known = this.resolved.get(speaker.start)
    const found = known === undefined ? this.find(speaker) : known
    this.resolved.set(speaker.start, found)
    if (found) this.before = { ...found, start: speaker.start }
    return found
  }

  private find(speaker: Speaker): Resolved | null {
    const { start, end, text: words } = speaker
    const { lexicon } = this.book
    const lower = words.toLowerCase()
    if (lexicon.possessives.has(lower)) return this.ofPronoun(start, genderOfPossessive(lower))
    const pronoun = /\s/.test(words) ? undefined : lexicon.pronouns.get(lower)
    if (pronoun) return pronoun === 'any' ? null : this.ofPronoun(start, pronoun)
    if (lexicon.relatives.has(lower) || lower === 'that') return this.antecedent(start)
    const inside = this.book.namesWithin(start, end)
    const [first] = inside
    const last = inside.at(-1)
    // Ann Lee; the Republican candidate Ann Lee; Ann Lee of the harbour office.
    const begins = first !== undefined && first.start <= start + titleLength(words, lexicon)
    // The fishermen of Salem are not Salem.
    const belongs =
      last &&
      !begins &&
      /\s(?:of|for|from|at|with|in)\s(?:the\s)?$/.test(this.book.text.slice(start, last.start))
    const named = last && last.end >= end - 2 && !belongs ? last : begins ? first : undefined
    if (
      begins &&
      first.end < end &&
      /^\p{Lu}/u.test(this.book.text.slice(first.end, first.end + 1))
    ) {
      // Glued to what a link or a list put behind it.
      speaker.end = first.end
      speaker.text = this.book.text.slice(start, first.end)
      return this.book.ofName(first)
    }
    if (named && (named.end >= end - 2 || named === first) && named.start < end) {
      const ends = named.end >= end - 2
      if (ends || /^\s(?:of|for|from|at|with|in)\s/.test(this.book.text.slice(named.end, end)))
        return this.book.ofName(named)
    }
    return this.apposed(end) ?? this.nouns.ofNoun(words, start)
  }

  /** The mayor, Ann Lee. */
  private apposed(end: number): Resolved | null {
    const name = this.book.names[firstAtLeast(this.book.starts, end)]
    if (!name || name.words.length < 2 || this.book.text.slice(end, name.start) !== ', ')
      return null
    const resolved = this.book.ofName(name)
    return resolved.kind === 'person' ? resolved : null
  }

  /** Whom he, she, they or it stands for, where only one fits. */
  private ofPronoun(at: number, gender: Gender): Resolved | null {
    const here = firstAtLeast(this.paragraphStarts, at + 1) - 1
    const from = this.paragraphStarts[Math.max(0, here - 1)] ?? 0
    const { before } = this
    const recent = before && before.start >= from && before.start < at ? before : null
    if (gender === 'thing' || gender === 'several') {
      if (!recent || recent.kind === 'person') return null
      return gender === 'several' || recent.kind !== 'group' ? recent : null
    }
    const people = this.peopleBetween(this.paragraphStarts[here] ?? 0, at, gender)
    if (people.size === 1) return personOf([...people][0])
    const fitting =
      recent?.kind === 'person' && fits(gender, this.book.genders.get(recent.name)) ? recent : null
    if (people.size > 1) return fitting && people.has(fitting.name) ? fitting : null
    const earlier = this.peopleBetween(from, this.paragraphStarts[here] ?? 0, gender)
    if (fitting && (earlier.size === 0 || earlier.has(fitting.name))) return fitting
    return earlier.size === 1 ? personOf([...earlier][0]) : null
  }

  private peopleBetween(start: number, end: number, gender: Gender): Set<string> {
    const people = new Set<string>()
    for (const name of this.book.namesWithin(Math.max(start, end - remembered), end)) {
      const { name: full, kind } = this.book.ofName(name)
      if (kind === 'person' && fits(gender, this.book.genders.get(full))) people.add(full)
    }
    return people
  }

  /** Ann Lee, who: the name right before. */
  private antecedent(at: number): Resolved | null {
    const name = this.book.names[firstAtLeast(this.book.starts, at) - 1]
    return name && /^(?:\s\([^)]*\))?,?\s$/.test(this.book.text.slice(name.end, at))
      ? this.book.ofName(name)
      : null
  }

  /** Where an entity is named, beside the mentions that speak. */
  mentionsOf({ name, mentions }: Entity): Mention[] {
    const words = name.split(' ')
    if (!this.book.counts.has(name)) return []
    const known = new Set(mentions.map(({ start }) => start))
    return (this.book.byLast.get(words.at(-1) ?? '') ?? [])
      .filter((one) => !mentions.some(({ start, end }) => one.start >= start && one.start < end))
      .filter((one) => !known.has(one.start) && this.book.ofName(one).name === name)
      .map(({ start, end }) => ({ start, end, text: this.book.text.slice(start, end) }))
  }
}

const genderOfPossessive = (word: string): Gender =>
  word === 'his'
    ? 'male'
    : word === 'her'
      ? 'female'
      : word === 'its'
        ? 'thing'
        : word === 'their'
          ? 'several'
          : 'any'

/** How many units of a mention are titles and determiners before the name. */
function titleLength(words: string, lexicon: Lexicon): number {
  let length = 0
  for (const word of words.split(' ')) {
    const lower = word.toLowerCase()
    if (!lexicon.titles.has(lower) && !lexicon.determiners.has(lower)) break
    length += word.length + 1
  }
  return length
}
