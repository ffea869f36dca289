// What stands before a quotation: Ann Lee said: “…”; Ann Lee: “…”; Ann Lee was blunt. “…” And the name on a line of its own.
import { type Phrase, phraseOf } from './noun-phrases'
import { type Attribution, farthest, type Passage } from './passage'
import { Subjects } from './subjects'

export class Ahead {
  private readonly subjects: Subjects
  constructor(private readonly passage: Passage) {
    this.subjects = new Subjects(passage)
  }

  /**
   * The nearest verb of speaking before it. Where its subject is a pronoun, the one further out is asked whose; and a verb
   * without a subject of its own (adding, and said, to call) has that of the verb of speaking before it, else of its clause.
   */
  before(at: number, from: number): Attribution | null {
    const { mentions } = this.passage
    let found = null as Attribution | null
    let dependent = null as number | null
    for (let index = at - 1; index >= from && at - index <= farthest * 2; index -= 1) {
      const form = this.passage.cues.formAt(index, at)
      if (form) {
        const cue = found?.cue ?? phraseOf(dependent ?? index)
        const nearest = this.subjects.likely(this.subjects.subjectOf(index, form, from, at), index)
        const speaker =
          dependent === null ? nearest : this.subjects.governing(nearest, from, dependent)
        if (speaker) {
          const behind = form === 'finite' ? this.subjectBehindClause(speaker, index, at) : null
          if (behind && dependent !== null)
            return { cue: phraseOf(dependent), speaker: behind, how: 'before', score: 0.75 }
          if (behind) continue
          const told = found ? null : this.byPhraseBefore(index, from)
          if (told) return told
          found = {
            cue,
            speaker,
            how: 'before',
            score: this.scoreBefore(index, at, dependent, found),
          }
          if (!this.subjects.isTold(speaker, index)) return found
        } else if (!found) dependent ??= index
        continue
      }
      const phrase = found ? null : this.passage.phraseAt(index, at)
      if (phrase) return { ...phrase, score: 0.8 }
    }
    if (found || dependent === null || this.subjects.isPassive(dependent, from)) return found
    // Ann Lee stayed calm, saying “…”: what a comma sets apart belongs to the whole sentence.
    const near =
      this.passage.word(dependent - 1) !== ',' &&
      this.passage.cues.formAt(dependent, at) !== 'finite'
    const speaker =
      this.subjects.subjectBehind(from, dependent, at) ??
      (near ? this.whatIsSeen(from, dependent) : null) ??
      (near ? mentions.nearSubject(from, dependent) : mentions.clauseSubject(from, dependent))
    return speaker && { cue: phraseOf(dependent), speaker, how: 'before', score: 0.65 }
  }

  /** When Ann Lee shouted, they left with “…”: the subject of the clause behind one that a small word begins. */
  private subjectBehindClause(subject: Phrase, verb: number, at: number): Phrase | null {
    const { lexicon, mentions } = this.passage
    // As Ann Lee reported, the boats “…”: she tells all of it.
    const tells =
      lexicon.inverting.has(this.passage.word(verb)) || this.passage.word(verb + 1) !== ','
    if (this.passage.word(subject.first - 1) === 'as' && tells) return null
    const behind = mentions.subjectBehind(subject, verb, at)
    return behind && this.passage.mayBegin(behind.first) ? behind : null
  }

  /** According to her aides, Ann Lee worried that “…”: they tell it, where hers is no plain verb of speaking. */
  private byPhraseBefore(verb: number, from: number): Attribution | null {
    if (this.passage.lexicon.inverting.has(this.passage.word(verb))) return null
    const phrase = this.passage.phraseAt(from, verb)
    return phrase && { ...phrase, score: 0.8 }
  }

  /** They noticed a post saying “…”: what is seen says so, and not who sees it. */
  private whatIsSeen(from: number, verb: number): Phrase | null {
    const { mentions, lexicon } = this.passage
    if (this.passage.cues.formAt(verb, verb + 1) !== 'participle') return null
    for (let at = verb - 2; at >= from; at -= 1) {
      const token = this.passage.tokens[at]
      if (token?.kind !== 'word') return null
      if (lexicon.perceiving.has(token.word)) return mentions.phrases.startingAt(at + 1, verb)
    }
    return null
  }

  private scoreBefore(
    verb: number,
    at: number,
    dependent: number | null,
    inner: Attribution | null,
  ): number {
    if (inner) return 0.7
    if (dependent !== null) return 0.75
    return this.passage.cues.adjoins(verb, at) ? 0.9 : 0.8
  }

  /** What the sentence before is about, for a quotation that is a sentence of its own: Ann Lee was blunt. “…” */
  bySentenceBefore(from: number): Attribution | null {
    if (from === 0) return null
    const start = this.passage.sentenceStart(from - 1)
    for (let index = from - 2; index >= start; index -= 1) {
      const token = this.passage.tokens[index]
      if (token?.kind === 'quotation') return null
      if (this.passage.cues.formAt(index, from) !== 'finite') continue
      const speaker = this.subjects.subjectOf(index, 'finite', start, from)
      if (speaker) return { cue: null, speaker, how: 'before', score: 0.6 }
    }
    const speaker = this.passage.mentions.clauseSubject(start, from - 1)
    if (!speaker) return null
    const named = this.passage.tokens[speaker.last]?.capital || this.passage.isPersonal(speaker)
    return named ? { cue: null, speaker, how: 'before', score: 0.45 } : null
  }

  /** Ann Lee: “…” */
  byColon(at: number, from: number): Attribution | null {
    if (this.passage.word(at - 1) !== ':') return null
    const speaker = this.passage.mentions.phrases.endingAt(at - 2, from)
    if (!speaker) return null
    const before = this.passage.tokens[speaker.first - 1]
    // From the report: “…”
    const source = speaker.first - 1 === from && before?.word === 'from'
    if (source) return { cue: null, speaker, how: 'colon', score: 0.8 }
    if (!this.passage.tokens[speaker.last]?.capital) return null
    const alone = !before || before.ends || /^[-—–|]$/.test(before.word)
    return alone ? { cue: null, speaker, how: 'colon', score: 0.8 } : null
  }

  /** “…” — Ann Lee, at the end of a paragraph. */
  byLine(at: number): Attribution | null {
    const { tokens } = this.passage
    if (!/^[-—–―]+$/.test(this.passage.word(at + 1)) || !tokens[at + 2]?.capital) return null
    const speaker = this.passage.mentions.phrases.startingAt(at + 2, tokens.length)
    const next = speaker && this.passage.word(speaker.last + 1)
    if (!speaker || (next && !/^[,.]$/.test(next)) || tokens.length - at > 14) return null
    return { cue: null, speaker, how: 'after', score: 0.85 }
  }

  /** The name of an attribution line: — Ann Lee, farmer. */
  attributionLine(): Attribution | null {
    const { tokens } = this.passage
    if (!/^[-—–―]+$/.test(this.passage.word(0)) || tokens.length > 14) return null
    const speaker = tokens[1]?.capital
      ? this.passage.mentions.phrases.startingAt(1, tokens.length)
      : null
    return speaker && { cue: null, speaker, how: 'after', score: 0.8 }
  }

  /** Ann Lee turned to them: “…” No verb of speaking, but whose sentence leads on to the words. */
  byIntroduction(at: number, from: number): Attribution | null {
    if (!/^[,:]$/.test(this.passage.word(at - 1))) return null
    const speaker = this.passage.mentions.clauseSubject(from, at - 1)
    if (!speaker) return null
    const { lexicon, tokens } = this.passage
    const opening = this.passage.word(speaker.first)
    const named =
      tokens[speaker.last]?.capital ||
      lexicon.pronouns.has(opening) ||
      (lexicon.determiners.has(opening) && !/^(?:each|every|no)$/.test(opening))
    return named || lexicon.language !== 'en'
      ? { cue: null, speaker, how: 'before', score: 0.5 }
      : null
  }

  /** Sees it as a “…”, used the word “…”: no verb of speaking, but who uses the words is the subject. */
  byNaming(at: number, from: number): Attribution | null {
    let before = at - 1
    if (/^(?:an?|the|his|her|their|its)$/.test(this.passage.word(before))) before -= 1
    if (!this.passage.lexicon.wordings.has(this.passage.word(before))) return null
    // Known as, such as: nobody's words.
    if (/^(?:known|such|well|far|soon|under|with|is|was)$/.test(this.passage.word(before - 1)))
      return null
    const speaker = this.passage.mentions.nearSubject(from, before)
    return speaker && { cue: null, speaker, how: 'before', score: 0.55 }
  }
}
