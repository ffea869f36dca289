// Mentions: the noun phrase that a verb of speaking has as its subject, right before it, or where its clause begins.
import type { Lexicon } from './languages/lexicon'
import { NounPhrases, type Phrase } from './noun-phrases'
import type { Token } from './tokens'
import { WordClasses } from './word-classes'

/** The longest apposition that is looked through, in tokens. */
const longestApposition = 40

export class Mentions {
  readonly words: WordClasses
  readonly phrases: NounPhrases
  constructor(tokens: readonly Token[], lexicon: Lexicon) {
    this.words = new WordClasses(tokens, lexicon)
    this.phrases = new NounPhrases(this.words)
  }

  /** The subject of the verb at `verb`, in the sentence that begins at token `from`. */
  subjectBefore(verb: number, from: number): Phrase | null {
    const { lexicon } = this.words
    let at = verb - 1
    for (; at >= from; at -= 1) {
      if (this.words.isTime(at)) while (at > from && this.words.dates(at - 1)) at -= 1
      else if (!this.words.isAdverb(at) && !lexicon.auxiliaries.has(this.words.word(at))) break
    }
    if (at < from) return null
    const word = this.words.word(at)
    const token = this.words.tokens[at] as Token
    if (token.kind === 'quotation') return null
    if (token.kind === 'mark') return this.beforeMark(at, from)
    if (word === 'as' || word === 'to') return null
    // Who that is stands before it.
    if (lexicon.relatives.has(word) || (word === 'that' && this.words.isNoun(at - 1, at)))
      return this.phrases.pronounAt(at)
    if (lexicon.conjunctions.has(word)) return null
    // Ann Lee and Tom Holt both said.
    if (/^(?:both|all)$/.test(word) && this.words.isNoun(at - 1, at))
      return this.phrases.endingAt(at - 1, from)
    if (lexicon.pronouns.has(word)) return this.phrases.pronounAt(at)
    if (this.words.isStop(at)) return this.clauseSubject(from, at)
    const near = this.phrases.endingAt(at, from)
    return this.around(near, from, at) ?? near ?? this.clauseSubject(from, at)
  }

  /** Another source speaking to Fox News said: the phrase that the one right before the verb only belongs to. */
  private around(near: Phrase | null, from: number, at: number): Phrase | null {
    if (!near || !this.words.lexicon.prepositions.has(this.words.word(near.first - 1))) return null
    const whole = this.clauseSubject(from, at)
    if (!whole || whole.last >= near.first) return null
    const next = this.words.word(whole.last + 1)
    const added =
      this.words.lexicon.verbs.get(next) === 'participle' || next.endsWith('ing') || next === 'who'
    const apart = this.words.tokens
      .slice(whole.last, near.first)
      .some(({ kind }) => kind !== 'word')
    return added && !apart ? whole : null
  }

  /** What stands before a comma, a bracket or a dash that closes an apposition: Ann Lee, a lawyer, said. */
  private beforeMark(mark: number, from: number): Phrase | null {
    const closing = this.words.word(mark)
    const opening = closing === ')' ? '(' : closing === ']' ? '[' : closing
    if (!/^[,)\]—–-]$/.test(closing)) return this.clauseSubject(from, mark)
    if (this.words.word(mark - 1) === ')') return this.beforeMark(mark - 1, from)
    let found: Phrase | null = null
    for (let at = mark - 1; at > from && mark - at <= longestApposition; at -= 1) {
      if (this.words.tokens[at]?.kind === 'quotation' && closing !== ',') break
      if (this.words.word(at) !== opening) continue
      if (this.words.lexicon.relatives.has(this.words.word(at - 1))) continue
      if (this.words.lexicon.pronouns.has(this.words.word(at - 1)))
        return this.phrases.pronounAt(at - 1)
      const phrase = this.phrases.endingAt(this.beforeBrackets(at - 1, from), from)
      // Ann Lee, of Flint, Mich., said: the place is looked past.
      const place =
        phrase &&
        ((this.words.lexicon.prepositions.has(this.words.word(phrase.first - 1)) &&
          this.words.word(phrase.first - 2) === ',') ||
          /^\d+$/.test(this.words.word(phrase.last)))
      found ??= phrase
      if (phrase && !place) return this.apposedTo(phrase, from) ?? phrase
    }
    return found ?? this.clauseSubject(from, mark)
  }

  /** Ann Lee (D-Ohio): where the words before what stands in brackets end. */
  private beforeBrackets(at: number, from: number): number {
    if (this.words.word(at) !== ')') return at
    for (let open = at - 1; open > from && at - open < 8; open -= 1)
      if (this.words.word(open) === '(') return open - 1
    return at
  }

  /** Marco Lee, whose home, Salem, said; Ann Lee, the editor of the paper, Salem Today, said: the name that begins it all. */
  private apposedTo(inner: Phrase, from: number): Phrase | null {
    const comma = inner.first - 1
    if (this.words.word(comma) !== ',' || comma <= from) return null
    const phrase = this.phrases.endingAt(comma - 1, from)
    if (!phrase) return null
    const before = this.words.word(phrase.first - 1)
    if (before === 'whose' && this.words.word(phrase.first - 2) === ',')
      return this.phrases.endingAt(phrase.first - 3, from)
    const opens = phrase.first === from || before === ',' || this.words.isAdverb(phrase.first - 1)
    const named = this.words.tokens[phrase.last]?.capital && !this.words.isTime(phrase.last)
    return opens && named ? phrase : null
  }

  /** The first noun phrase of the clause: the subject of a participle, an infinitive or a second verb. */
  clauseSubject(from: number, limit: number): Phrase | null {
    const { lexicon } = this.words
    let at = from
    const introduced = () => {
      const word = this.words.word(at)
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
        (this.words.isAdverb(at) || /^(?:and|but|or|so|yet|nor|[,—–-])$/.test(this.words.word(at)))
      )
        at += 1
      if (!introduced() && !this.isWhen(at, limit)) break
      let comma = at
      while (comma < limit && this.words.word(comma) !== ',') comma += 1
      if (comma >= limit) return null
      at = comma + 1
      // In Salem, New Hampshire, Ann Lee said: what stands between commas belongs to the place.
      const between = this.phrases.startingAt(at, limit)
      if (
        between &&
        this.words.word(between.last + 1) === ',' &&
        (this.words.tokens[between.last + 2]?.capital || this.isPlace(between))
      )
        at = between.last + 2
    }
    return at < limit ? this.phrases.startingAt(at, limit) : null
  }

  /** In Salem, Mass., a crowd said: what stands behind the name of a town. */
  isPlace({ first, last }: Phrase): boolean {
    return (
      this.words.tokens[first - 2]?.capital === true &&
      [first, last].some(
        (at) =>
          this.words.word(at).endsWith('.') || this.words.lexicon.places.has(this.words.word(at)),
      )
    )
  }

  /** The subject of the clause nearest before `limit`: behind a small word or a mark that begins one, else of the sentence. */
  nearSubject(from: number, limit: number): Phrase | null {
    for (let at = limit - 1; at >= from; at -= 1) {
      const token = this.words.tokens[at]
      if (token?.kind === 'quotation') break
      if (
        !/^(?:that|because|when|where|while|whereas|although|though|if|whether|before|after|since|as|but|—|–|--|;|how|why|and)$/.test(
          this.words.word(at),
        )
      )
        continue
      const subject = this.phrases.startingAt(at + 1, limit)
      if (!subject || !this.isActive(subject, limit)) continue
      return this.subjectBehind(subject, subject.last + 1, limit) ?? subject
    }
    return this.clauseSubject(from, limit)
  }

  /** When Ann Lee shouted, they left: the subject of the clause behind one that a small word begins, after its verb. */
  subjectBehind(subject: Phrase, verb: number, limit: number): Phrase | null {
    const { lexicon, tokens } = this.words
    const opening = this.words.word(subject.first - 1)
    if (!lexicon.fronting.has(opening) && !lexicon.subordinating.has(opening)) return null
    for (let comma = verb + 1; comma < limit - 1; comma += 1) {
      if (tokens[comma]?.kind === 'quotation') return null
      if (this.words.word(comma) !== ',') continue
      const next = this.phrases.startingAt(this.afterAdverbs(comma + 1, limit), limit)
      if (!next || next.last >= limit - 1) continue
      // The mayor, Ann Lee, for “…”; in Salem, Ohio on Monday that “…”.
      if (this.words.word(next.last + 1) === ',' || this.isPlace(next)) continue
      return next
    }
    return null
  }

  private afterAdverbs(from: number, limit: number): number {
    let at = from
    while (at < limit && (this.words.isAdverb(at) || this.words.word(at) === ',')) at += 1
    return at
  }

  /** Whether what follows a noun phrase is a verb that it is the subject of. */
  private isActive({ first, last }: Phrase, limit: number): boolean {
    let next = last + 1
    while (next < limit && this.words.isAdverb(next)) next += 1
    const { lexicon } = this.words
    const word = this.words.word(next)
    if (next >= limit) return false
    if (lexicon.pronouns.has(this.words.word(first))) return true
    return (
      lexicon.auxiliaries.has(word) ||
      lexicon.verbs.get(word) === 'finite' ||
      /(?:ed|started|began|went)$/.test(word)
    )
  }

  /** A time that begins a sentence and is followed by a comma or what happened: last summer, hours later. */
  private isWhen(at: number, limit: number): boolean {
    for (let index = at; index < limit && index - at < 4; index += 1)
      if (this.words.isTime(index))
        return (
          index === at ||
          /^(?:last|this|next|early|late|earlier|later|that|a|the)$/.test(this.words.word(at))
        )
    return /^(?:hours|minutes|days|weeks|months|years|moments|early)$/.test(this.words.word(at))
  }
}
