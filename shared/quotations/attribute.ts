// Attribution: which words say that somebody speaks a quotation, and which words name who. By position and the habits of news
// writing: what follows a quotation that ends with a comma names its speaker; else the nearest verb of speaking before it.
import type { Lexicon } from './languages/lexicon'
import { Mentions, type Phrase } from './mentions'
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
const farthest = 30

export class Attributor {
  private readonly mentions: Mentions
  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {
    this.mentions = new Mentions(tokens, lexicon)
  }

  /** The attribution of the quotation at token `at` by the words of its own sentence. */
  attribute(at: number): Attribution | null {
    const from = this.sentenceStart(at)
    const tied = this.isTiedBefore(at, from)
    const comma = this.leadsOn(at)
    return (
      (tied ? this.before(at, from) : null) ??
      (comma ? this.after(at, true) : null) ??
      this.before(at, from) ??
      (comma ? null : this.after(at, false))
    )
  }

  sentenceStart(at: number): number {
    let from = at
    while (from > 0 && !this.tokens[from - 1]?.ends) from -= 1
    return from
  }

  /** Whether a verb of speaking, or a colon, stands right before it. */
  private isTiedBefore(at: number, from: number): boolean {
    let index = at - 1
    if (index >= from && this.word(index) === ':') return true
    while (
      index >= from &&
      (/^[,:]$/.test(this.word(index)) || /^(?:that|dass|que|che|dat)$/.test(this.word(index)))
    )
      index -= 1
    return index >= from && this.isCue(index)
  }

  /** Whether the quotation ends so that its sentence goes on: “…,” or “…?” before a verb, or a comma behind it. */
  private leadsOn(at: number): boolean {
    const token = this.tokens[at]
    const next = this.tokens[at + 1]
    if (!token || !next) return false
    if (next.word === ',' || next.word === '—' || next.word === '–') return true
    const end = this.text.slice(token.end - 4, token.end).replace(/["“”„'‘’«»‹›\s]+$/, '')
    if (/[,—–-]$/.test(end)) return true
    return /[!?….]$/.test(end) && next.kind === 'word'
  }

  private after(at: number, comma: boolean): Attribution | null {
    const { tokens, lexicon } = this
    let first = at + 1
    while (/^[,—–-]$/.test(this.word(first))) first += 1
    let limit = first
    while (
      limit < tokens.length &&
      limit - first < farthest &&
      tokens[limit]?.kind !== 'quotation' &&
      !tokens[limit]?.ends
    )
      limit += 1
    if (first >= limit) return null
    const phrase = this.phraseAt(first, limit)
    if (phrase) return { ...phrase, score: 0.95 }
    while (first < limit && this.mentions.isAdverb(first)) first += 1

    if (lexicon.inverting.has(this.word(first))) {
      let subject = first + 1
      while (subject < limit && this.mentions.isAdverb(subject)) subject += 1
      const speaker = this.mentions.startingAt(subject, limit)
      if (speaker)
        return { cue: { first, last: first }, speaker, how: 'after', score: comma ? 0.97 : 0.8 }
    }
    const start = this.mentions.startingAt(first, limit)
    if (!start) return null
    for (let verb = start.last + 1; verb < limit; verb += 1) {
      const form = lexicon.verbs.get(this.word(verb))
      if (form !== 'finite' || tokens[verb]?.capital) continue
      return {
        cue: { first: verb, last: verb },
        speaker: start,
        how: 'after',
        score: comma ? 0.95 : 0.5,
      }
    }
    if (!comma) return null
    return { cue: null, speaker: start, how: 'after', score: 0.7 }
  }

  private before(at: number, from: number): Attribution | null {
    const { lexicon, mentions } = this
    for (let index = at - 1; index >= from; index -= 1) {
      const form = this.isCue(index) ? lexicon.verbs.get(this.word(index)) : undefined
      if (form) {
        const cue = { first: index, last: index }
        const speaker =
          form === 'finite'
            ? mentions.subjectBefore(index, from)
            : mentions.clauseSubject(from, index)
        if (speaker) return { cue, speaker, how: 'before', score: 0.85 }
        continue
      }
      const phrase = this.phraseAt(index, at)
      if (phrase) return { ...phrase, score: 0.9 }
    }
    if (this.word(at - 1) === ':') {
      const speaker = mentions.startingAt(from, at - 1)
      if (speaker && speaker.last === at - 2)
        return { cue: null, speaker, how: 'colon', score: 0.7 }
    }
    return null
  }

  /** According to Ann Lee. */
  private phraseAt(first: number, limit: number): Omit<Attribution, 'score'> | null {
    for (const words of this.lexicon.phrases) {
      if (!words.every((word, index) => this.word(first + index) === word)) continue
      const last = first + words.length - 1
      const speaker = this.mentions.startingAt(last + 1, limit)
      if (speaker) return { cue: { first, last }, speaker, how: 'phrase' }
    }
    return null
  }

  private isCue(at: number): boolean {
    const token = this.tokens[at]
    return token?.kind === 'word' && !token.capital && this.lexicon.verbs.has(token.word)
  }

  private word(at: number): string {
    return this.tokens[at]?.word ?? ''
  }
}
