// Attribution: which words say that somebody speaks a quotation, and which words name who. By position and the habits of news
// writing: what follows a quotation that ends with a comma names its speaker; else the nearest verb of speaking before it.
import { Ahead } from './ahead'
import { Behind } from './behind'
import { type Evidence, evidenceOf } from './evidence'
import type { Lexicon } from './languages/lexicon'
import { NounCues } from './noun-cues'
import { type Attribution, Passage } from './passage'
import type { Token } from './tokens'

export class Attributor {
  private readonly passage: Passage
  private readonly ahead: Ahead
  private readonly behind: Behind
  private readonly nouns: NounCues
  constructor(tokens: readonly Token[], text: string, lexicon: Lexicon) {
    this.passage = new Passage(tokens, text, lexicon)
    this.ahead = new Ahead(this.passage)
    this.behind = new Behind(this.passage)
    this.nouns = new NounCues(this.passage)
  }

  /** The attribution of the quotation at token `at` by the words of its own sentence. */
  attribute(at: number, direct: boolean): Attribution | null {
    const found = this.byWords(at, direct)
    return found && this.isThing(found) ? null : found
  }

  /** It was unfair, saying “…”: what a verb without a subject of its own would take from it speaks hardly ever. */
  private isThing({ speaker, cue, how }: Attribution): boolean {
    if (!speaker || how !== 'before') return false
    const verb = cue && this.passage.lexicon.verbs.get(this.passage.word(cue.first))
    const opening = this.passage.word(speaker.first)
    return (
      verb !== 'finite' &&
      speaker.first === speaker.last &&
      this.passage.lexicon.pronouns.get(opening) === 'thing'
    )
  }

  private byWords(at: number, direct: boolean): Attribution | null {
    const from = this.passage.sentenceStart(at)
    const tied = this.isTiedBefore(at, from)
    const comma = this.passage.leadsOn(at)
    const ends = this.passage.tokens[at]?.ends === true
    return (
      this.ahead.byColon(at, from) ??
      this.ahead.byLine(at) ??
      (tied ? this.beforeOrTold(at, from) : null) ??
      (comma ? this.behind.after(at, true, from) : null) ??
      (ends ? null : this.behind.trailing(at, from)) ??
      this.ahead.before(at, from) ??
      (comma || ends ? null : this.behind.after(at, false, from)) ??
      (comma && from === at ? this.behind.withoutVerb(at) : null) ??
      (ends && from === at ? this.behind.sentence(at) : null) ??
      this.nouns.byNoun(at, from) ??
      this.ahead.byNaming(at, from) ??
      (direct ? this.ahead.byIntroduction(at, from) : null)
    )
  }

  /** The attribution of a quotation that begins the next paragraph, where this one ends with a colon. */
  attributeNext(): Attribution | null {
    const at = this.passage.tokens.length
    if (this.passage.word(at - 1) !== ':') return null
    const from = this.passage.sentenceStart(at - 1)
    return (
      this.ahead.byColon(at, from) ??
      this.ahead.before(at, from) ??
      this.ahead.byIntroduction(at, from)
    )
  }

  /** What the sentence before tells, for a quotation that nothing else does. */
  attributeBack(at: number): Attribution | null {
    return this.ahead.bySentenceBefore(at)
  }

  /** Whether the sentence before quotes nothing. */
  followsTelling(at: number): boolean {
    const { tokens } = this.passage
    for (let index = at - 1; index >= this.passage.sentenceStart(at - 1); index -= 1)
      if (tokens[index]?.kind === 'quotation') return false
    return true
  }

  /** Whether a verb of speaking, or a colon, stands right before it. */
  private isTiedBefore(at: number, from: number): boolean {
    let index = at - 1
    const afresh = this.passage.tokens[at]?.ends === true
    if (index >= from && this.passage.word(index) === ':' && !this.passage.leadsOn(at)) return true
    if (index >= from && afresh && /^[,:]$/.test(this.passage.word(index))) return true
    while (
      index >= from &&
      (/^[,:]$/.test(this.passage.word(index)) ||
        /^(?:that|dass|que|che|dat)$/.test(this.passage.word(index)))
    )
      index -= 1
    return index >= from && this.passage.cues.formAt(index, index + 1) !== undefined
  }

  /** What the verb before says, unless that is no plain saying and all of it is told at the end: called it “…” there, Ann Lee said. */
  private beforeOrTold(at: number, from: number): Attribution | null {
    const found = this.ahead.before(at, from)
    if (!found || this.passage.lexicon.inverting.has(this.passage.word(found.cue?.last ?? at)))
      return found
    const told = this.passage.tokens[at]?.ends ? null : this.behind.trailing(at, from)
    return told?.cue && this.passage.lexicon.inverting.has(this.passage.word(told.cue.first))
      ? told
      : found
  }

  /** What speaks for an attribution of the quotation at token `at`, which may be the first of the next paragraph. */
  evidenceOf(at: number, found: Attribution): Evidence {
    const next = at === this.passage.tokens.length
    return evidenceOf(this.passage, at, this.passage.sentenceStart(next ? at - 1 : at), found)
  }

  attributionLine(): Attribution | null {
    return this.ahead.attributionLine()
  }

  sentenceStart(at: number): number {
    return this.passage.sentenceStart(at)
  }
}
