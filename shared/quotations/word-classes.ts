// What a word may be where it stands: a noun, an adverb, a time, or one of the words that end a noun phrase.
import type { Lexicon } from './languages/lexicon'
import type { Token } from './tokens'

/** Bases that are no nouns too, as claim and report are. */
export const onlyVerb =
  /^(?:say|tell|write|argue|believe|think|insist|agree|admit|explain|declare|suggest|ask|add|know|describe|complain|deny|predict|acknowledge|concede|maintain|assert|contend|warn)$/

export class WordClasses {
  constructor(
    readonly tokens: readonly Token[],
    readonly lexicon: Lexicon,
  ) {}

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

  isStop(at: number): boolean {
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

  /** Monday, this week, Nov. 4: when, not who. */
  isTime(at: number): boolean {
    const { word } = this.tokens[at] ?? { word: '' }
    return (
      this.lexicon.times.has(word.replace(/\.$/, '')) ||
      (/^(?:19|20)\d\d$/.test(word) && /^(?:in|since|by)$/.test(this.word(at - 1))) ||
      (/^\d{1,4}$/.test(word) && this.lexicon.times.has(this.word(at - 1).replace(/\.$/, '')))
    )
  }

  dates(at: number): boolean {
    return (
      this.isTime(at) ||
      /^(?:on|last|this|next|late|early|earlier|that|in|a|one|two|three|four|five|six|few|several|the|than|less|more)$/.test(
        this.word(at),
      )
    )
  }

  word(at: number): string {
    return this.tokens[at]?.word ?? ''
  }
}
