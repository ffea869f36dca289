// Nouns that say that somebody speaks: his claim that “…”, Ann Lee's call for “…”.
import { type Attribution, farthest, type Passage } from './passage'

export class NounCues {
  constructor(private readonly passage: Passage) {}

  /** His claim that “…”, Ann Lee's call for “…”. */
  byNoun(at: number, from: number): Attribution | null {
    const { lexicon, mentions } = this.passage
    let noun = at - 1
    while (
      noun > from &&
      at - noun <= 4 &&
      /^(?:that|for|of|about|a|an|the|to|,|:|is|was)$/.test(this.passage.word(noun))
    )
      noun -= 1
    if (!lexicon.nouns.has(this.passage.word(noun))) noun = this.nounBefore(at, from)
    if (noun < from) return null
    const cue = { first: noun, last: noun }
    for (let owner = noun - 1; owner >= from && noun - owner <= 4; owner -= 1) {
      const token = this.passage.tokens[owner]
      // Sanders’ call: the owner is the word before the apostrophe.
      if (/^['’]$/.test(token?.word ?? '') && this.passage.word(owner - 1).endsWith('s')) {
        const speaker = mentions.phrases.owner(owner - 1, from)
        return speaker && { cue, speaker, how: 'phrase', score: 0.8 }
      }
      if (token?.kind !== 'word') return null
      if (lexicon.possessives.has(token.word))
        return { cue, speaker: { first: owner, last: owner }, how: 'phrase', score: 0.8 }
      if (/['’]s$/.test(token.word)) {
        const speaker = mentions.phrases.owner(owner, from)
        return speaker && { cue, speaker, how: 'phrase', score: 0.8 }
      }
    }
    return null
  }

  /** The noun of speaking whose clause a quotation stands in: her claim that the plan was “…”. */
  private nounBefore(at: number, from: number): number {
    for (let noun = at - 2; noun >= from && at - noun <= farthest; noun -= 1) {
      const token = this.passage.tokens[noun]
      if (token?.kind === 'quotation' || /^[;:]$/.test(token?.word ?? '')) return -1
      if (!this.passage.lexicon.nouns.has(this.passage.word(noun))) continue
      return /^(?:that|of|about|on|is|was|for)$/.test(this.passage.word(noun + 1)) ? noun : -1
    }
    return -1
  }
}
