// A text as the pieces in which people see that it was changed: words, numbers, single marks, white space.

/** A person, a family, a flag: several characters that show as one. */
const emoji =
  /\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)*(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)*)*/u
/** With its separators: a change from 1,900 to 1,901 is one of the number. */
const number = /\p{N}+(?:[.,:/'’\u00A0\u202F]\p{N}+)*[\p{L}\p{M}\p{N}]*/u
/** Scripts that put no space between words: each character by itself, so that a change is no longer than it is. */
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*/u
/** Apostrophes, soft hyphens and joiners within a word belong to it. */
const word = /[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]|['’](?=\p{L}))*/u

const pieces = new RegExp(
  [/\n/, /[^\S\n]+/, emoji, number, unspaced, word, /[\s\S]\p{M}*/u]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

/** The pieces of a text; joined, they are the text. */
export function wordsOf(text: string): string[] {
  return text.match(pieces) ?? []
}

/** Whether a piece says something, and is not white space or a mark between words. */
export function isWord(piece: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(piece)
}
