// The languages whose speakers are found, and which of them a text is in.
import { dutch } from './dutch'
import { english } from './english'
import { french } from './french'
import { german } from './german'
import { italian } from './italian'
import type { Lexicon } from './lexicon'
import { portuguese } from './portuguese'
import { spanish } from './spanish'

const lexicons: readonly Lexicon[] = [english, german, french, spanish, italian, portuguese, dutch]

/** How much of a text is read to tell its language, in UTF-16 units. */
const sample = 5_000
/** Of a hundred words, so many are small words of its language in any real text of more than a sentence. */
const least = 0.12

/**
 * The lexicon of a language (BCP 47), or of the language that the small words of `text` are of. Null where it is another one:
 * then quotations are found, and their speakers left open.
 */
export function lexiconFor(text: string, language: string | undefined): Lexicon | null {
  if (language) {
    const [primary] = language.toLowerCase().split('-')
    return lexicons.find((lexicon) => lexicon.language === primary) ?? null
  }
  const words =
    text
      .slice(0, sample)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length === 0) return null
  const [best] = lexicons
    .map((lexicon) => ({
      lexicon,
      share: words.filter((word) => isSmall(lexicon, word)).length / words.length,
    }))
    .sort((a, b) => b.share - a.share)
  return best && best.share >= least ? best.lexicon : null
}

const isSmall = (lexicon: Lexicon, word: string) =>
  lexicon.determiners.has(word) ||
  lexicon.prepositions.has(word) ||
  lexicon.conjunctions.has(word) ||
  lexicon.auxiliaries.has(word) ||
  lexicon.pronouns.has(word)
