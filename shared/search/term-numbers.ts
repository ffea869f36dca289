// A number for each different term, from 1 on in the order in which they come. A hash table, and no string is made of any of the
// millions of terms: most of them are words of so few letters that their keys say everything of them (`UnitReader`). Most of the
// time of a look-up goes into waiting for memory, so slots are small, and those of many terms are fetched at once.
import { withRoom } from './room'
import { sortTerms } from './sort-terms'
import { termLimit } from './terms'
import { keysEnd, type UnitReader } from './units'

/** Of a slot in numbers of 32 bits: 0 and 1 are the key (one number of 64 bits), 2 the number, 3 the low key. */
const slotSize = 4
/** Terms that are looked up together: as many as the fastest memory has room for. */
const together = 256
/** The key of a term whose letters have to be compared; its low key is a hash of them. */
const noKey = -1

export class TermNumbers {
  /** The letters of all terms, one after the other; those of number n end at `#limits[n]`. */
  #letters = new Uint16Array(1 << 14)
  #limits = new Uint32Array(1 << 12)
  /** Where the hash of a low key leads, or the next free slot after it: one whose number is 0. Never more than half full. */
  #slots = new Int32Array(slotSize << 12)
  /** The same memory: the keys. */
  #keys = new Float64Array(this.#slots.buffer)
  #mask = (1 << 12) - 1
  size = 0

  /** The number of the term with these letters, that is no word. */
  numberOf(letters: Uint16Array, begin: number, end: number): number {
    return this.#numberOf(noKey, hashOf(letters, begin, end), letters, begin, end)
  }

  /** The numbers of all terms of a text, into `numbers` from `to` on. */
  numbersOf(units: UnitReader, numbers: Uint32Array, to: number): void {
    const { letters, limits, keys, lowKeys, count } = units
    for (let first = 0; first < count; first += together) {
      const limit = Math.min(count, first + together)
      this.#fetch(lowKeys, first, limit)
      for (let unit = first; unit < limit; unit += 1) {
        const key = keys[unit] as number
        const begin = limits[unit] as number
        const end = termLimit(units, unit)
        numbers[to + unit] =
          key < keysEnd
            ? this.#numberOf(key, lowKeys[unit] as number, letters, begin, end)
            : this.numberOf(letters, begin, end)
      }
    }
  }

  /** The numbers of all terms, in the order of their UTF-16 units. */
  sorted(): Uint32Array {
    return sortTerms(this.#letters, this.#limits, this.size)
  }

  /** The letters of all terms: those of number n lie from `limits[n - 1]` to `limits[n]`. */
  get terms(): { letters: Uint16Array; limits: Uint32Array } {
    return { letters: this.#letters, limits: this.#limits }
  }

  /** Asks for the slots of words, so that they come while others are waited for. */
  #fetch(lowKeys: Int32Array, first: number, limit: number) {
    const slots = this.#slots
    const mask = this.#mask
    for (let unit = first; unit < limit; unit += 1)
      this.#fetched ^= slots[(mixed(lowKeys[unit] as number) & mask) * slotSize] as number
  }

  /** Only there so that fetching is not taken for nothing. */
  #fetched = 0

  #numberOf(key: number, low: number, letters: Uint16Array, begin: number, end: number): number {
    const slots = this.#slots
    for (let slot = mixed(low) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = slots[slot * slotSize + 2] as number
      if (number === 0) return this.#add(slot, key, low, letters.subarray(begin, end))
      if (slots[slot * slotSize + 3] !== low || this.#keys[slot * (slotSize / 2)] !== key) continue
      if (key !== noKey || this.#is(number, letters, begin, end)) return number
    }
  }

  /** Whether the term with this number has these letters. */
  #is(number: number, letters: Uint16Array, begin: number, end: number): boolean {
    const own = this.#limits[number - 1] as number
    const length = end - begin
    if ((this.#limits[number] as number) - own !== length) return false
    for (let index = 0; index < length; index += 1)
      if (this.#letters[own + index] !== letters[begin + index]) return false
    return true
  }

  #add(slot: number, key: number, low: number, letters: Uint16Array): number {
    const start = this.#limits[this.size] as number
    this.size += 1
    this.#letters = withRoom(this.#letters, start + letters.length)
    this.#letters.set(letters, start)
    this.#limits = withRoom(this.#limits, this.size + 1)
    this.#limits[this.size] = start + letters.length
    this.#keys[slot * (slotSize / 2)] = key
    this.#slots[slot * slotSize + 2] = this.size
    this.#slots[slot * slotSize + 3] = low
    if (this.size * 2 > this.#mask) this.#spread()
    return this.size
  }

  #spread() {
    const slots = this.#slots
    this.#slots = new Int32Array(slots.length * 2)
    this.#keys = new Float64Array(this.#slots.buffer)
    this.#mask = this.#mask * 2 + 1
    for (let from = 0; from < slots.length; from += slotSize) {
      if (slots[from + 2] === 0) continue
      let slot = mixed(slots[from + 3] as number) & this.#mask
      while (this.#slots[slot * slotSize + 2] !== 0) slot = (slot + 1) & this.#mask
      this.#slots.set(slots.subarray(from, from + slotSize), slot * slotSize)
    }
  }
}

/** Only the low bits are used of a hash, so the high ones are mixed in. */
function mixed(low: number): number {
  const hash = Math.imul(low, 0x9e3779b1)
  return hash ^ (hash >>> 15)
}

/** FNV-1a, over UTF-16 units. */
function hashOf(letters: Uint16Array, begin: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = begin; at < end; at += 1)
    hash = Math.imul(hash ^ (letters[at] as number), 0x01000193)
  return hash | 0
}
