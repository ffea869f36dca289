// The skeleton of a text: what is left of it when white space, case, accents, ligatures, the styles of quotation marks and
// dashes and all that is invisible are taken away, with the way back. Places are searched and compared in skeletons, so that
// what counts as near nothing costs nothing; what stands in the text itself is looked at again at the end.
import { splitsPair, type TextRange } from './range'

/** Marks that canonical decompositions split off: a letter and its accents count as the letter. */
const marks = /[\u0300-\u036F\u0653-\u0655\u093C\u09BC\u0A3C\u0ABC\u0B3C\u3099\u309A]/gu
const invisible =
  /[\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/u
const space = /[\s\u0085]/u
const dash = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u
const quotationMark = /['"‘’‚‛“”„‟′″‹›«»ʼ`´「」『』＇＂]/u
/** Ligatures, letters in their Arabic shapes, wide and narrow forms: other shapes of the same characters. */
const shaped = /[…\uFB00-\uFB4F\uFB50-\uFDF1\uFE70-\uFEFC\uFF00-\uFFEF]/u

const dropped = 0
const spaceUnit = 0x20
const dashUnit = 0x2d
/** Stands in the table for units that become several, or join the one before. */
const several = 0xffff

interface Table {
  /** For each UTF-16 unit, the one that it becomes, `dropped` or `several`. */
  units: Uint16Array
  expansions: Map<number, string>
}

let table: Table | undefined

/** Ideographs, syllables of Hangul and halves of surrogate pairs stay as they are, so they need no look at Unicode's data. */
const unlikely = { from: 0x3400, to: 0xf900 }

function makeTable(): Table {
  const units = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  const expansions = new Map<number, string>()
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (unit === unlikely.from) unit = unlikely.to
    const becomes = skeletonOf(String.fromCharCode(unit))
    if (becomes.length === 1) units[unit] = becomes.charCodeAt(0)
    else if (becomes === '') units[unit] = dropped
    else {
      units[unit] = several
      expansions.set(unit, becomes)
    }
  }
  for (let unit = firstVowel; unit < lastFinal; unit += 1) units[unit] = several
  return { units, expansions }
}

function skeletonOf(character: string): string {
  if (space.test(character)) return ' '
  if (invisible.test(character)) return ''
  if (dash.test(character)) return '-'
  if (quotationMark.test(character)) return '"'
  const plain = character.normalize(shaped.test(character) ? 'NFKD' : 'NFD')
  return plain.toLowerCase().normalize('NFD').replace(marks, '').replace('ς', 'σ')
}

// Hangul may be written as syllables or as the letters that they are of (Unicode 3.12: conjoining jamo behaviour).
const firstLeading = 0x1100
const firstVowel = 0x1161
const firstFinal = 0x11a8
const lastFinal = 0x11c3
const firstSyllable = 0xac00
const vowels = 21
const finals = 28

/** The syllable that a vowel or a final letter makes with what stands before it; 0 where none. */
function syllable(before: number, letter: number): number {
  const leading = before - firstLeading
  if (letter < firstVowel + vowels)
    return leading >= 0 && leading < 19
      ? firstSyllable + (leading * vowels + letter - firstVowel) * finals
      : 0
  const open = before - firstSyllable
  const closes = letter >= firstFinal && open >= 0 && open < 19 * vowels * finals
  return closes && open % finals === 0 ? before + letter - firstFinal + 1 : 0
}

export class Skeleton {
  /** UTF-16 units, `length` of them. */
  units: Uint16Array
  length = 0
  /** For each unit, where in what was appended its character begins. */
  private offsets: Int32Array
  private appended = 0

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity + 8)
    this.offsets = new Int32Array(capacity + 9)
  }

  clear(): this {
    this.length = 0
    this.appended = 0
    return this
  }

  append(text: string): this {
    table ??= makeTable()
    const becomes = table.units
    this.reserve(text.length)
    let { units, offsets, length } = this
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      const folded = becomes[unit] as number
      if (folded > dashUnit && folded !== several) {
        units[length] = folded
        offsets[length] = this.appended + at
        length += 1
      } else if (folded === several) {
        this.length = length
        this.expand(unit, this.appended + at, text.length - at)
        ;({ units, offsets, length } = this)
      } else if (folded !== dropped) {
        // Any amount of white space is one space, and two or three hyphens are how a dash is typed.
        const runs = folded === spaceUnit || folded === dashUnit
        if (runs && length > 0 && units[length - 1] === folded) continue
        units[length] = folded
        offsets[length] = this.appended + at
        length += 1
      }
    }
    this.length = length
    this.appended += text.length
    return this
  }

  private expand(unit: number, offset: number, following: number) {
    const joined = this.length > 0 ? syllable(this.units[this.length - 1] as number, unit) : 0
    if (joined > 0) {
      this.units[this.length - 1] = joined
      return
    }
    const expansion = table?.expansions.get(unit) ?? String.fromCharCode(unit)
    this.reserve(expansion.length + following)
    for (let at = 0; at < expansion.length; at += 1) {
      this.units[this.length] = expansion.charCodeAt(at)
      this.offsets[this.length] = offset
      this.length += 1
    }
  }

  private reserve(more: number) {
    const needed = this.length + more
    if (needed <= this.units.length) return
    const units = new Uint16Array(needed + (needed >> 2))
    const offsets = new Int32Array(units.length + 1)
    units.set(this.units)
    offsets.set(this.offsets)
    this.units = units
    this.offsets = offsets
  }

  /** Where in what was appended the unit at `index` comes from; its end for `length` and more. */
  offsetOf(index: number): number {
    return index < this.length ? (this.offsets[Math.max(0, index)] as number) : this.appended
  }

  /** The first unit that comes from `offset` or after it. */
  indexOf(offset: number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.offsets[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The range of `text`, which was appended, that units from `start` to `end` come from: whole characters, no white space or invisible unit at its end. */
  rangeOf(text: string, start: number, end: number): TextRange {
    let from = this.offsetOf(start)
    let to = Math.max(from, this.offsetOf(end))
    while (to > from && (space.test(text[to - 1] ?? '') || invisible.test(text[to - 1] ?? '')))
      to -= 1
    if (splitsPair(text, from)) from -= 1
    if (splitsPair(text, to)) to += 1
    return { start: from, end: to }
  }
}
