// What somebody is reported to say without marks around it: the bridge is shut, Ann Lee said Monday; Ann Lee said that the bridge
// is shut. The words may be the writer's own, so only the plainest forms count, in sentences that quote nothing.
import type { TextRange } from '../anchoring/range'
import type { Lexicon } from './languages/lexicon'
import type { Phrase } from './noun-phrases'
import { Passage } from './passage'
import type { Quotation } from './quotation'
import { type Token, tokensOf } from './tokens'

/** Tokens of a sentence: the words that are reported, who says them, by which verb. */
interface Remark {
  words: Phrase
  speaker: Phrase
  verb: number
  how: 'after' | 'before'
}

/** A clause has a subject, a verb and something more, in tokens. */
const shortest = 4
/** The most that follows the verb at the end of a sentence: said on Monday in a letter to the board. */
const longestTail = 9

/**
 * The remarks of a text, in its order; in English alone, whose word order makes them plain. `quotations` are in order too.
 * Linear in the length of the text.
 */
export function reportedRemarks(
  text: string,
  paragraphs: readonly TextRange[],
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): Quotation[] {
  if (lexicon.language !== 'en') return []
  const parts = quotations.flatMap((quotation) => quotation.parts)
  const found: Quotation[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    const first = next
    while (next < parts.length && (parts[next] as TextRange).start < paragraph.end) next += 1
    const tokens = tokensOf(text, paragraph.start, paragraph.end, parts.slice(first, next))
    const passage = new Passage(tokens, text, lexicon)
    let from = passage.sentenceStart(0)
    for (const [at, token] of tokens.entries()) {
      if (!token.ends && at + 1 < tokens.length) continue
      const to = token.ends ? at : at + 1
      const remark = tokens.slice(from, to).every(({ kind }) => kind !== 'quotation')
        ? (toldAfter(passage, from, to) ?? toldBefore(passage, from, to))
        : null
      if (remark) found.push(quotationOf(text, tokens, remark))
      from = at + 1
    }
  }
  return found
}

/** The bridge is shut, Ann Lee said Monday. The bridge is shut, said Ann Lee. */
function toldAfter(passage: Passage, from: number, to: number): Remark | null {
  const { mentions, lexicon } = passage
  for (let comma = to - 3; comma - from >= shortest && to - comma < 24; comma -= 1) {
    if (passage.word(comma) !== ',') continue
    const inverted = lexicon.inverting.has(passage.word(comma + 1))
    const speaker = mentions.phrases.startingAt(inverted ? comma + 2 : comma + 1, to)
    if (!speaker || !isSomebody(passage, speaker)) continue
    let verb = inverted ? comma + 1 : speaker.last + 1
    while (
      !inverted &&
      (mentions.words.isAdverb(verb) || /^(?:has|have|had)$/.test(passage.word(verb)))
    )
      verb += 1
    if (passage.tokens[verb]?.capital || !lexicon.inverting.has(passage.word(verb))) continue
    const tail = Math.max(verb, speaker.last) + 1
    if (to - tail > longestTail || !isTail(passage, tail, to)) continue
    // While it rained, Ann Lee said: nothing is told before the comma.
    if (isSubordinate(passage, from)) return null
    return { words: { first: from, last: comma - 1 }, speaker, verb, how: 'after' }
  }
  return null
}

/** Ann Lee said on Monday that the bridge is shut. */
function toldBefore(passage: Passage, from: number, to: number): Remark | null {
  const { mentions, lexicon } = passage
  let begin = from
  while (mentions.words.isAdverb(begin) || /^[,]$/.test(passage.word(begin))) begin += 1
  const speaker = mentions.phrases.startingAt(begin, to)
  if (!speaker || !isSomebody(passage, speaker)) return null
  let verb = speaker.last + 1
  while (mentions.words.isAdverb(verb) || /^(?:has|have|had)$/.test(passage.word(verb))) verb += 1
  if (passage.tokens[verb]?.capital || !lexicon.inverting.has(passage.word(verb))) return null
  let that = verb + 1
  while (that < to && (mentions.words.isTime(that) || passage.word(that) === 'on')) that += 1
  if (passage.word(that) !== 'that' || to - that <= shortest) return null
  return { words: { first: that + 1, last: to - 1 }, speaker, verb, how: 'before' }
}

/** A name, a pronoun of a person, or a phrase that a determiner opens. */
function isSomebody({ tokens, lexicon }: Passage, { first, last }: Phrase): boolean {
  const opening = tokens[first]?.word ?? ''
  if (first === last && lexicon.pronouns.has(opening))
    return /^(?:he|she|they|it|we|i)$/.test(opening)
  return (
    tokens[last]?.capital === true ||
    lexicon.determiners.has(opening) ||
    tokens[first]?.capital === true
  )
}

/** Nothing but when, where and to whom. */
function isTail(passage: Passage, from: number, to: number): boolean {
  const { lexicon, mentions } = passage
  const opening = passage.word(from)
  return (
    from === to ||
    opening === ',' ||
    mentions.words.isTime(from) ||
    mentions.words.isAdverb(from) ||
    lexicon.prepositions.has(opening)
  )
}

function isSubordinate({ lexicon, tokens }: Passage, from: number): boolean {
  const opening = tokens[from]?.word ?? ''
  return (
    lexicon.fronting.has(opening) ||
    lexicon.subordinating.has(opening) ||
    lexicon.prepositions.has(opening) ||
    /ing$/.test(opening)
  )
}

function quotationOf(text: string, tokens: readonly Token[], remark: Remark): Quotation {
  const range = ({ first, last }: Phrase) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  })
  const mention = (phrase: Phrase) => {
    const { start, end } = range(phrase)
    return { start, end, text: text.slice(start, end) }
  }
  const words = mention(remark.words)
  const inner = range(remark.words)
  return {
    parts: [{ ...inner, inner }],
    text: words.text,
    kind: 'reported',
    score: 0.8,
    cue: mention({ first: remark.verb, last: remark.verb }),
    speaker: { ...mention(remark.speaker), name: null, how: remark.how, score: 0.9 },
    nested: [],
  }
}
