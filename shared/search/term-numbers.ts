// A number for each different term, from 1 on in the order in which they come. A hash table over the letters themselves: no string
// is made of any of the millions of terms. Most of the time of a look-up goes into waiting for memory, so a slot holds the first
// letters of its term too, and the slots of many terms are fetched at once.
import { withRoom } from './room'
import { sortTerms } from './sort-terms'
import { termLimit } from './terms'
import type { UnitReader } from './units'

/** 16-bit words of a slot: the hash of its term (two), its number (two; 0: the slot is free), its length and its first letters. */
const slotSize = 16
const lettersInSlot = 11
/** Terms that are looked up together: as many as the fastest memory has room for. */
const together = 256

export class TermNumbers {
  /** The letters of all terms, one after the other; those of number n end at `#limits[n]`. */
  #letters = new Uint16Array(1 << 14)
  #limits = new Uint32Array(1 << 12)
  /** Where the hash of a term leads, or the next free slot after it. Never more than half full. */
  #slots = new Uint16Array(slotSize << 12)
  /** The same memory: hashes and numbers. */
  #pairs = new Uint32Array(this.#slots.buffer)
  #mask = (1 << 12) - 1
  readonly #hashes = new Uint32Array(together)
  size = 0

  /** The number of the term with these letters. */
  numberOf(letters: Uint16Array, begin: number, end: number): number {
    return this.#numberOf(hashOf(letters, begin, end), letters, begin, end)
  }

  /** The numbers of all terms of a text, into `numbers` from `to` on. */
  numbersOf(units: UnitReader, numbers: Uint32Array, to: number): void {
    const { letters, limits, count } = units
    for (let first = 0; first < count; first += together) {
      const limit = Math.min(count, first + together)
      this.#fetch(units, first, limit)
      for (let unit = first; unit < limit; unit += 1)
        numbers[to + unit] = this.#numberOf(
          this.#hashes[unit - first] as number,
          letters,
          limits[unit] as number,
          termLimit(units, unit),
        )
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

  /** Hashes the terms and asks for their slots, so that they come while others are waited for. */
  #fetch(units: UnitReader, first: number, limit: number) {
    const { letters, limits } = units
    for (let unit = first; unit < limit; unit += 1)
      this.#hashes[unit - first] = hashOf(letters, limits[unit] as number, termLimit(units, unit))
    for (let index = 0; index < limit - first; index += 1)
      this.#fetched ^= this.#pairs[slotOf((this.#hashes[index] as number) & this.#mask)] as number
  }

  /** Only there so that fetching is not taken for nothing. */
  #fetched = 0

  #numberOf(hash: number, letters: Uint16Array, begin: number, end: number): number {
    const pairs = this.#pairs
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const number = pairs[slotOf(slot) + 1] as number
      if (number === 0) return this.#add(slot, hash, letters, begin, end)
      if (pairs[slotOf(slot)] === hash && this.#is(slot, number, letters, begin, end)) return number
    }
  }

  /** Whether the term of a slot has these letters. */
  #is(slot: number, number: number, letters: Uint16Array, begin: number, end: number): boolean {
    const slots = this.#slots
    const length = end - begin
    const at = slot * slotSize + 4
    if (slots[at] !== length) return false
    const near = length < lettersInSlot ? length : lettersInSlot
    for (let index = 0; index < near; index += 1)
      if (slots[at + 1 + index] !== letters[begin + index]) return false
    const own = this.#limits[number - 1] as number
    for (let index = near; index < length; index += 1)
      if (this.#letters[own + index] !== letters[begin + index]) return false
    return true
  }

  #add(slot: number, hash: number, letters: Uint16Array, begin: number, end: number): number {
    const own = letters.subarray(begin, end)
    const start = this.#limits[this.size] as number
    this.size += 1
    this.#letters = withRoom(this.#letters, start + own.length)
    this.#letters.set(own, start)
    this.#limits = withRoom(this.#limits, this.size + 1)
    this.#limits[this.size] = start + own.length
    this.#pairs[slotOf(slot)] = hash
    this.#pairs[slotOf(slot) + 1] = this.size
    this.#slots[slot * slotSize + 4] = own.length
    this.#slots.set(own.subarray(0, lettersInSlot), slot * slotSize + 5)
    if (this.size * 2 > this.#mask) this.#spread()
    return this.size
  }

  #spread() {
    const slots = this.#slots
    const pairs = this.#pairs
    this.#slots = new Uint16Array(slots.length * 2)
    this.#pairs = new Uint32Array(this.#slots.buffer)
    this.#mask = this.#mask * 2 + 1
    for (let from = 0; from < slots.length; from += slotSize) {
      const hash = pairs[from / 2] as number
      if (pairs[from / 2 + 1] === 0) continue
      let slot = hash & this.#mask
      while (this.#pairs[slotOf(slot) + 1] !== 0) slot = (slot + 1) & this.#mask
      this.#slots.set(slots.subarray(from, from + slotSize), slot * slotSize)
    }
  }
}

/** Where a slot begins among the pairs. */
const slotOf = (slot: number) => slot * (slotSize / 2)

/** FNV-1a, over UTF-16 units; its low bits are what is used of it, so the high ones are mixed in. */
function hashOf(letters: Uint16Array, begin: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = begin; at < end; at += 1)
    hash = Math.imul(hash ^ (letters[at] as number), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
