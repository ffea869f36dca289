// The units in which searching thinks: words, folded as people type them, and single characters of the scripts that put no
// spaces between words. Nothing here asks a dictionary, so the same text has the same units on every machine.
import { withRoom } from './room'

/**
 * A unit of a text. `text` is folded: without case, accents and compatibility forms. `start` and `end` are UTF-16 offsets into
 * the text as it is, half-open.
 */
export interface Unit {
  text: string
  start: number
  end: number
  /** Whether it is one character of a script that is written without spaces; else it is a word. */
  spaceless: boolean
}

/** Words are told apart by this many UTF-16 units: what is longer is no word but data, such as a key or an address. */
const longest = 64

/**
 * A word of so few ASCII letters and digits is the only one with its two keys (see `UnitReader`): they are the same number, and the
 * error of the one, below 2³¹ here, is less than what the other, which is right to 2³², leaves open.
 */
const longestWithKeys = 14
export const keysEnd = 37 ** longestWithKeys

/**
 * Reads texts into arrays, which are used again for the next text: making an object of each unit would be most of the work of
 * building an index. Punctuation, quotation marks and symbols only part words.
 */
export class UnitReader {
  count = 0
  /** The folded letters of all units (UTF-16): those of unit n lie from `limits[n]` to `limits[n + 1]`. */
  letters = new Uint16Array(1 << 12)
  limits = new Uint32Array(1 << 10)
  /** For each unit what a `Unit` says; `spaceless` is 0 or 1. */
  starts = new Uint32Array(1 << 10)
  ends = new Uint32Array(1 << 10)
  spaceless = new Uint8Array(1 << 10)
  /**
   * The folded letters as one number, of which each letter is a digit to the base of 37: its lowest 32 bits, and about. The second
   * is infinite where there are others than ASCII letters and digits, and from `keysEnd` on, too, it tells nothing.
   */
  lowKeys = new Int32Array(1 << 10)
  keys = new Float64Array(1 << 10)

  read(text: string): void {
    this.count = 0
    let letters = withRoom(this.letters, text.length)
    /** The letters of the unit that is read lie between these, */
    let begin = 0
    let limit = 0
    /** and stand here in the text. */
    let start = 0
    let end = 0
    /** Its keys. */
    let low = 0
    let key = 0
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at)
      if (code < 128) {
        const folded = asciiFolded[code] as number
        at += 1
        if (folded > 0) {
          if (limit === begin) start = at - 1
          if (limit - begin < longest) letters[limit++] = folded
          end = at
          const digit = digits[code] as number
          low = (Math.imul(low, 37) + digit) | 0
          key = key * 37 + digit
        } else if (limit > begin) {
          this.#take(limit, 0, start, end, low, key)
          begin = limit
          low = 0
          key = 0
        }
        continue
      }
      const next = clusterEnd(text, at)
      const pieces = foldCluster(text.slice(at, next))
      letters = withRoom(letters, limit + 2 * pieces.length + text.length - next)
      for (const { kind, text: piece } of pieces) {
        const fits = limit - begin + piece.length <= longest
        if (kind === 'word') {
          if (limit === begin) start = at
          end = next
          if (!fits) continue
          const before = limit
          limit = copyLetters(piece, letters, limit)
          for (let from = before; from < limit; from += 1) {
            const digit = digitOf(letters[from] as number)
            low = (Math.imul(low, 37) + digit) | 0
            key = key * 37 + digit
          }
          continue
        }
        if (limit > begin) this.#take(limit, 0, start, end, low, key)
        if (kind === 'spaceless') {
          limit = copyLetters(piece, letters, limit)
          this.#take(limit, 1, at, next, 0, Number.POSITIVE_INFINITY)
        }
        begin = limit
        low = 0
        key = 0
      }
      at = next
    }
    if (limit > begin) this.#take(limit, 0, start, end, low, key)
    this.letters = letters
  }

  #take(limit: number, spaceless: 0 | 1, start: number, end: number, low: number, key: number) {
    const unit = this.count++
    if (this.count === this.limits.length) {
      this.limits = withRoom(this.limits, this.count + 1)
      this.starts = withRoom(this.starts, this.count + 1)
      this.ends = withRoom(this.ends, this.count + 1)
      this.spaceless = withRoom(this.spaceless, this.count + 1)
      this.lowKeys = withRoom(this.lowKeys, this.count + 1)
      this.keys = withRoom(this.keys, this.count + 1)
    }
    this.lowKeys[unit] = low
    this.keys[unit] = key
    this.limits[this.count] = limit
    this.starts[unit] = start
    this.ends[unit] = end
    this.spaceless[unit] = spaceless
  }
}

/** Gives where the letters end. */
function copyLetters(piece: string, letters: Uint16Array, from: number): number {
  for (let index = 0; index < piece.length; index += 1)
    letters[from + index] = piece.charCodeAt(index)
  return from + piece.length
}

const reader = new UnitReader()

/** All units of a text, in its order. */
export function unitsOf(text: string): Unit[] {
  reader.read(text)
  const { count, letters, limits, starts, ends, spaceless } = reader
  return Array.from({ length: count }, (_, unit) => ({
    text: String.fromCharCode(...letters.subarray(limits[unit], limits[unit + 1])),
    start: starts[unit] as number,
    end: ends[unit] as number,
    spaceless: spaceless[unit] === 1,
  }))
}

/** For each ASCII letter or digit its code in lower case, else 0. */
const asciiFolded = Uint16Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Za-z0-9]/.test(character) ? character.toLowerCase().charCodeAt(0) : 0
})

/** What a letter of a word counts in its keys: ASCII letters and digits from 1 to 36. */
const digits = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 36)
  return Number.isNaN(digit) ? 0 : digit + 1
})
const digitOf = (letter: number) =>
  letter < 128 ? (digits[letter] as number) : Number.POSITIVE_INFINITY

/** What combines with the character before; the half-width sound marks of Japanese do so too. */
const mark = /^[\p{M}\uFF9E\uFF9F]$/u

/** Where the character that begins at `at` ends, with the marks that combine with it, or the letters of its Hangul syllable. */
function clusterEnd(text: string, at: number): number {
  const jamo = isJamo(text.charCodeAt(at))
  let end = at + lengthAt(text, at)
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code < 0x300) break
    const length = lengthAt(text, end)
    if (!(jamo && isJamo(code)) && !mark.test(text.slice(end, end + length))) break
    end += length
  }
  return end
}

const isJamo = (code: number) => code >= 0x1100 && code <= 0x11ff
const lengthAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

interface Piece {
  kind: 'word' | 'spaceless' | 'gap'
  text: string
}

/** Nobody sees or types these: format characters (soft hyphens, zero-width spaces, joiners), variation selectors. */
const invisible = /\p{Cf}|[\uFE00-\uFE0F]/gu
/** Accents of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs. Marks of other scripts are letters. */
const accents = new RegExp(
  [
    '[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]',
    '[\\u0483-\\u0487]',
    '[\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7]',
    '[\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06DC]',
  ].join('|'),
  'gu',
)
const spacelessScript =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}ー]$|^[\u3099\u309A]$/u
const letter = /^[\p{L}\p{N}\p{M}]$/u
/** An apostrophe, though Unicode counts it among the letters. */
const apostrophe = 'ʼ'
/** Letters that have no accent to lose, and are typed with others where a keyboard lacks them. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** Texts have few different characters, so folding each once is enough. */
const folded = new Map<string, readonly Piece[]>()
const mostFolded = 20_000

function foldCluster(cluster: string): readonly Piece[] {
  const known = folded.get(cluster)
  if (known) return known
  if (folded.size >= mostFolded) folded.clear()
  const pieces = [...fold(cluster)].map((character) => ({
    kind: kindOf(character),
    text: character,
  }))
  folded.set(cluster, pieces)
  return pieces
}

function fold(cluster: string): string {
  const bare = cluster.normalize('NFKD').replace(invisible, '').replace(accents, '')
  // Up and down again, each character alone: ß becomes ss, and a sigma is one wherever it stands.
  const cased = [...bare].map((character) => character.toUpperCase().toLowerCase()).join('')
  const plain = [...cased.normalize('NFKD').replace(accents, '')].map(
    (character) => plainLetters[character] ?? character,
  )
  return plain.join('').normalize('NFC')
}

function kindOf(character: string): Piece['kind'] {
  if (spacelessScript.test(character)) return letter.test(character) ? 'spaceless' : 'gap'
  return letter.test(character) && character !== apostrophe ? 'word' : 'gap'
}
