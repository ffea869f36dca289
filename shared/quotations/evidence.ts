// What speaks for an attribution or against it: how sure its rule is, and signs of how its words stand. Each sign is a few
// words, so that the table of their weights can be read.
import type { Attribution, Passage } from './passage'

export interface Evidence {
  /** Where the quotation begins, and the mention of its speaker, in UTF-16 units of the text. */
  quotation: number
  mention: number
  /** How sure the rule is, 0 to 1. */
  prior: number
  signs: readonly string[]
}

/** The evidence for an attribution of the quotation at token `at`, whose sentence begins at token `from`. */
export function evidenceOf(
  passage: Passage,
  at: number,
  from: number,
  found: Attribution,
): Evidence {
  const { speaker, how, score } = found
  return {
    quotation: passage.tokens[at]?.start ?? passage.tokens.at(-1)?.end ?? 0,
    mention: passage.tokens[speaker?.first ?? at]?.start ?? 0,
    prior: score,
    signs: [
      `opens ${from < at ? opening(passage, from) : 'itself'}`,
      who(passage, found),
      ...(speaker && how === 'before' ? leading(passage, at, from, speaker.first) : []),
      ...apart(passage, at, found),
    ],
  }
}

/** What the sentence begins with. */
function opening(passage: Passage, from: number): string {
  const { lexicon } = passage
  const word = passage.word(from)
  if (lexicon.fronting.has(word)) return 'while'
  if (lexicon.subordinating.has(word)) return 'after'
  if (lexicon.prepositions.has(word)) return 'in'
  if (lexicon.pronouns.has(word)) return 'he'
  if (word.endsWith('ing')) return 'saying'
  return /^(?:and|but|so|yet)$/.test(word) ? 'but' : 'other'
}

/** What kind of words mention the speaker. */
function who({ tokens, lexicon }: Passage, { speaker }: Attribution): string {
  const first = tokens[speaker?.first ?? -1]
  const last = tokens[speaker?.last ?? -1]
  const word = first?.word ?? ''
  if (first === last) {
    const pronoun = lexicon.pronouns.get(word)
    if (pronoun) return `who ${pronoun === 'male' || pronoun === 'female' ? 'he' : pronoun}`
    if (lexicon.relatives.has(word)) return 'who who'
    if (lexicon.possessives.has(word)) return 'who his'
  }
  if (last?.capital) return 'who name'
  if (/^\d/.test(word)) return 'who number'
  if (/^(?:the|his|her|their|its)$/.test(word)) return 'who the'
  return lexicon.determiners.has(word) ? 'who a' : 'who bare'
}

/** What stands right before a mention that the quotation follows, and whether somebody tells of it all. */
function leading(passage: Passage, at: number, from: number, first: number): string[] {
  const { lexicon } = passage
  let told = false
  for (let index = from; index < first && !told; index += 1)
    told = lexicon.inverting.has(passage.word(index)) && passage.cues.formAt(index, at) === 'finite'
  const signs = [`behind ${first === from ? 'nothing' : before(passage, first - 1)}`]
  return told ? [...signs, 'told'] : signs
}

function before(passage: Passage, at: number): string {
  const { lexicon } = passage
  const token = passage.tokens[at]
  if (token?.kind === 'quotation') return 'quotation'
  const word = passage.word(at)
  if (token?.kind === 'mark' || lexicon.conjunctions.has(word) || lexicon.relatives.has(word))
    return word
  if (lexicon.prepositions.has(word)) return 'of'
  if (lexicon.perceiving.has(word)) return 'saw'
  if (lexicon.verbs.has(word)) return 'said'
  return passage.mentions.words.isAdverb(at) ? 'also' : 'other'
}

/** How far the mention stands from the words that say that it speaks, and what stands between. */
function apart(passage: Passage, at: number, { speaker, cue }: Attribution): string[] {
  if (!speaker || !cue) return ['by no words']
  const start = Math.min(speaker.last, cue.last) + 1
  const end = Math.max(speaker.first, cue.first)
  const found = new Set([`apart ${Math.ceil(Math.log2(Math.max(0, end - start) + 1))}`])
  for (let index = start; index < end; index += 1) {
    if (passage.tokens[index]?.kind === 'quotation') found.add('between quotation')
    else if (passage.word(index) === ',') found.add('between ,')
    else if (passage.cues.formAt(index, at)) found.add('between said')
  }
  return [...found]
}
