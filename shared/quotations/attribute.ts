// Attribution: which words say that somebody speaks a quotation, and which words name who. By position and the habits of news
// writing: what follows a quotation that ends with a comma names its speaker; else the nearest verb of speaking before it.
import { Cues } from './cues'
import type { Lexicon, VerbForm } from './languages/lexicon'
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

const phraseOf = (at: number): Phrase => ({ first: at, last: at })

export class Attributor {
  private readonly mentions: Mentions
  private readonly cues: Cues
  /** Where the words begin behind the place that opens a story: LIMA, Peru (AP) — */
  private readonly dateline: number
  constructor(
    private readonly tokens: readonly Token[],
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {
    this.mentions = new Mentions(tokens, lexicon)
    this.cues = new Cues(tokens, lexicon, this.mentions)
    this.dateline = this.datelineEnd()
  }

  private datelineEnd(): number {
    const { tokens, text } = this
    const [first] = tokens
    if (first?.kind !== 'word' || !/^\p{Lu}{3,}$/u.test(text.slice(first.start, first.end)))
      return 0
    for (let at = 1; at < Math.min(tokens.length, 10); at += 1)
      if (/^[—–―-]$/.test(this.word(at))) return this.word(at + 1) === '-' ? at + 2 : at + 1
    return 0
  }

  /** The attribution of the quotation at token `at` by the words of its own sentence. */
  attribute(at: number, direct: boolean): Attribution | null {
    const from = this.sentenceStart(at)
    const tied = this.isTiedBefore(at, from)
    const comma = this.leadsOn(at)
    const ends = this.tokens[at]?.ends === true
    return (
      this.byColon(at, from) ??
      this.byLine(at) ??
      (tied ? this.beforeOrTold(at, from) : null) ??
      (comma ? this.after(at, true, from) : null) ??
      (ends ? null : this.trailing(at)) ??
      this.before(at, from) ??
      (comma || ends ? null : this.after(at, false, from)) ??
      (comma && from === at ? this.withoutVerb(at) : null) ??
      this.byNoun(at, from) ??
      this.byNaming(at, from) ??
      (direct ? this.byIntroduction(at, from) : null)
    )
  }

  /** The attribution of a quotation that begins the next paragraph, where this one ends with a colon. */
  attributeNext(): Attribution | null {
    const at = this.tokens.length
    if (this.word(at - 1) !== ':') return null
    const from = this.sentenceStart(at - 1)
    return this.byColon(at, from) ?? this.before(at, from) ?? this.byIntroduction(at, from)
  }

  /** What the sentence before tells, for a quotation that nothing else does. */
  attributeBack(at: number): Attribution | null {
    return this.bySentenceBefore(at)
  }

  /** The name of an attribution line: — Ann Lee, farmer. */
  attributionLine(): Attribution | null {
    const { tokens } = this
    if (!/^[-—–―]+$/.test(this.word(0)) || tokens.length > 14) return null
    const speaker = tokens[1]?.capital ? this.mentions.startingAt(1, tokens.length) : null
    return speaker && { cue: null, speaker, how: 'after', score: 0.8 }
  }

  /** “…” — Ann Lee, at the end of a paragraph. */
  private byLine(at: number): Attribution | null {
    const { tokens } = this
    if (!/^[-—–―]+$/.test(this.word(at + 1)) || !tokens[at + 2]?.capital) return null
    const speaker = this.mentions.startingAt(at + 2, tokens.length)
    const next = speaker && this.word(speaker.last + 1)
    if (!speaker || (next && !/^[,.]$/.test(next)) || tokens.length - at > 14) return null
    return { cue: null, speaker, how: 'after', score: 0.85 }
  }

  sentenceStart(at: number): number {
    let from = at
    while (from > 0 && !this.tokens[from - 1]?.ends) from -= 1
    return from === 0 ? Math.min(this.dateline, at) : from
  }

  /** Whether a verb of speaking, or a colon, stands right before it. */
  private isTiedBefore(at: number, from: number): boolean {
    let index = at - 1
    if (index >= from && this.word(index) === ':' && !this.leadsOn(at)) return true
    while (
      index >= from &&
      (/^[,:]$/.test(this.word(index)) || /^(?:that|dass|que|che|dat)$/.test(this.word(index)))
    )
      index -= 1
    return index >= from && this.cues.formAt(index, index + 1) !== undefined
  }

  /** Whether the quotation ends so that its sentence goes on: “…,” or “…?” before a verb, or a comma behind it. */
  private leadsOn(at: number): boolean {
    const token = this.tokens[at]
    const next = this.tokens[at + 1]
    if (!token || !next) return false
    if (next.word === ',' || next.word === '—' || next.word === '–') return true
    const end = this.text.slice(token.end - 4, token.end).replace(/["“”„'‘’«»‹›\s]+$/, '')
    return /[,—–-]$/.test(end) || (/[!?…]$/.test(end) && next.kind === 'word')
  }

  private after(at: number, comma: boolean, from: number): Attribution | null {
    const { tokens, mentions, lexicon } = this
    // While she spoke of “…,” Ann Lee thought: the words belong to the clause before the comma.
    if (this.isFronted(at, from)) return null
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
    // After “…!” a new sentence may begin, and its own verb is not about what went before.
    const afresh = tokens[at]?.ends === true
    const phrase = afresh ? null : this.phraseAt(first, limit)
    if (phrase) return { ...phrase, score: 0.95 }
    // « … », a déclaré le maire.
    // “…,” as the memo put it.
    if (comma && this.word(first) === 'as') first += 1
    const passes = (at: number) =>
      mentions.isAdverb(at) || (lexicon.language !== 'en' && lexicon.auxiliaries.has(this.word(at)))
    while (first < limit && passes(first)) first += 1

    if (this.inverts(first, comma)) {
      let subject = first + 1
      while (subject < limit && mentions.isAdverb(subject)) subject += 1
      // Said retired teacher Ann Lee.
      const described = /[a-z]ed$/.test(this.word(subject)) && mentions.isNoun(subject + 1, limit)
      const named = mentions.startingAt(described ? subject + 1 : subject, limit)
      const speaker = named && described ? { first: subject, last: named.last } : named
      if (speaker)
        return { cue: { first, last: first }, speaker, how: 'after', score: comma ? 0.97 : 0.8 }
    }
    const speaker = this.mayBegin(first) ? mentions.startingAt(first, limit) : null
    if (!speaker) return null
    const verb = this.verbAfter(speaker, limit, comma)
    if (verb === null || !(comma || lexicon.inverting.has(this.word(verb)))) return null
    if (afresh && !this.isAbout(verb)) return null
    return { cue: { first: verb, last: verb }, speaker, how: 'after', score: comma ? 0.95 : 0.5 }
  }

  /** “…,” Ann Lee with a verb that is not known. */
  private withoutVerb(at: number): Attribution | null {
    let first = at + 1
    while (/^[,—–-]$/.test(this.word(first))) first += 1
    const token = this.tokens[first]
    if (this.tokens[at]?.ends || !(token?.capital || this.lexicon.pronouns.has(token?.word ?? '')))
      return null
    const speaker = this.mentions.startingAt(first, this.tokens.length)
    return speaker && { cue: null, speaker, how: 'after', score: 0.6 }
  }

  /** Whether a quotation is the end of a clause that another one follows behind its comma. */
  private isFronted(at: number, from: number): boolean {
    if (from === at || !this.lexicon.fronting.has(this.word(from))) return false
    for (let index = from; index < at; index += 1) if (this.word(index) === ',') return false
    return this.word(from + 1) !== 'for' && !this.inverts(at + 1, true)
  }

  /** What the verb before says, unless that is no plain saying and all of it is told at the end: called it “…” there, Ann Lee said. */
  private beforeOrTold(at: number, from: number): Attribution | null {
    const found = this.before(at, from)
    if (!found || this.lexicon.inverting.has(this.word(found.cue?.last ?? at))) return found
    const told = this.tokens[at]?.ends ? null : this.trailing(at)
    return told?.cue && this.lexicon.inverting.has(this.word(told.cue.first)) ? told : found
  }

  /** The “opt-out” movement is growing, Ann Lee said. */
  private trailing(at: number): Attribution | null {
    const { tokens } = this
    for (let index = at + 1; index < tokens.length && index - at < farthest * 2; index += 1) {
      const token = tokens[index]
      if (token?.ends) return null
      const led = token?.kind === 'quotation' ? this.leadsOn(index) : token?.word === ','
      const found = led ? this.after(index, true, index) : null
      if (found && this.isLast(found)) return { ...found, score: 0.8 }
    }
    return null
  }

  /** Whether a clause of speaking is the last thing in its sentence, and not the beginning of more. */
  private isLast({ cue, speaker }: Attribution): boolean {
    if (!cue || !speaker) return false
    const last = Math.max(cue.last, speaker.last)
    const between = Math.max(cue.first, speaker.first) - Math.min(cue.last, speaker.last)
    if (between > 3) return false
    for (let at = last + 1; at <= last + 8; at += 1) {
      const token = this.tokens[at]
      if (!token || token.ends || /^[;,]$/.test(token.word)) return true
      if (token.kind === 'quotation' || token.word === 'that') return false
    }
    return false
  }

  private inverts(at: number, comma: boolean): boolean {
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

  /** The verb of speaking whose subject begins the clause: right after it, or after what is added to it. */
  private verbAfter(subject: Phrase, limit: number, comma: boolean): number | null {
    const { lexicon, mentions } = this
    let added = false
    for (let verb = subject.last + 1; verb < limit; verb += 1) {
      const token = this.tokens[verb]
      const word = token?.word ?? ''
      const form = token?.capital ? undefined : lexicon.verbs.get(word)
      if (
        form &&
        form !== 'participle' &&
        !(form === 'base' && verb > subject.last + 1) &&
        !((added || !comma) && lexicon.weak.has(word))
      )
        return verb
      if (added || mentions.isAdverb(verb) || lexicon.auxiliaries.has(word)) continue
      const adds =
        token?.kind === 'mark' ||
        lexicon.relatives.has(word) ||
        lexicon.prepositions.has(word) ||
        lexicon.times.has(word) ||
        /(?:ed|ing|who|and)$/.test(word)
      if (!adds) return null
      added = true
    }
    return null
  }

  /** After “…!”: Ann Lee said of it, and not what a new sentence says: Ann Lee said that they left. */
  private isAbout(verb: number): boolean {
    const next = this.tokens[verb + 1]
    if (/^(?:asked|told)$/.test(this.word(verb)) || next?.kind !== 'word') return true
    return (
      this.lexicon.inverting.has(this.word(verb)) &&
      (this.lexicon.prepositions.has(next.word) ||
        this.lexicon.times.has(next.word) ||
        this.mentions.isAdverb(verb + 1) ||
        /^(?:when|as|while)$/.test(next.word))
    )
  }

  /** Whether a subject may begin with this word: including, with and the like never do. */
  private mayBegin(at: number): boolean {
    const token = this.tokens[at]
    if (token?.kind !== 'word') return false
    return (
      token.capital ||
      this.lexicon.language !== 'en' ||
      !/(?:ing|ed|ly)$/.test(token.word) ||
      this.lexicon.determiners.has(token.word)
    )
  }

  /**
   * The nearest verb of speaking before it. Where its subject is a pronoun, the one further out is asked whose; and a verb
   * without a subject of its own (adding, and said, to call) has that of the verb of speaking before it, else of its clause.
   */
  private before(at: number, from: number): Attribution | null {
    const { mentions } = this
    let found = null as Attribution | null
    let dependent = null as number | null
    for (let index = at - 1; index >= from && at - index <= farthest * 2; index -= 1) {
      const form = this.cues.formAt(index, at)
      if (form) {
        const cue = found?.cue ?? phraseOf(dependent ?? index)
        const nearest = this.likely(this.subjectOf(index, form, from, at), index)
        const speaker = dependent === null ? nearest : this.governing(nearest, from, dependent)
        if (speaker) {
          found = {
            cue,
            speaker,
            how: 'before',
            score: this.scoreBefore(index, at, dependent, found),
          }
          if (!this.isTold(speaker, index)) return found
        } else if (!found) dependent ??= index
        continue
      }
      const phrase = found ? null : this.phraseAt(index, at)
      if (phrase) return { ...phrase, score: 0.8 }
    }
    if (found || dependent === null || this.isPassive(dependent, from)) return found
    // Ann Lee stayed calm, saying “…”: what a comma sets apart belongs to the whole sentence.
    const near = this.word(dependent - 1) !== ',' && this.cues.formAt(dependent, at) !== 'finite'
    const speaker =
      this.subjectBehind(from, dependent, at) ??
      (near ? mentions.nearSubject(from, dependent) : mentions.clauseSubject(from, dependent))
    return speaker && { cue: phraseOf(dependent), speaker, how: 'before', score: 0.65 }
  }

  /** Who a verb without a subject of its own belongs to: hardly a thing that a verb between spoke of, where a person begins. */
  private governing(nearest: Phrase | null, from: number, dependent: number): Phrase | null {
    const known = (phrase: Phrase) =>
      this.tokens[phrase.last]?.capital === true || this.isPersonal(phrase)
    if (!nearest || known(nearest) || this.lexicon.language !== 'en') return nearest
    if (this.word(dependent - 1) !== ',' && this.word(nearest.first) !== 'those') return nearest
    const whole = this.mentions.clauseSubject(from, dependent)
    return whole && known(whole) ? whole : nearest
  }

  /** After saying that “…,” she left: the subject stands behind. */
  private subjectBehind(from: number, verb: number, at: number): Phrase | null {
    const opens =
      verb === from || (verb === from + 1 && this.lexicon.prepositions.has(this.word(from)))
    if (!opens || this.cues.formAt(verb, at) !== 'participle' || !this.leadsOn(at)) return null
    const next = this.word(at + 1) === ',' ? at + 2 : at + 1
    return this.mayBegin(next) ? this.mentions.startingAt(next, this.tokens.length) : null
  }

  /** Whether the clause of a verb is itself what somebody tells: Ann Lee said that she feels “…”. */
  private isTold({ first, last }: Phrase, verb: number): boolean {
    const { lexicon } = this
    const personal = this.isPersonal({ first, last }) || this.word(first) === 'who'
    if (!personal && lexicon.inverting.has(this.word(verb))) return false
    if (this.word(first - 1) === 'what') return true
    const opinion = personal && !lexicon.inverting.has(this.word(verb))
    if (opinion && /^(?:if|because|not|until|how|whether)$/.test(this.word(first - 1))) return true
    let teller = this.word(first - 1) === 'that' ? first - 2 : first - 1
    if (teller < first - 1)
      while (/^,$/.test(this.word(teller)) || this.mentions.isAdverb(teller)) teller -= 1
    return (
      this.cues.formAt(teller, verb) !== undefined ||
      (!lexicon.inverting.has(this.word(verb)) && this.isWithinTelling(first))
    )
  }

  /** Whether a plain verb of speaking leads to a token without a comma or another clause between. */
  private isWithinTelling(at: number): boolean {
    for (let index = at - 1; index >= 0 && at - index <= farthest; index -= 1) {
      const token = this.tokens[index]
      if (token?.kind !== 'word' || /^(?:and|but|who|which|when|while|as)$/.test(token.word))
        return false
      const tells =
        this.lexicon.inverting.has(token.word) || /^t(?:old|ell|ells|elling)$/.test(token.word)
      if (tells && this.cues.formAt(index, at) !== undefined) return true
    }
    return false
  }

  private scoreBefore(
    verb: number,
    at: number,
    dependent: number | null,
    inner: Attribution | null,
  ): number {
    if (inner) return 0.7
    if (dependent !== null) return 0.75
    return this.cues.adjoins(verb, at) ? 0.9 : 0.8
  }

  /** What the sentence before is about, for a quotation that is a sentence of its own: Ann Lee was blunt. “…” */
  private bySentenceBefore(from: number): Attribution | null {
    if (from === 0) return null
    const start = this.sentenceStart(from - 1)
    for (let index = from - 2; index >= start; index -= 1) {
      const token = this.tokens[index]
      if (token?.kind === 'quotation') return null
      if (this.cues.formAt(index, from) !== 'finite') continue
      const speaker = this.subjectOf(index, 'finite', start, from)
      if (speaker) return { cue: null, speaker, how: 'before', score: 0.6 }
    }
    const speaker = this.mentions.clauseSubject(start, from - 1)
    if (!speaker) return null
    const named = this.tokens[speaker.last]?.capital || this.isPersonal(speaker)
    return named ? { cue: null, speaker, how: 'before', score: 0.45 } : null
  }

  /** Ann Lee: “…” */
  private byColon(at: number, from: number): Attribution | null {
    if (this.word(at - 1) !== ':') return null
    const speaker = this.mentions.endingAt(at - 2, from)
    if (!speaker || !this.tokens[speaker.last]?.capital) return null
    const before = this.tokens[speaker.first - 1]
    const alone = !before || before.ends || /^[-—–|]$/.test(before.word)
    return alone ? { cue: null, speaker, how: 'colon', score: 0.8 } : null
  }

  /** Ann Lee turned to them: “…” No verb of speaking, but whose sentence leads on to the words. */
  private byIntroduction(at: number, from: number): Attribution | null {
    if (!/^[,:]$/.test(this.word(at - 1))) return null
    const speaker = this.mentions.clauseSubject(from, at - 1)
    if (!speaker) return null
    const { lexicon, tokens } = this
    const opening = this.word(speaker.first)
    const named =
      tokens[speaker.last]?.capital ||
      lexicon.pronouns.has(opening) ||
      (lexicon.determiners.has(opening) && !/^(?:each|every|no)$/.test(opening))
    return named || lexicon.language !== 'en'
      ? { cue: null, speaker, how: 'before', score: 0.5 }
      : null
  }

  /** Sees it as a “…”, used the word “…”: no verb of speaking, but who uses the words is the subject. */
  private byNaming(at: number, from: number): Attribution | null {
    let before = at - 1
    if (/^(?:an?|the|his|her|their|its)$/.test(this.word(before))) before -= 1
    if (!this.lexicon.wordings.has(this.word(before))) return null
    // Known as, such as: nobody's words.
    if (/^(?:known|such|well|far|soon|under|with|is|was)$/.test(this.word(before - 1))) return null
    const speaker = this.mentions.nearSubject(from, before)
    return speaker && { cue: null, speaker, how: 'before', score: 0.55 }
  }

  /** A bare common noun speaks only by a plain verb of speaking: critics say, but not items labeled. */
  private likely(phrase: Phrase | null, verb: number): Phrase | null {
    if (!phrase) return null
    const { lexicon, tokens } = this
    const first = tokens[phrase.first]
    // An ad that says “…” is somebody's: who releases it is the subject of the sentence.
    const named = tokens[phrase.first - (this.word(phrase.first - 1) === ',' ? 2 : 1)]?.capital
    if (/^(?:that|which)$/.test(first?.word ?? '') && phrase.first === phrase.last && !named)
      return null
    const sure =
      tokens[phrase.last]?.capital ||
      first?.capital ||
      lexicon.pronouns.has(first?.word ?? '') ||
      lexicon.relatives.has(first?.word ?? '') ||
      first?.word === 'that' ||
      lexicon.determiners.has(first?.word ?? '') ||
      lexicon.inverting.has(this.word(verb))
    return sure || lexicon.capitalNouns ? phrase : null
  }

  private subjectOf(verb: number, form: VerbForm, from: number, at: number): Phrase | null {
    const { mentions } = this
    if (form === 'finite') {
      if (this.isPassive(verb, from)) return this.agentOf(verb, at)
      return this.invertedAt(verb, from, at) ?? mentions.subjectBefore(verb, from)
    }
    if (form === 'participle') {
      // With her aides saying; and Ann Lee calling it so.
      let last = verb - 1
      while (last > from && mentions.isAdverb(last)) last -= 1
      const owner = mentions.endingAt(last, from)
      const led = this.word((owner?.first ?? 0) - 1)
      if (owner && /^(?:with|of)$/.test(led)) return owner
      if (owner && this.tokens[owner.last]?.capital && /^(?:and|,|—|–|-|--|has|had)$/.test(led))
        return owner
      return null
    }
    if (this.word(verb - 1) !== 'to') return null
    // That led her to call; leading advisers to counter.
    const moved = verb - 2
    if (/^(?:him|her|them|me|us)$/.test(this.word(moved))) return phraseOf(moved)
    const owner = mentions.endingAt(moved, from)
    return owner && this.lexicon.moving.has(this.word(owner.first - 1)) ? owner : null
  }

  private isPassive(verb: number, from: number): boolean {
    let at = verb - 1
    while (at >= from && (this.mentions.isAdverb(at) || this.word(at) === 'not')) at -= 1
    return at >= from && this.lexicon.passives.has(this.word(at)) && !/ing$/.test(this.word(verb))
  }

  /** Was called “…” by Ann Lee: only where the one who acts is named. */
  private agentOf(verb: number, at: number): Phrase | null {
    for (let index = verb + 1; index < at; index += 1)
      if (this.word(index) === 'by') return this.mentions.startingAt(index + 1, at)
    return null
  }

  /** His claim that “…”, Ann Lee's call for “…”. */
  private byNoun(at: number, from: number): Attribution | null {
    const { lexicon, mentions } = this
    let noun = at - 1
    while (
      noun > from &&
      at - noun <= 4 &&
      /^(?:that|for|of|about|a|an|the|to|,|:|is|was)$/.test(this.word(noun))
    )
      noun -= 1
    if (!lexicon.nouns.has(this.word(noun))) noun = this.nounBefore(at, from)
    if (noun < from) return null
    const cue = { first: noun, last: noun }
    for (let owner = noun - 1; owner >= from && noun - owner <= 4; owner -= 1) {
      const token = this.tokens[owner]
      if (token?.kind !== 'word') return null
      if (lexicon.possessives.has(token.word))
        return { cue, speaker: { first: owner, last: owner }, how: 'phrase', score: 0.6 }
      if (/['’]s$/.test(token.word)) {
        const speaker = mentions.owner(owner, from)
        return speaker && { cue, speaker, how: 'phrase', score: 0.6 }
      }
    }
    return null
  }

  /** The noun of speaking whose clause a quotation stands in: her claim that the plan was “…”. */
  private nounBefore(at: number, from: number): number {
    for (let noun = at - 2; noun >= from && at - noun <= farthest; noun -= 1) {
      const token = this.tokens[noun]
      if (token?.kind === 'quotation' || /^[;:]$/.test(token?.word ?? '')) return -1
      if (!this.lexicon.nouns.has(this.word(noun))) continue
      return /^(?:that|of|about|on|is|was|for)$/.test(this.word(noun + 1)) ? noun : -1
    }
    return -1
  }

  /** But, said Ann Lee, “…”. */
  private invertedAt(verb: number, from: number, at: number): Phrase | null {
    const free =
      verb === from || this.word(verb - 1) === ',' || this.tokens[verb - 1]?.kind === 'quotation'
    if (!free && !this.lexicon.verbSecond) return null
    if (!this.lexicon.inverting.has(this.word(verb))) return null
    const subject = this.mentions.startingAt(verb + 1, at)
    // “…,” said Ann Lee, adding that “…”.
    if (this.tokens[verb - 1]?.kind === 'quotation') return subject
    return subject && /^[,:]$/.test(this.word(subject.last + 1)) ? subject : null
  }

  private isPronoun(phrase: Phrase | null): boolean {
    return (
      phrase !== null &&
      phrase.first === phrase.last &&
      this.lexicon.pronouns.has(this.word(phrase.first))
    )
  }

  /** A pronoun of somebody who was named before. */
  private isPersonal(phrase: Phrase | null): boolean {
    return (
      this.isPronoun(phrase) && this.lexicon.pronouns.get(this.word(phrase?.first ?? -1)) !== 'any'
    )
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

  private word(at: number): string {
    return this.tokens[at]?.word ?? ''
  }
}
