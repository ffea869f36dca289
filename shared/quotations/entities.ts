// Who the speakers are: each mention is resolved to the fullest name of the text, each entity is listed once. What can't be
// told stays without a name, because a wrong name is worse than none.
import { firstAtLeast } from '../anchoring/first-at-least'
import type { TextRange } from '../anchoring/range'
import { descriptionOf } from './descriptions'
import type { Gender, Lexicon } from './languages/lexicon'
import { genderOf, type Name, namesOf } from './names'
import type { Entity, Mention, Quotation, Speaker } from './quotation'

type Resolved = Pick<Entity, 'name' | 'kind'>

const organisations =
  /^(?:company|firm|agency|bank|group|organi[sz]ation|corporation|airline|retailer|automaker|carmaker|maker|manufacturer|giant|start-?up|network|newspaper|paper|magazine|university|ministry|department|union|charity|party|campaign|committee|court|board|council|bureau|association|institute|foundation|team|club|office|government|administration)$/
const documents =
  /^(?:letter|statement|report|memo|memorandum|e-?mail|email|ad|advertisement|poll|survey|study|article|essay|editorial|post|tweet|message|petition|lawsuit|complaint|filing|document|book|speech|sign|headline|notice|ruling|order|bill|law|agreement|resolution|manifesto|declaration)$/

/** Gives every speaker its name where it can be told, and lists who speaks. */
export function nameSpeakers(
  text: string,
  paragraphs: readonly TextRange[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): Entity[] {
  const speakers = speakersOf(quotations)
  if (speakers.length === 0) return []
  const resolver = new Resolver(text, paragraphs, lexicon)
  const entities = new Map<string, Entity>()
  for (const speaker of speakers) {
    const resolved = resolver.resolve(speaker)
    if (!resolved) continue
    speaker.name = resolved.name
    const entity = entities.get(resolved.name) ?? { ...resolved, description: null, mentions: [] }
    entities.set(resolved.name, entity)
    const { start, end } = speaker
    if (!entity.mentions.some((mention) => mention.start === start))
      entity.mentions.push({ start, end, text: speaker.text })
  }
  for (const entity of entities.values()) {
    entity.mentions.push(...resolver.mentionsOf(entity))
    entity.mentions.sort((a, b) => a.start - b.start)
    entity.description = descriptionOf(text, entity.mentions)
  }
  return [...entities.values()]
}

function speakersOf(quotations: readonly Quotation[]): Speaker[] {
  return quotations.flatMap(({ speaker, nested }) => [
    ...(speaker ? [speaker] : []),
    ...speakersOf(nested),
  ])
}

/** Determiners of what was not named before, in all the languages. */
const indefinite =
  /^(?:an?|some|one|two|three|four|several|many|other|another|both|most|all|few|every|each|any|no|eine?[mnrs]?|une?|des|una|uno|unos|unas|uma?|een)$/

/** How far before a mention is looked for whom it may mean, in UTF-16 units: what a reader still has in mind. */
const lookedBack = 8_000

/** How far before a pronoun whom it means is named: paragraphs of news are shorter. */
const remembered = 3_000

class Resolver {
  private readonly names: Name[]
  private readonly starts: number[]
  private readonly paragraphStarts: number[]
  /** Names of several words by each of their first and last words. */
  private readonly byWord = new Map<string, Map<string, number>>()
  private readonly counts = new Map<string, number>()
  private readonly genders = new Map<string, Gender>()
  private readonly byLast = new Map<string, Name[]>()
  private readonly full = new Map<string, Resolved>()
  private readonly introductions = new Map<string, { at: number; name: string } | null>()
  /** Who spoke before: the newest last. */
  private before: (Resolved & { start: number }) | null = null
  private readonly resolved = new Map<number, Resolved | null>()

  constructor(
    private readonly text: string,
    paragraphs: readonly TextRange[],
    private readonly lexicon: Lexicon,
  ) {
    this.names = namesOf(text, lexicon)
    this.starts = this.names.map(({ start }) => start)
    this.paragraphStarts = paragraphs.map(({ start }) => start)
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

  resolve(speaker: Speaker): Resolved | null {
    const known = this.resolved.get(speaker.start)
    const found = known === undefined ? this.find(speaker) : known
    this.resolved.set(speaker.start, found)
    if (found) this.before = { ...found, start: speaker.start }
    return found
  }

  private find(speaker: Speaker): Resolved | null {
    const { start, end, text: words } = speaker
    const { lexicon } = this
    const lower = words.toLowerCase()
    if (lexicon.possessives.has(lower)) return this.ofPronoun(start, genderOfPossessive(lower))
    const pronoun = /\s/.test(words) ? undefined : lexicon.pronouns.get(lower)
    if (pronoun) return pronoun === 'any' ? null : this.ofPronoun(start, pronoun)
    if (lexicon.relatives.has(lower) || lower === 'that') return this.antecedent(start)
    const inside = this.namesWithin(start, end)
    const [first] = inside
    const last = inside.at(-1)
    // Ann Lee; the Republican candidate Ann Lee; Ann Lee of the harbour office.
    const begins = first !== undefined && first.start <= start + titleLength(words, lexicon)
    const named = last && last.end >= end - 2 ? last : begins ? first : undefined
    if (begins && first.end < end && /^\p{Lu}/u.test(this.text.slice(first.end, first.end + 1))) {
      // Glued to what a link or a list put behind it.
      speaker.end = first.end
      speaker.text = this.text.slice(start, first.end)
      return this.ofName(first)
    }
    if (named && (named.end >= end - 2 || named === first) && named.start < end) {
      const ends = named.end >= end - 2
      if (ends || /^\s(?:of|for|from|at|with|in)\s/.test(this.text.slice(named.end, end)))
        return this.ofName(named)
    }
    return this.apposed(end) ?? this.ofNoun(words, start)
  }

  /** The mayor, Ann Lee. */
  private apposed(end: number): Resolved | null {
    const name = this.names[firstAtLeast(this.starts, end)]
    if (!name || name.words.length < 2 || this.text.slice(end, name.start) !== ', ') return null
    const resolved = this.ofName(name)
    return resolved.kind === 'person' ? resolved : null
  }

  private namesWithin(start: number, end: number): Name[] {
    const found: Name[] = []
    for (let at = firstAtLeast(this.starts, start); at < this.names.length; at += 1) {
      const name = this.names[at] as Name
      if (name.start >= end) break
      found.push(name)
    }
    return found
  }

  /** The fullest form of a name: Lee → Ann Lee, where only one Lee is named. */
  private ofName(name: Name): Resolved {
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
    if (people.size === 1) return this.asPerson([...people][0])
    const fitting =
      recent?.kind === 'person' && fits(gender, this.genders.get(recent.name)) ? recent : null
    if (people.size > 1) return fitting && people.has(fitting.name) ? fitting : null
    const earlier = this.peopleBetween(from, this.paragraphStarts[here] ?? 0, gender)
    if (fitting && (earlier.size === 0 || earlier.has(fitting.name))) return fitting
    return earlier.size === 1 ? this.asPerson([...earlier][0]) : null
  }

  private asPerson(name: string | undefined): Resolved | null {
    return name === undefined ? null : { name, kind: 'person' }
  }

  private peopleBetween(start: number, end: number, gender: Gender): Set<string> {
    const people = new Set<string>()
    for (const name of this.namesWithin(Math.max(start, end - remembered), end)) {
      const { name: full, kind } = this.ofName(name)
      if (kind === 'person' && fits(gender, this.genders.get(full))) people.add(full)
    }
    return people
  }

  /** Ann Lee, who: the name right before. */
  private antecedent(at: number): Resolved | null {
    const name = this.names[firstAtLeast(this.starts, at) - 1]
    return name && /^(?:\s\([^)]*\))?,?\s$/.test(this.text.slice(name.end, at))
      ? this.ofName(name)
      : null
  }

  /** The company, the letter, the employees, a spokesman for the harbour. */
  private ofNoun(words: string, at: number): Resolved | null {
    const [determiner = ''] = words.toLowerCase().split(' ', 1)
    const determined = this.lexicon.determiners.has(determiner)
    const bare = determined ? words.slice(determiner.length).trim() : words
    const definite = determined && !indefinite.test(determiner)
    const head = (
      /^(?:[\p{L}\p{N}’'-]+ )*?([\p{L}’'-]+)(?: (?:of|for|from|at|with|in|to) .*)?$/u.exec(
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
    ).exec(this.text)
    if (!first) return null
    const lead = this.text
      .slice(Math.max(0, first.index - 40), first.index)
      .trim()
      .split(/\s+/)
    const kept: string[] = []
    const { determiners, prepositions, conjunctions, auxiliaries, verbs } = this.lexicon
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
    for (const name of this.namesWithin(at - lookedBack, at)) {
      const whole = name.words.join(' ')
      if (this.genders.has(whole) || this.lexicon.times.has(whole.toLowerCase())) continue
      const { kind } = this.ofName(name)
      if (kind !== 'organisation') continue
      // In Lima: a place.
      if (/\b(?:in|near|across)\s$/.test(this.text.slice(Math.max(0, name.start - 8), name.start)))
        continue
      // Northwind, a company that; the company Northwind.
      const after = this.text.slice(name.end, name.end + 60)
      if (new RegExp(`^, (?:an?|the) [^,.]*\\b${head}\\b`, 'i').test(after)) return whole
      counts.set(whole, (counts.get(whole) ?? 0) + 1)
    }
    const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
    return best && best[1] >= 2 && (!second || best[1] >= second[1] * 2) ? best[0] : null
  }

  /** The mayor: the one person who is said to be it. */
  private inRole(head: string, at: number): Resolved | null {
    const found = new Set<string>()
    for (const name of this.namesWithin(at - lookedBack, at)) {
      const after = this.text.slice(name.end, name.end + 80)
      const isIt =
        name.titles.includes(head) ||
        (new RegExp(`^,? (?:who is |an? |the )?(?:[\\p{L}’'-]+ ){0,5}${head}\\b`, 'iu').test(
          after,
        ) &&
          after.startsWith(','))
      if (isIt) found.add(this.ofName(name).name)
    }
    return found.size === 1 ? this.asPerson([...found][0]) : null
  }

  /** Where an entity is named, beside the mentions that speak. */
  mentionsOf({ name, mentions }: Entity): Mention[] {
    const words = name.split(' ')
    if (!this.counts.has(name)) return []
    const known = new Set(mentions.map(({ start }) => start))
    return (this.byLast.get(words.at(-1) ?? '') ?? [])
      .filter((one) => !mentions.some(({ start, end }) => one.start >= start && one.start < end))
      .filter((one) => !known.has(one.start) && this.ofName(one).name === name)
      .map(({ start, end }) => ({ start, end, text: this.text.slice(start, end) }))
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

const fits = (wanted: Gender | undefined, known: Gender | undefined) =>
  wanted === undefined ||
  known === undefined ||
  wanted === 'any' ||
  known === 'any' ||
  wanted === known

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
