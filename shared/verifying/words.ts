// The words of a text, as quotes are compared: what nobody means to tell apart (white space, quotation marks, dashes, invisible
// characters) parts words or is nothing; what changes what is said (letters, digits, signs of percent and money) is a word.

/** The words of a text in their order. UTF-16 offsets, half-open. */
export interface Words {
  text: string
  count: number
  starts: Int32Array
  ends: Int32Array
  /** The same for words that differ in case or accents at most, and for few others. */
  hashes: Int32Array
}

enum Class {
  Space,
  Letter,
  Digit,
  Apostrophe,
  Invisible,
  /** A word by itself: %, $, ?, and each character of scripts that put no spaces between words. */
  Single,
  /** Part of a number between two digits. */
  Joint,
  Dash,
}

const classes = new Uint8Array(0x10000)
/** Lower case, without accents. */
const bases = new Uint16Array(0x10000)

const single =
  /[\p{Sc}%‰°?¿§#+=<>±×÷~^|&@\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}？％]/u
for (let unit = 0; unit < 0x10000; unit += 1) {
  const character = String.fromCharCode(unit)
  bases[unit] = character.toLowerCase().normalize('NFD').charCodeAt(0)
  if (/[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(character)) classes[unit] = Class.Invisible
  else if (/['’‘ʼ`´′]/.test(character)) classes[unit] = Class.Apostrophe
  else if (/[-\u2010-\u2015\u2212]/.test(character)) classes[unit] = Class.Dash
  else if (/[.,]/.test(character)) classes[unit] = Class.Joint
  else if (single.test(character)) classes[unit] = Class.Single
  else if (/\p{N}/u.test(character)) classes[unit] = Class.Digit
  // Halves of surrogate pairs: letters of rare scripts, and emoji, which are something that is said.
  else if (/[\p{L}\p{M}_]/u.test(character) || (unit >= 0xd800 && unit < 0xe000))
    classes[unit] = Class.Letter
}
const combining = new Uint8Array(0x10000)
for (let unit = 0x300; unit < 0x10000; unit += 1)
  if (/\p{M}/u.test(String.fromCharCode(unit))) combining[unit] = 1

/** One walk over the text, without a string of its own for any word. */
export function wordsOf(text: string): Words {
  let starts = new Int32Array((text.length >> 2) + 8)
  let ends = new Int32Array(starts.length)
  let hashes = new Int32Array(starts.length)
  let count = 0
  const add = (start: number, end: number, hash: number) => {
    if (count === starts.length) {
      starts = grown(starts)
      ends = grown(ends)
      hashes = grown(hashes)
    }
    starts[count] = start
    ends[count] = end
    hashes[count] = hash
    count += 1
  }
  const { length } = text
  const classAt = (at: number) => (at < length ? (classes[text.charCodeAt(at)] as number) : 0)
  for (let at = 0; at < length; ) {
    const kind = classAt(at)
    if (kind === Class.Single) {
      add(at, at + 1, hashed(0, bases[text.charCodeAt(at)] as number))
      at += 1
    } else if (kind === Class.Dash) {
      // A minus before a number: 5 is not -5.
      const isSign =
        classAt(at + 1) === Class.Digit && (at === 0 || classAt(at - 1) === Class.Space)
      if (isSign) add(at, at + 1, hashed(0, 45))
      at += 1
    } else if (kind === Class.Letter || kind === Class.Digit) {
      const start = at
      let hash = 0
      for (; at < length; at += 1) {
        const unit = text.charCodeAt(at)
        const own = classes[unit] as number
        if (own === Class.Letter || own === Class.Digit) {
          if (combining[unit] === 0) hash = hashed(hash, bases[unit] as number)
        } else if (own === Class.Apostrophe) {
          if (classAt(at + 1) !== Class.Letter || classAt(at - 1) !== Class.Letter) break
          hash = hashed(hash, 39)
        } else if (own === Class.Joint) {
          if (classAt(at + 1) !== Class.Digit || classAt(at - 1) !== Class.Digit) break
          hash = hashed(hash, unit)
        } else if (own !== Class.Invisible) break
      }
      add(start, at, hash)
    } else at += 1
  }
  return { text, count, starts, ends, hashes }
}

export const hashed = (hash: number, value: number): number =>
  (Math.imul(hash ^ value, 0x01000193) + 0x9e3779b9) | 0

function grown(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2)
  more.set(numbers)
  return more
}

/** A word as it is compared: one form of apostrophe, composed, without what is invisible. */
export function wordAt({ text, starts, ends }: Words, index: number): string {
  return text
    .slice(starts[index], ends[index])
    .replace(/[’‘ʼ`´′]/g, "'")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .normalize('NFC')
}

/** The first word that begins at `offset` or later; their count where none does. */
export function firstWordFrom({ starts, count }: Words, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}
