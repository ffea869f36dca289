// A paragraph as attribution reads it: its words with each quotation as one, its sentences, and what single words of it are.
import { Cues } from './cues'
import type { Lexicon } from './languages/lexicon'
import { Mentions } from './mentions'
import type { Phrase } from './noun-phrases'
import type { SpeakerWay } from './quotation'
import type { Token } from './tokens'

/** Tokens of a paragraph. */
export interface Attribution {
  cue: Phrase | null
  speaker: Phrase | null
  how: SpeakerWay
  score: number
}

/** How far the verb may stand from a quotation that it follows, in tokens. */
export const farthest = 30

export class Passage {
  readonly mentions: Mentions
  readonly cues: Cues
  /** Where the words begin behind the place that opens a story: LIMA, Peru (AP) — */
  private readonly dateline: number
  constructor(
    readonly tokens: readonly Token[],
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {
    this.mentions = new Mentions(tokens, lexicon)
    this.cues = new Cues(tokens, lexicon, this.mentions)
    this.dateline = this.datelineEnd()
  }

  word(at: number): string {
    return this.tokens[at]?.word ?? ''
  }

  sentenceStart(at: number): number {
    let from = at
    while (from > 0 && !this.tokens[from - 1]?.ends) from -= 1
    return from === 0 ? Math.min(this.dateline, at) : from
  }

  private datelineEnd(): number {
    const { tokens, text } = this
    const [first] = tokens
    const agency = /^.{0,40}\((?:AP|AFP|UPI|Reuters)\)/.test(
      text.slice(first?.start, first && first.start + 50),
    )
    if (
      first?.kind !== 'word' ||
      !(agency || /^\p{Lu}{3,}$/u.test(text.slice(first.start, first.end)))
    )
      return 0
    for (let at = 1; at < Math.min(tokens.length, 10); at += 1)
      if (/^[—–―-]$/.test(this.word(at))) return this.word(at + 1) === '-' ? at + 2 : at + 1
    return 0
  }

  /** Whether the quotation ends so that its sentence goes on: “…,” or “…?” before a verb, or a comma behind it. */
  leadsOn(at: number): boolean {
    const token = this.tokens[at]
    const next = this.tokens[at + 1]
    if (!token || !next) return false
    if (next.word === ',' || next.word === '—' || next.word === '–') return true
    const end = this.text.slice(token.end - 4, token.end).replace(/["“”„'‘’«»‹›\s]+$/, '')
    return /[,—–-]$/.test(end) || (/[!?…]$/.test(end) && next.kind === 'word')
  }

  inverts(at: number, comma: boolean): boolean {
    const token = this.tokens[at]
    if (token?.kind !== 'word' || token.capital) return false
    if (this.lexicon.inverting.has(token.word)) return true
    // “…,” reacted Ann Lee: any verb may stand there, known or not.
    return (
      comma &&
      this.lexicon.language === 'en' &&
      token.word.endsWith('ed') &&
      this.tokens[at + 1]?.capital === true
    )
  }

  /** Whether a subject may begin with this word: including, with and the like never do. */
  mayBegin(at: number): boolean {
    const token = this.tokens[at]
    if (token?.kind !== 'word') return false
    return (
      token.capital ||
      this.lexicon.language !== 'en' ||
      !/(?:ing|ed|ly)$/.test(token.word) ||
      this.lexicon.determiners.has(token.word)
    )
  }

  private isPronoun(phrase: Phrase | null): boolean {
    return (
      phrase !== null &&
      phrase.first === phrase.last &&
      this.lexicon.pronouns.has(this.word(phrase.first))
    )
  }

  /** A pronoun of somebody who was named before. */
  isPersonal(phrase: Phrase | null): boolean {
    return (
      this.isPronoun(phrase) && this.lexicon.pronouns.get(this.word(phrase?.first ?? -1)) !== 'any'
    )
  }

  /** According to Ann Lee. */
  phraseAt(first: number, limit: number): Omit<Attribution, 'score'> | null {
    for (const words of this.lexicon.phrases) {
      if (!words.every((word, index) => this.word(first + index) === word)) continue
      const last = first + words.length - 1
      const speaker = this.mentions.phrases.startingAt(last + 1, limit)
      if (speaker) return { cue: { first, last }, speaker, how: 'phrase' }
    }
    return null
  }
}
