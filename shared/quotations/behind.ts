// What stands behind a quotation: “…,” said Ann Lee; “…” is what the town wants, Ann Lee said.
import type { Phrase } from './noun-phrases'
import { type Attribution, farthest, type Passage } from './passage'

export class Behind {
  constructor(private readonly passage: Passage) {}

  after(at: number, comma: boolean, from: number): Attribution | null {
    const { tokens, mentions, lexicon } = this.passage
    // While she spoke of “…,” Ann Lee thought: the words belong to the clause before the comma.
    if (this.isFronted(at, from)) return null
    let first = at + 1
    while (/^[,—–-]$/.test(this.passage.word(first))) first += 1
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
    const phrase = afresh ? null : this.passage.phraseAt(first, limit)
    if (phrase) return { ...phrase, score: 0.95 }
    // « … », a déclaré le maire.
    // “…,” as the memo put it.
    const manner = comma && this.passage.word(first) === 'as'
    if (manner) first += 1
    const passes = (at: number) =>
      mentions.words.isAdverb(at) ||
      (lexicon.language !== 'en' && lexicon.auxiliaries.has(this.passage.word(at)))
    while (first < limit && passes(first)) first += 1

    if (this.passage.inverts(first, comma)) {
      let subject = first + 1
      while (subject < limit && mentions.words.isAdverb(subject)) subject += 1
      // Said retired teacher Ann Lee.
      const described =
        /[a-z]ed$/.test(this.passage.word(subject)) && mentions.words.isNoun(subject + 1, limit)
      const named = mentions.phrases.startingAt(described ? subject + 1 : subject, limit)
      const speaker = named && described ? { first: subject, last: named.last } : named
      if (speaker)
        return { cue: { first, last: first }, speaker, how: 'after', score: comma ? 0.97 : 0.8 }
    }
    const speaker = this.passage.mayBegin(first) ? mentions.phrases.startingAt(first, limit) : null
    if (!speaker) return null
    const verb = this.verbAfter(speaker, limit, comma && (manner || from === at))
    if (verb === null || !(comma || lexicon.inverting.has(this.passage.word(verb)))) return null
    if (afresh && !this.isAbout(verb)) return null
    const teller = this.tellerBehind(speaker, verb) ?? speaker
    return {
      cue: { first: verb, last: verb },
      speaker: teller,
      how: 'after',
      score: comma ? 0.95 : 0.5,
    }
  }

  /** “….” Ann Lee said on Monday: a sentence that does nothing but name who spoke. */
  sentence(at: number): Attribution | null {
    const found = this.after(at, false, at)
    if (!found?.cue || found.how !== 'after') return null
    if (!this.passage.lexicon.inverting.has(this.passage.word(found.cue.first))) return null
    for (let index = found.cue.last + 1; index < this.passage.tokens.length; index += 1) {
      const token = this.passage.tokens[index]
      if (token?.kind === 'quotation' || /^(?:that|[,:])$/.test(token?.word ?? '')) return null
      if (token?.ends) break
    }
    return { ...found, score: 0.8 }
  }

  /** “…,” the end of an age, Ann Lee says: who is named right before the verb, where no comma closes what stands before. */
  private tellerBehind({ last }: Phrase, verb: number): Phrase | null {
    const { mentions, tokens } = this.passage
    const nearest = mentions.phrases.endingAt(verb - 1, last + 1)
    if (!nearest || this.passage.word(nearest.first - 1) !== ',') return null
    return tokens[nearest.first]?.capital ? nearest : null
  }

  /** “…,” Ann Lee with a verb that is not known. */
  withoutVerb(at: number): Attribution | null {
    let first = at + 1
    while (/^[,—–-]$/.test(this.passage.word(first))) first += 1
    const token = this.passage.tokens[first]
    if (
      this.passage.tokens[at]?.ends ||
      !(token?.capital || this.passage.lexicon.pronouns.has(token?.word ?? ''))
    )
      return null
    const speaker = this.passage.mentions.phrases.startingAt(first, this.passage.tokens.length)
    return speaker && { cue: null, speaker, how: 'after', score: 0.6 }
  }

  /** Whether a quotation is the end of a clause that another one follows behind its comma. */
  private isFronted(at: number, from: number): boolean {
    const first = this.opening(from)
    if (first === at || this.passage.inverts(at + 1, true)) return false
    if (this.isSaidIn(first, at)) return true
    if (!this.passage.lexicon.fronting.has(this.passage.word(first))) return false
    for (let index = first; index < at; index += 1)
      if (this.passage.word(index) === ',') return false
    return this.passage.word(first + 1) !== 'for'
  }

  /** Where a sentence begins behind its first small words: but even as. */
  private opening(from: number): number {
    let first = from
    while (/^(?:and|but|yet|so|even)$/.test(this.passage.word(first))) first += 1
    return first
  }

  /** After Ann Lee said that it was “…,” they left: whether a clause that begins a sentence says who speaks. */
  private isSaidIn(first: number, at: number): boolean {
    const { lexicon, cues } = this.passage
    const word = this.passage.word(first)
    if (!lexicon.fronting.has(word) && !lexicon.subordinating.has(word)) return false
    for (let index = at - 1; index > first; index -= 1) {
      if (this.passage.word(index) === ',') return false
      if (cues.formAt(index, at) === 'finite') return true
    }
    return false
  }

  /** The “opt-out” movement is growing, Ann Lee said. */
  trailing(at: number, from: number): Attribution | null {
    const { tokens } = this.passage
    if (this.isSaidIn(this.opening(from), at)) return null
    for (let index = at + 1; index < tokens.length && index - at < farthest * 2; index += 1) {
      const token = tokens[index]
      if (token?.ends) return null
      const led = token?.kind === 'quotation' ? this.passage.leadsOn(index) : token?.word === ','
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
      const token = this.passage.tokens[at]
      if (!token || token.ends || /^[;,]$/.test(token.word)) return true
      if (token.kind === 'quotation' || token.word === 'that') return false
    }
    return false
  }

  /** The verb of speaking whose subject begins the clause: right after it, or after what is added to it. */
  private verbAfter(subject: Phrase, limit: number, comma: boolean): number | null {
    const { lexicon, mentions } = this.passage
    let added = false
    for (let verb = subject.last + 1; verb < limit; verb += 1) {
      const token = this.passage.tokens[verb]
      const word = token?.word ?? ''
      const form = token?.capital ? undefined : lexicon.verbs.get(word)
      if (
        form &&
        form !== 'participle' &&
        !(form === 'base' && verb > subject.last + 1) &&
        !((added || !comma) && lexicon.weak.has(word))
      )
        return verb
      if (added || mentions.words.isAdverb(verb) || lexicon.auxiliaries.has(word)) continue
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
    const next = this.passage.tokens[verb + 1]
    if (/^(?:asked|told)$/.test(this.passage.word(verb)) || next?.kind !== 'word') return true
    return (
      this.passage.lexicon.inverting.has(this.passage.word(verb)) &&
      (this.passage.lexicon.prepositions.has(next.word) ||
        this.passage.lexicon.times.has(next.word) ||
        this.passage.mentions.words.isAdverb(verb + 1) ||
        /^(?:when|as|while)$/.test(next.word))
    )
  }
}
