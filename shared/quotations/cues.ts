// Cues: which words of a paragraph are verbs that say that somebody speaks, and not nouns, names or calls that look like them.
import type { Lexicon, VerbForm } from './languages/lexicon'
import type { Mentions } from './mentions'
import type { Token } from './tokens'
import { onlyVerb } from './word-classes'

/** Weak verbs that speak with the word behind them: as she put it, he points out, they found that. */
const isWhole = (verb: string, next: string) =>
  (/^put/.test(verb) && next === 'it') ||
  (/^point/.test(verb) && next === 'out') ||
  (/^(?:f(?:i|ou)nd|show|rule|expect)/.test(verb) && next === 'that')

export class Cues {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly lexicon: Lexicon,
    private readonly mentions: Mentions,
  ) {}

  /** The form of the verb of speaking at a token, for a quotation at `quotation`; undefined where it is none, or a noun there. */
  formAt(at: number, quotation: number): VerbForm | undefined {
    const token = this.tokens[at]
    const form =
      token?.kind === 'word' && !token.capital ? this.lexicon.verbs.get(token.word) : undefined
    if (!token || !form) return undefined
    if (
      this.lexicon.weak.has(token.word) &&
      !this.leadsTo(at, quotation) &&
      !isWhole(token.word, this.word(at + 1))
    )
      return undefined
    if (this.isPlural(at)) return undefined
    if (this.lexicon.naming.has(token.word) && this.names(at, quotation)) return undefined
    let subject = at - 1
    if (form === 'base') while (subject > 0 && this.mentions.words.isAdverb(subject)) subject -= 1
    const before = this.word(subject)
    const { determiners, pronouns, auxiliaries, relatives } = this.lexicon
    if (
      form !== 'participle' &&
      (/['’]s$/.test(before) || (determiners.has(before) && !pronouns.has(before)))
    )
      return undefined
    const { nouns, possessives } = this.lexicon
    if (form === 'participle' && nouns.has(token.word) && possessives.has(before)) return undefined
    // Calling on somebody asks, and says nothing of what is quoted.
    if (/^(?:few|several|many)$/.test(before) && this.lexicon.nouns.has(token.word))
      return undefined
    if (token.word === 'quote' && before === 'i') return undefined
    if (token.word === 'thanks' && this.word(at + 1) === 'to') return undefined
    if (token.word === 'point' && before === 'one') return undefined
    const calls = /^call/.test(token.word) && this.word(at + 1) === 'on'
    if (calls && this.word(quotation - 1) !== 'to') return undefined
    if (form !== 'base') return form
    if (before === 'to' || auxiliaries.has(before)) return form
    if (pronouns.has(before) || relatives.has(before)) return 'finite'
    // The lawmakers, however, argue.
    const free =
      this.tokens[subject]?.kind === 'word' || (before === ',' && this.word(at + 1) !== ',')
    if (onlyVerb.test(token.word) && free) return 'finite'
    if (this.tokens[subject]?.capital && this.word(subject - 1) === 'and') return 'finite'
    if (/(?:ous|ss|us)$/.test(before) || /^an?$/.test(this.word(subject - 1))) return undefined
    return before.endsWith('s') || before === 'people' || before === 'and' ? 'finite' : undefined
  }

  /** Her tweets about it, the claims as they stand, the racial remarks: a noun that looks like a verb. */
  private isPlural(at: number): boolean {
    const word = this.word(at)
    if (!word.endsWith('s') || word === 'calls' || !this.lexicon.nouns.has(word)) return false
    return (
      /^(?:of|about|on|from|by|as|was|were|are|is|have|had|against|over|during|made|targeting|including)$/.test(
        this.word(at + 1) === ',' ? this.word(at + 2) : this.word(at + 1),
      ) || this.isDescribed(at)
    )
  }

  /** Whether an adjective or a number stands right before a word: her recovered emails, two lengthy reports. */
  private isDescribed(at: number): boolean {
    const before = this.tokens[at - 1]
    if (before?.kind !== 'word' || before.capital) return false
    return (
      /(?:ed|ive|al|ous|ful|less|able|ible|ic|ish|-top|ary)$/.test(before.word) &&
      !this.lexicon.verbs.has(before.word) &&
      before.word.length > 4
    )
  }

  /** A sign labeled “…”, a company called “…”. */
  private names(at: number, quotation: number): boolean {
    const before = this.tokens[at - 1]
    const next = /^(?:the|an?)$/.test(this.word(at + 1)) ? at + 2 : at + 1
    const { pronouns, auxiliaries, relatives } = this.lexicon
    if (next !== quotation || before?.kind !== 'word' || before.capital) return false
    return !(
      pronouns.has(before.word) ||
      auxiliaries.has(before.word) ||
      relatives.has(before.word) ||
      before.word === 'and' ||
      this.mentions.words.isAdverb(at - 1)
    )
  }

  /** Right before it, with a colon or a comma between: she went: “…” */
  private leadsTo(at: number, quotation: number): boolean {
    return quotation === at + 2 && /^[,:]$/.test(this.word(at + 1))
  }

  /** Right before it, but for a comma, a colon or “that”. */
  adjoins(at: number, quotation: number): boolean {
    let next = at + 1
    while (next < quotation && /^(?:[,:]|that)$/.test(this.word(next))) next += 1
    return next === quotation
  }

  private word(at: number): string {
    return this.tokens[at]?.word ?? ''
  }
}
