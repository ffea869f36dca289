// Whether two passages are the same words: alike but for what nobody would call another word.
import { fold } from './fold'

/**
 * True where they differ in nothing but white space, the styles of quotation marks and dashes, ligatures, soft hyphens,
 * Unicode composition and case. An accent, a digit, a letter makes other words.
 */
export function sameWords(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other)
}

/** A dash stands between spaces or not, as a style has it. */
const plain = (words: string) =>
  fold(words).text.trim().toLowerCase().replaceAll('"', "'").replace(/ ?- ?/g, '-')
