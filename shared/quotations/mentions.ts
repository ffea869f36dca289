// Mentions: the noun phrase that a verb of speaking has as its subject, read from the words beside it. Without a grammar: a
// phrase ends at the small words, verbs and marks that never stand in one.
import type { Lexicon } from './languages/lexicon'
import type { Token } from './tokens'

/** First and last token of a mention. */
export interface Phrase {
  first: number
  last: number
}

/** The longest noun phrase and the longest apposition that are looked through, in tokens. */
const longest = 16
const longestApposition = 40

/** Bases that are no nouns too, as claim and report are. */
export const onlyVerb =
  /^(?:say|tell|write|argue|believe|think|insist|agree|admit|explain|declare|suggest|ask|add|know|describe|complain|deny|predict|acknowledge|concede|maintain|assert|contend|warn)$/
/** Small words within names: Anna de Vries, Otto von Brand. */
const particle = /^(?:de|van|von|der|den|ter|da|dos|das|do|di|del|della|du|la|le)$/

export class Mentions {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
  ) {}

  /** The subject of the verb at `verb`, in the sentence that begins at token `from`. */
  subjectBefore(verb: number, from: number): Phrase | null {
    const { lexicon } = this
    let at = verb - 1
    for (; at >= from; at -= 1) {
      if (this.isTime(at)) while (at > from && this.dates(at - 1)) at -= 1
      else if (!this.isAdverb(at) && !lexicon.auxiliaries.has(this.word(at))) break
    }
    if (at < from) return null
    const word = this.word(at)
    const token = this.tokens[at] as Token
    if (token.kind === 'quotation') return null
    if (token.kind === 'mark') return this.beforeMark(at, from)
    if (word === 'as' || word === 'to') return null
    // Who that is stands before it.
    if (lexicon.relatives.has(word) || (word === 'that' && this.isNoun(at - 1, at)))
      return this.pronounAt(at)
    if (lexicon.conjunctions.has(word)) return null
    if (lexicon.pronouns.has(word)) return this.pronounAt(at)
    if (this.isStop(at)) return this.clauseSubject(from, at)
    const near = this.endingAt(at, from)
    return this.around(near, from, at) ?? near ?? this.clauseSubject(from, at)
  }

  /** Another source speaking to Fox News said: the phrase that the one right before the verb only belongs to. */
  private around(near: Phrase | null, from: number, at: number): Phrase | null {
    if (!near || !this.lexicon.prepositions.has(this.word(near.first - 1))) return null
    const whole = this.clauseSubject(from, at)
    if (!whole || whole.last >= near.first) return null
    const next = this.word(whole.last + 1)
    const added =
      this.lexicon.verbs.get(next) === 'participle' || next.endsWith('ing') || next === 'who'
    const apart = this.tokens.slice(whole.last, near.first).some(({ kind }) => kind !== 'word')
    return added && !apart ? whole : null
  }

  /** Monday, this week, Nov. 4: when, not who. */
  private isTime(at: number): boolean {
    const { word } = this.tokens[at] ?? { word: '' }
    return (
      this.lexicon.times.has(word.replace(/\.$/, '')) ||
      (/^(?:19|20)\d\d$/.test(word) && /^(?:in|since|by)$/.test(this.word(at - 1))) ||
      (/^\d{1,4}$/.test(word) && this.lexicon.times.has(this.word(at - 1).replace(/\.$/, '')))
    )
  }

  private dates(at: number): boolean {
    return (
      this.isTime(at) ||
      /^(?:on|last|this|next|late|early|earlier|that|in|a|one|two|three|four|five|six|few|several|the|than|less|more)$/.test(
        this.word(at),
      )
    )
  }

  /** The noun phrase whose last word has a possessive ending. */
  owner(last: number, from: number): Phrase | null {
    return this.endingAt(last, from, true)
  }

  /** What stands before a comma, a bracket or a dash that closes an apposition: Ann Lee, a lawyer, said. */
  private beforeMark(mark: number, from: number): Phrase | null {
    const closing = this.word(mark)
    const opening = closing === ')' ? '(' : closing === ']' ? '[' : closing
    if (!/^[,)\]—–-]$/.test(closing)) return this.clauseSubject(from, mark)
    if (this.word(mark - 1) === ')') return this.beforeMark(mark - 1, from)
    let found: Phrase | null = null
    for (let at = mark - 1; at > from && mark - at <= longestApposition; at -= 1) {
      if (this.tokens[at]?.kind === 'quotation' && closing !== ',') break
      if (this.word(at) !== opening) continue
      if (this.lexicon.relatives.has(this.word(at - 1))) continue
      if (this.lexicon.pronouns.has(this.word(at - 1))) return this.pronounAt(at - 1)
      const phrase = this.endingAt(at - 1, from)
      // Ann Lee, of Flint, Mich., said: the place is looked past.
      const place =
        phrase &&
        ((this.lexicon.prepositions.has(this.word(phrase.first - 1)) &&
          this.word(phrase.first - 2) === ',') ||
          /^\d+$/.test(this.word(phrase.last)))
      found ??= phrase
      if (phrase && !place) return phrase
    }
    return found ?? this.clauseSubject(from, mark)
  }

  /** The first noun phrase of the clause: the subject of a participle, an infinitive or a second verb. */
  clauseSubject(from: number, limit: number): Phrase | null {
    const { lexicon } = this
    let at = from
    const introduced = () => {
      const word = this.word(at)
      return (
        lexicon.prepositions.has(word) ||
        (lexicon.conjunctions.has(word) && !/^(?:and|but|or|so|yet|nor)$/.test(word)) ||
        lexicon.verbs.get(word) === 'participle' ||
        (lexicon.language === 'en' && /(?:ing|ed)$/.test(word))
      )
    }
    for (let passes = 0; passes < 4 && at < limit; passes += 1) {
      while (
        at < limit &&
        (this.isAdverb(at) || /^(?:and|but|or|so|yet|nor|[,—–-])$/.test(this.word(at)))
      )
        at += 1
      if (!introduced() && !this.isWhen(at, limit)) break
      let comma = at
      while (comma < limit && this.word(comma) !== ',') comma += 1
      if (comma >= limit) return null
      at = comma + 1
      // In Salem, New Hampshire, Ann Lee said: what stands between commas belongs to the place.
      const between = this.startingAt(at, limit)
      if (between && this.word(between.last + 1) === ',' && this.tokens[between.last + 2]?.capital)
        at = between.last + 2
    }
    return at < limit ? this.startingAt(at, limit) : null
  }

  /** The subject of the clause nearest before `limit`: behind a small word or a mark that begins one, else of the sentence. */
  nearSubject(from: number, limit: number): Phrase | null {
    for (let at = limit - 1; at >= from; at -= 1) {
      const token = this.tokens[at]
      if (token?.kind === 'quotation') break
      if (
        !/^(?:that|because|when|where|while|whereas|although|though|if|whether|before|after|since|as|but|—|–|--|;|how|why|and)$/.test(
          this.word(at),
        )
      )
        continue
      const subject = this.startingAt(at + 1, limit)
      if (subject && this.isActive(subject, limit)) return subject
    }
    return this.clauseSubject(from, limit)
  }

  /** Whether what follows a noun phrase is a verb that it is the subject of. */
  private isActive({ first, last }: Phrase, limit: number): boolean {
    let next = last + 1
    while (next < limit && this.isAdverb(next)) next += 1
    const { lexicon } = this
    const word = this.word(next)
    if (next >= limit) return false
    if (lexicon.pronouns.has(this.word(first))) return true
    return (
      lexicon.auxiliaries.has(word) ||
      lexicon.verbs.get(word) === 'finite' ||
      /(?:ed|started|began|went)$/.test(word)
    )
  }

  /** A time that begins a sentence and is followed by a comma or what happened: last summer, hours later. */
  private isWhen(at: number, limit: number): boolean {
    for (let index = at; index < limit && index - at < 4; index += 1)
      if (this.isTime(index))
        return (
          index === at ||
          /^(?:last|this|next|early|late|earlier|later|that|a|the)$/.test(this.word(at))
        )
    return /^(?:hours|minutes|days|weeks|months|years|moments|early)$/.test(this.word(at))
  }

  /** The noun phrase that begins at a token. */
  startingAt(first: number, limit: number): Phrase | null {
    const { lexicon, tokens } = this
    const token = tokens[first]
    if (!token || first >= limit || token.kind !== 'word') return null
    if (
      this.word(first + 1) !== 'of' &&
      lexicon.pronouns.has(token.word) &&
      !(lexicon.determiners.has(token.word) && this.isNoun(first + 1, limit))
    )
      return this.pronounAt(first)
    let last = first - 1
    for (let at = first; at < limit && at - first < longest; at += 1) {
      const leads = last === at - 1 && this.leads(first, at)
      if (at > first && this.actsOn(at, limit)) break
      // A Wednesday editorial.
      const dated =
        last === at - 1 && lexicon.times.has(this.word(at)) && this.isNoun(at + 1, limit)
      if (
        this.isNoun(at, limit) ||
        leads ||
        (at > first && dated) ||
        (at > first && this.isParticle(at))
      ) {
        last = at
        continue
      }
      // A spokesman for the company; the head of the Bank of England.
      const inner = lexicon.determiners.has(this.word(at + 1)) ? at + 2 : at + 1
      if (
        at > first &&
        lexicon.tying.has(this.word(at)) &&
        this.isNoun(inner, limit) &&
        this.ties(at, first, inner)
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

  /** Determiners begin a phrase, one or two of them: the two, all three of her aides. */
  private leads(first: number, at: number): boolean {
    const { determiners } = this.lexicon
    return (
      at - first < 2 &&
      determiners.has(this.word(at)) &&
      (at === first || determiners.has(this.word(first)))
    )
  }

  /** A verb that is not known, of a bare name: Finch shook her head. */
  private actsOn(at: number, limit: number): boolean {
    const { tokens, lexicon } = this
    const next = this.word(at + 1)
    return (
      tokens[at - 1]?.capital === true &&
      tokens[at]?.capital === false &&
      at + 1 < limit &&
      (lexicon.determiners.has(next) || lexicon.possessives.has(next))
    )
  }

  /** The small word between two words of a name. */
  private isParticle(at: number): boolean {
    const { tokens } = this
    const after = particle.test(this.word(at + 1)) ? tokens[at + 2] : tokens[at + 1]
    const before = particle.test(this.word(at - 1)) ? tokens[at - 2] : tokens[at - 1]
    return particle.test(this.word(at)) && before?.capital === true && after?.capital === true
  }

  /** Where it is likely that what follows belongs to the noun: `of` always, others before a name or after a common noun. */
  private ties(at: number, first: number, inner: number): boolean {
    if (this.word(at) === 'of' || this.word(at) === 'for') return true
    return !this.tokens[first]?.capital && !this.lexicon.times.has(this.word(inner))
  }

  /** The noun phrase that ends at a token, back to `from` at most. */
  endingAt(last: number, from: number, owns = false): Phrase | null {
    const { lexicon } = this
    if (!owns && /['’]s$/.test(this.word(last))) return null
    if (!this.isNoun(last, last + 1)) return null
    let first = last
    for (let at = last - 1; at >= from && last - at < longest; at -= 1) {
      const word = this.word(at)
      if (this.isParticle(at)) continue
      if (lexicon.determiners.has(word)) {
        first = at
        // One of the aides: the phrase goes on before the preposition.
        if (!lexicon.tying.has(this.word(at - 1)) || at - 2 < from || !this.isHead(at - 2)) break
        at -= 1
      } else if (lexicon.tying.has(word)) {
        if (at - 1 < from || !this.isHead(at - 1)) break
      } else if (this.isNoun(at, at + 1)) first = at
      else break
    }
    return { first, last }
  }

  private isHead(at: number): boolean {
    return this.isNoun(at, at + 1) || this.lexicon.determiners.has(this.word(at))
  }

  private pronounAt(at: number): Phrase {
    return { first: at, last: at }
  }

  isAdverb(at: number): boolean {
    const token = this.tokens[at]
    if (token?.kind !== 'word') return false
    if (this.lexicon.adverbs.has(token.word)) return true
    return (
      this.lexicon.language === 'en' &&
      token.word.length > 4 &&
      token.word.endsWith('ly') &&
      (!token.capital || at === 0 || this.tokens[at - 1]?.ends === true)
    )
  }

  /** A word that may stand in a noun phrase. */
  isNoun(at: number, limit: number): boolean {
    const token = this.tokens[at]
    return token?.kind === 'word' && at < limit && !this.isStop(at)
  }

  private isStop(at: number): boolean {
    const token = this.tokens[at]
    if (token?.kind !== 'word') return true
    const { lexicon } = this
    const { word, capital } = token
    if (
      capital &&
      !lexicon.times.has(word) &&
      !lexicon.pronouns.has(word) &&
      at > 0 &&
      !this.tokens[at - 1]?.ends
    )
      return false
    return (
      lexicon.auxiliaries.has(word) ||
      lexicon.conjunctions.has(word) ||
      lexicon.relatives.has(word) ||
      lexicon.prepositions.has(word) ||
      lexicon.pronouns.has(word) ||
      lexicon.determiners.has(word) ||
      lexicon.times.has(word) ||
      (lexicon.verbs.has(word) &&
        !capital &&
        (lexicon.verbs.get(word) !== 'base' || onlyVerb.test(word)) &&
        !((lexicon.nouns.has(word) || word.endsWith('ing')) && this.isDetermined(at))) ||
      this.isAdverb(at) ||
      (lexicon.language === 'en' &&
        !capital &&
        word.length > 4 &&
        /(?:ed|n't|n’t)$/.test(word) &&
        !this.precededByDeterminer(at))
    )
  }

  /** Whether a determiner or a possessive stands one or two words before: the Paris attacks, his recent remarks. */
  private isDetermined(at: number): boolean {
    const determines = (index: number) =>
      this.lexicon.determiners.has(this.word(index)) || /['’]s$/.test(this.word(index))
    return determines(at - 1) || (determines(at - 2) && this.tokens[at - 1]?.kind === 'word')
  }

  private precededByDeterminer(at: number): boolean {
    return this.lexicon.determiners.has(this.word(at - 1))
  }

  private word(at: number): string {
    return this.tokens[at]?.word ?? ''
  }
}
