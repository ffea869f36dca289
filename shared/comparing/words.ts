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

/** A text in pieces, in memory that serves one text after the other. */
export class Pieces {
  text = ''
  /** Its UTF-16 units, and behind them some that no piece goes on with. */
  units = new Uint16Array(0)
  count = 0
  /** Where each piece ends, by units; it begins where the one before it ends. */
  ends = new Int32Array(0)

  read(text: string): this {
    this.text = text
    const { length } = text
    if (this.ends.length < length) {
      this.units = new Uint16Array(length + 2)
      this.ends = new Int32Array(length)
    }
    const { units, ends } = this
    for (let at = 0; at < length; at += 1) units[at] = text.charCodeAt(at)
    units.fill(0, length, length + 2)
    let count = 0
    for (let at = 0; at < length; count += 1) {
      at = plainEnd(units, at) || endByPattern(text, at)
      ends[count] = at
    }
    this.count = count
    return this
  }

  /** Where a piece begins; for the count of pieces, where the text ends. */
  startOf(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] as number)
  }

  all(): string[] {
    return Array.from({ length: this.count }, (_, index) =>
      this.text.slice(this.startOf(index), this.ends[index]),
    )
  }
}

/** The pieces of a text; joined, they are the text. */
export const wordsOf = (text: string) => new Pieces().read(text).all()

/** Whether a piece, `text` from `start` to `end`, says something, and is not white space or a mark between words. */
export function isWord(text: string, start = 0, end = text.length): boolean {
  const kind = kinds[text.charCodeAt(start)]
  if (kind === letter || kind === digit) return true
  if (end - start === 1 && kind) return false
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text.slice(start, end))
}

function endByPattern(text: string, at: number): number {
  piece.lastIndex = at
  piece.test(text)
  return piece.lastIndex
}

// Most of most texts is of Latin letters and a few marks: of those the pieces are seen without a pattern, ten times sooner.
const [letter, digit, space, lineBreak, apostrophe, separator, mark] = [1, 2, 3, 4, 5, 6, 7]
const kinds = Uint8Array.from({ length: 0x10000 }, (_, unit) => kindOf(unit))

/** 0 for what is left to the pattern. */
function kindOf(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit > 0x24f && (unit < 0x2010 || unit > 0x202f)) return 0
  if (unit === 0x2028 || unit === 0x2029) return 0
  if (character === '\n') return lineBreak
  if (/[\p{Extended_Pictographic}\u00A0\u00AD\u202A-\u202F]/u.test(character)) return 0
  if (/['’]/.test(character)) return apostrophe
  if (/[.,:/]/.test(character)) return separator
  if (/\s/.test(character)) return space
  if (/\p{N}/u.test(character)) return digit
  return /\p{L}/u.test(character) ? letter : mark
}

const kindAt = (units: Uint16Array, at: number) => kinds[units[at] as number] as number

/** Where the piece ends that begins at `at`; 0 where it takes the pattern to tell. */
function plainEnd(units: Uint16Array, at: number): number {
  const kind = kindAt(units, at)
  if (kind === 0) return 0
  let end = at + 1
  if (kind === lineBreak) return end
  if (kind === space) while (kindAt(units, end) === space) end += 1
  if (kind === digit) {
    end = endOfNumber(units, end)
    while (isLetterOrDigit(kindAt(units, end))) end += 1
  }
  if (kind === letter) end = endOfWord(units, end)
  const next = kindAt(units, end)
  const beyond = next === apostrophe || next === separator ? kindAt(units, end + 1) : next
  return beyond === 0 ? 0 : end
}

const isLetterOrDigit = (kind: number) => kind === letter || kind === digit

/** Behind the last digit: a separator between two belongs to the number. */
function endOfNumber(units: Uint16Array, from: number): number {
  let end = from
  for (;;) {
    const kind = kindAt(units, end)
    const separates = kind === separator || kind === apostrophe
    if (kind !== digit && !(separates && kindAt(units, end + 1) === digit)) return end
    end += separates ? 2 : 1
  }
}

function endOfWord(units: Uint16Array, from: number): number {
  let end = from
  for (;;) {
    const kind = kindAt(units, end)
    const joins = kind === apostrophe && kindAt(units, end + 1) === letter
    if (!joins && !isLetterOrDigit(kind)) return end
    end += joins ? 2 : 1
  }
}
