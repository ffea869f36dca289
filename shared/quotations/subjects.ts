// Whose verb it is: the subject of a verb of speaking that stands before a quotation, and whether somebody else tells its clause.
import type { VerbForm } from './languages/lexicon'
import { type Phrase, phraseOf } from './noun-phrases'
import { farthest, type Passage } from './passage'

export class Subjects {
  constructor(private readonly passage: Passage) {}

  subjectOf(verb: number, form: VerbForm, from: number, at: number): Phrase | null {
    const { mentions } = this.passage
    if (form === 'finite') {
      if (this.isPassive(verb, from)) return this.agentOf(verb, at)
      return this.invertedAt(verb, from, at) ?? mentions.subjectBefore(verb, from)
    }
    if (form === 'participle') {
      // With her aides saying; and Ann Lee calling it so.
      let last = verb - 1
      while (last > from && mentions.words.isAdverb(last)) last -= 1
      const owner = mentions.phrases.endingAt(last, from)
      const led = this.passage.word((owner?.first ?? 0) - 1)
      if (owner && /^(?:with|of)$/.test(led)) return owner
      if (
        owner &&
        this.passage.tokens[owner.last]?.capital &&
        /^(?:and|,|—|–|-|--|has|had)$/.test(led)
      )
        return owner
      return null
    }
    if (/^(?:did|does|do)$/.test(this.passage.word(verb - 1)))
      return mentions.subjectBefore(verb, from)
    if (this.passage.word(verb - 1) !== 'to') return null
    // That led her to call; leading advisers to counter.
    const moved = verb - 2
    if (/^(?:him|her|them|me|us)$/.test(this.passage.word(moved))) return phraseOf(moved)
    const owner = mentions.phrases.endingAt(moved, from)
    return owner && this.passage.lexicon.moving.has(this.passage.word(owner.first - 1))
      ? owner
      : null
  }

  isPassive(verb: number, from: number): boolean {
    let at = verb - 1
    while (
      at >= from &&
      (this.passage.mentions.words.isAdverb(at) || this.passage.word(at) === 'not')
    )
      at -= 1
    return (
      at >= from &&
      this.passage.lexicon.passives.has(this.passage.word(at)) &&
      !/ing$/.test(this.passage.word(verb))
    )
  }

  /** Was called “…” by Ann Lee: only where the one who acts is named. */
  private agentOf(verb: number, at: number): Phrase | null {
    const { phrases } = this.passage.mentions
    for (let index = verb + 1; index < at; index += 1)
      if (this.passage.word(index) === 'by') return phrases.startingAt(index + 1, at)
    return this.passage.word(at + 1) === 'by'
      ? phrases.startingAt(at + 2, this.passage.tokens.length)
      : null
  }

  /** But, said Ann Lee, “…”. */
  private invertedAt(verb: number, from: number, at: number): Phrase | null {
    const free =
      verb === from ||
      this.passage.word(verb - 1) === ',' ||
      this.passage.tokens[verb - 1]?.kind === 'quotation'
    if (!free && !this.passage.lexicon.verbSecond) return null
    if (!this.passage.lexicon.inverting.has(this.passage.word(verb))) return null
    const subject = this.passage.mentions.phrases.startingAt(verb + 1, at)
    if (subject && this.passage.lexicon.pronouns.get(this.passage.word(subject.last)) === 'thing')
      return null
    // “…,” said Ann Lee, adding that “…”.
    if (this.passage.tokens[verb - 1]?.kind === 'quotation') return subject
    return subject && /^[,:]$/.test(this.passage.word(subject.last + 1)) ? subject : null
  }

  /** A bare common noun speaks only by a plain verb of speaking: critics say, but not items labeled. */
  likely(phrase: Phrase | null, verb: number): Phrase | null {
    if (!phrase) return null
    const { lexicon, tokens } = this.passage
    const first = tokens[phrase.first]
    // An ad that says “…” is somebody's: who releases it is the subject of the sentence.
    const named =
      tokens[phrase.first - (this.passage.word(phrase.first - 1) === ',' ? 2 : 1)]?.capital
    if (/^(?:that|which)$/.test(first?.word ?? '') && phrase.first === phrase.last && !named)
      return null
    const sure =
      tokens[phrase.last]?.capital ||
      first?.capital ||
      lexicon.pronouns.has(first?.word ?? '') ||
      lexicon.relatives.has(first?.word ?? '') ||
      first?.word === 'that' ||
      lexicon.determiners.has(first?.word ?? '') ||
      lexicon.inverting.has(this.passage.word(verb))
    return sure || lexicon.capitalNouns ? phrase : null
  }

  /** Who a verb without a subject of its own belongs to: hardly a thing that a verb between spoke of, where a person begins. */
  governing(nearest: Phrase | null, from: number, dependent: number): Phrase | null {
    const known = (phrase: Phrase) =>
      this.passage.tokens[phrase.last]?.capital === true || this.passage.isPersonal(phrase)
    if (!nearest || known(nearest) || this.passage.lexicon.language !== 'en') return nearest
    if (this.passage.word(dependent - 1) !== ',' && this.passage.word(nearest.first) !== 'those')
      return nearest
    const whole = this.passage.mentions.clauseSubject(from, dependent)
    return whole && known(whole) ? whole : nearest
  }

  /** After saying that “…,” she left: the subject stands behind. */
  subjectBehind(from: number, verb: number, at: number): Phrase | null {
    const opens =
      verb === from ||
      (verb === from + 1 && this.passage.lexicon.prepositions.has(this.passage.word(from)))
    if (!opens || this.passage.cues.formAt(verb, at) !== 'participle' || !this.passage.leadsOn(at))
      return null
    const next = this.passage.word(at + 1) === ',' ? at + 2 : at + 1
    return this.passage.mayBegin(next)
      ? this.passage.mentions.phrases.startingAt(next, this.passage.tokens.length)
      : null
  }

  /** Whether the clause of a verb is itself what somebody tells: Ann Lee said that she feels “…”. */
  isTold({ first, last }: Phrase, verb: number): boolean {
    const { lexicon } = this.passage
    const personal = this.passage.isPersonal({ first, last }) || this.passage.word(first) === 'who'
    if (!personal && lexicon.inverting.has(this.passage.word(verb))) return false
    const before = this.passage.word(first - 1)
    if (/^(?:that|what|whom)$/.test(before) && personal) return true
    if (/^(?:what|whom)$/.test(before) && !this.passage.tokens[last]?.capital) return true
    // Voters who think that it is “…”: none of them is meant.
    if (
      this.passage.word(first) === 'who' &&
      before !== ',' &&
      !this.passage.tokens[first - 1]?.capital
    )
      return true
    if (this.isToldBetween(first)) return true
    const opinion = personal && !lexicon.inverting.has(this.passage.word(verb))
    if (opinion && /^(?:if|because|not|until|how|whether)$/.test(this.passage.word(first - 1)))
      return true
    let teller = this.passage.word(first - 1) === 'that' ? first - 2 : first - 1
    if (teller < first - 1)
      while (/^,$/.test(this.passage.word(teller)) || this.passage.mentions.words.isAdverb(teller))
        teller -= 1
    return (
      this.passage.cues.formAt(teller, verb) !== undefined ||
      (!lexicon.inverting.has(this.passage.word(verb)) && this.isWithinTelling(first))
    )
  }

  /** Six months ago, Ann Lee said, the council called it “…”. */
  private isToldBetween(first: number): boolean {
    const verb = first - 2
    if (
      this.passage.word(first - 1) !== ',' ||
      !this.passage.lexicon.inverting.has(this.passage.word(verb))
    )
      return false
    const subject = this.passage.mentions.phrases.endingAt(verb - 1, 0)
    const teller = subject ?? this.passage.lexicon.pronouns.has(this.passage.word(verb - 1))
    if (!teller) return false
    const before = (subject?.first ?? verb - 1) - 1
    return this.passage.word(before) === ','
  }

  /** Whether a plain verb of speaking leads to a token without a comma or another clause between. */
  private isWithinTelling(at: number): boolean {
    const { tokens } = this.passage
    for (let index = at - 1; index >= 0 && at - index <= farthest; index -= 1) {
      const token = tokens[index]
      const names =
        token?.word === 'and' && tokens[index + 1]?.capital && tokens[index - 1]?.capital
      if (names) continue
      if (token?.kind !== 'word' || /^(?:and|but|who|which|when|while|as)$/.test(token.word))
        return false
      const tells =
        this.passage.lexicon.inverting.has(token.word) ||
        /^t(?:old|ell|ells|elling)$/.test(token.word)
      if (tells && this.passage.cues.formAt(index, at) !== undefined) return true
    }
    return false
  }
}
