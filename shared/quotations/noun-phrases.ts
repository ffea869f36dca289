// Noun phrases, read from the words beside them, without a grammar: a phrase ends at the small words, verbs and marks that never
// stand in one.
import type { WordClasses } from './word-classes'

/** First and last token of a mention. */
export interface Phrase {
  first: number
  last: number
}

export const phraseOf = (at: number): Phrase => ({ first: at, last: at })

/** The longest noun phrase that is looked through, in tokens. */
const longest = 16
/** Small words within names: Anna de Vries, Otto von Brand. */
const particle = /^(?:de|van|von|der|den|ter|da|dos|das|do|di|del|della|du|la|le)$/

export class NounPhrases {
  constructor(private readonly words: WordClasses) {}

  /** The noun phrase that begins at a token. */
  startingAt(first: number, limit: number): Phrase | null {
    const { lexicon, tokens } = this.words
    const token = tokens[first]
    if (!token || first >= limit || token.kind !== 'word') return null
    if (
      this.words.word(first + 1) !== 'of' &&
      lexicon.pronouns.has(token.word) &&
      !(lexicon.determiners.has(token.word) && this.words.isNoun(first + 1, limit))
    )
      return this.pronounAt(first)
    if (this.isAmount(first)) {
      const counted = this.startingAt(first + 2, limit)
      return counted && { first, last: counted.last }
    }
    let last = first - 1
    for (let at = first; at < limit && at - first < longest; at += 1) {
      const leads = last === at - 1 && this.leads(first, at)
      if (at > first && this.actsOn(at, limit)) break
      // A Wednesday editorial.
      const dated =
        last === at - 1 &&
        lexicon.times.has(this.words.word(at)) &&
        this.words.isNoun(at + 1, limit)
      if (
        this.words.isNoun(at, limit) ||
        leads ||
        (at > first && dated) ||
        (at > first && this.isParticle(at))
      ) {
        last = at
        continue
      }
      // A spokesman for the company; the head of the Bank of England.
      const inner = lexicon.determiners.has(this.words.word(at + 1)) ? at + 2 : at + 1
      if (
        at > first &&
        lexicon.tying.has(this.words.word(at)) &&
        this.words.isNoun(inner, limit) &&
        this.ties(at, first, inner) &&
        !this.isOccasion(inner, limit)
      ) {
        at = inner
        last = inner
        continue
      }
      break
    }
    if (last < first) return null
    if (last === first && lexicon.determiners.has(token.word)) return null
    if (lexicon.times.has(token.word) && last === first) return null
    return { first, last }
  }

  /** More than 100 residents; at least two of them. */
  private isAmount(first: number): boolean {
    const opening = `${this.words.word(first)} ${this.words.word(first + 1)}`
    const next = this.words.word(first + 2)
    return (
      /^(?:(?:more|fewer|less) than|at least|up to)$/.test(opening) &&
      (/^\d/.test(next) || this.words.lexicon.determiners.has(next))
    )
  }

  /** Determiners begin a phrase, one or two of them: the two, all three of her aides. */
  private leads(first: number, at: number): boolean {
    const { determiners } = this.words.lexicon
    return (
      at - first < 2 &&
      determiners.has(this.words.word(at)) &&
      (at === first || determiners.has(this.words.word(first)))
    )
  }

  /** A verb that is not known, of a bare name: Finch shook her head. */
  private actsOn(at: number, limit: number): boolean {
    const { tokens, lexicon } = this.words
    const next = this.words.word(at + 1)
    return (
      tokens[at - 1]?.capital === true &&
      tokens[at]?.capital === false &&
      at + 1 < limit &&
      (lexicon.determiners.has(next) || lexicon.possessives.has(next))
    )
  }

  /** The small word between two words of a name. */
  private isParticle(at: number): boolean {
    const { tokens } = this.words
    const after = particle.test(this.words.word(at + 1)) ? tokens[at + 2] : tokens[at + 1]
    const before = particle.test(this.words.word(at - 1)) ? tokens[at - 2] : tokens[at - 1]
    return particle.test(this.words.word(at)) && before?.capital === true && after?.capital === true
  }

  /** Where it is likely that what follows belongs to the noun: `of` always, others before a name or after a common noun. */
  private ties(at: number, first: number, inner: number): boolean {
    if (this.words.word(at) === 'of' || this.words.word(at) === 'for') return true
    return (
      !this.words.tokens[first]?.capital && !this.words.lexicon.times.has(this.words.word(inner))
    )
  }

  /** Said the company in an open letter: how it was said, and not who said it. */
  private isOccasion(inner: number, limit: number): boolean {
    const { occasions } = this.words.lexicon
    let head = inner
    while (head - inner < 4 && this.words.isNoun(head + 1, limit)) head += 1
    return occasions.has(this.words.word(head))
  }

  /** The noun phrase that ends at a token, back to `from` at most. */
  endingAt(last: number, from: number, owns = false): Phrase | null {
    const { lexicon } = this.words
    if (!owns && /['’]s$/.test(this.words.word(last))) return null
    if (!this.words.isNoun(last, last + 1)) return null
    let first = last
    for (let at = last - 1; at >= from && last - at < longest; at -= 1) {
      const word = this.words.word(at)
      if (this.isParticle(at) || this.isDate(at)) continue
      if (lexicon.determiners.has(word)) {
        first = at
        // The two lawyers.
        if (at > from && lexicon.determiners.has(this.words.word(at - 1))) continue
        // One of the aides: the phrase goes on before the preposition.
        if (!lexicon.tying.has(this.words.word(at - 1)) || at - 2 < from || !this.isHead(at - 2))
          break
        at -= 1
      } else if (lexicon.tying.has(word)) {
        if (at - 1 < from || !this.isHead(at - 1)) break
      } else if (this.words.isNoun(at, at + 1)) first = at
      else break
    }
    return { first, last }
  }

  /** The January letter: a month or a day between a determiner and a common noun. */
  private isDate(at: number): boolean {
    const { lexicon, tokens } = this.words
    return (
      tokens[at]?.capital === true &&
      tokens[at + 1]?.capital === false &&
      lexicon.times.has(this.words.word(at)) &&
      lexicon.determiners.has(this.words.word(at - 1))
    )
  }

  private isHead(at: number): boolean {
    return this.words.isNoun(at, at + 1) || this.words.lexicon.determiners.has(this.words.word(at))
  }

  /** The noun phrase whose last word has a possessive ending. */
  owner(last: number, from: number): Phrase | null {
    return this.endingAt(last, from, true)
  }

  pronounAt(at: number): Phrase {
    return { first: at, last: at }
  }
}
