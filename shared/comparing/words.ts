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

const piece = new RegExp(
  [/\n/, /[^\S\n]+/, emoji, number, unspaced, word, /[\s\S]\p{M}*/u]
    .map(({ source }) => source)
    .join('|'),
  'uy',
)

/** The pieces of a text; joined, they are the text. */
export function wordsOf(text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; ) {
    const end = plainEnd(text, at) || endByPattern(text, at)
    found.push(text.slice(at, end))
    at = end
  }
  return found
}

/** Whether a piece says something, and is not white space or a mark between words. */
export function isWord(piece: string): boolean {
  const kind = kinds[piece.charCodeAt(0)]
  if (kind === letter || kind === digit) return true
  return !(piece.length === 1 && kind) && /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(piece)
}

function endByPattern(text: string, at: number): number {
  piece.lastIndex = at
  piece.test(text)
  return piece.lastIndex
}

// Most of most texts is of Latin letters and a few marks: of those the pieces are seen without a pattern, ten times sooner.
const [letter, digit, space, lineBreak, apostrophe, separator, mark] = [1, 2, 3, 4, 5, 6, 7]
const kinds = Uint8Array.from({ length: 0x2030 }, (_, unit) => kindOf(unit))

/** 0 for what is left to the pattern. */
function kindOf(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit > 0x24f && (unit < 0x2010 || unit === 0x2028 || unit === 0x2029)) return 0
  if (character === '\n') return lineBreak
  if (/[\p{Extended_Pictographic}\u00A0\u00AD\u202A-\u202F]/u.test(character)) return 0
  if (/['’]/.test(character)) return apostrophe
  if (/[.,:/]/.test(character)) return separator
  if (/\s/.test(character)) return space
  if (/\p{N}/u.test(character)) return digit
  return /\p{L}/u.test(character) ? letter : mark
}

/** What stands at `at`; behind the end nothing that a piece could go on with. */
const kindAt = (text: string, at: number) =>
  at < text.length ? (kinds[text.charCodeAt(at)] ?? 0) : mark

/** Where the piece ends that begins at `at`; 0 where it takes the pattern to tell. */
function plainEnd(text: string, at: number): number {
  const kind = kindAt(text, at)
  if (kind === 0) return 0
  let end = at + 1
  if (kind === lineBreak) return end
  if (kind === space) while (kindAt(text, end) === space) end += 1
  if (kind === digit) {
    end = endOfNumber(text, end)
    while (isLetterOrDigit(kindAt(text, end))) end += 1
  }
  if (kind === letter) end = endOfWord(text, end)
  const next = kindAt(text, end)
  const beyond = next === apostrophe || next === separator ? kindAt(text, end + 1) : next
  return beyond === 0 ? 0 : end
}

const isLetterOrDigit = (kind: number) => kind === letter || kind === digit

/** Behind the last digit: a separator between two belongs to the number. */
function endOfNumber(text: string, from: number): number {
  let end = from
  for (;;) {
    const kind = kindAt(text, end)
    const separates = kind === separator || kind === apostrophe
    if (kind !== digit && !(separates && kindAt(text, end + 1) === digit)) return end
    end += separates ? 2 : 1
  }
}

function endOfWord(text: string, from: number): number {
  let end = from
  for (;;) {
    const kind = kindAt(text, end)
    const joins = kind === apostrophe && kindAt(text, end + 1) === letter
    if (!joins && !isLetterOrDigit(kind)) return end
    end += joins ? 2 : 1
  }
}
