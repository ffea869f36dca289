// Numbers for the elements of two lists, so that equal ones have equal numbers: those are compared sooner than strings.
import type { Pieces } from './words'

/** The elements of both lists, as numbers. */
export interface Numbered {
  /** Rising from 0 as elements are first met. */
  before: Int32Array
  /** `unshared` where the other list does not hold the element. */
  after: Int32Array
}

export const unshared = -1

export function numbered(before: readonly string[], after: readonly string[]): Numbered {
  const numbers = new Map<string, number>()
  const old = before.map((element) => {
    const number = numbers.get(element) ?? numbers.size
    numbers.set(element, number)
    return number
  })
  const young = after.map((element) => numbers.get(element) ?? unshared)
  return { before: Int32Array.from(old), after: Int32Array.from(young) }
}

/**
 * The same for the pieces of two short texts, which are neither cut out nor put into a map: for the few dozen words of a
 * passage that takes longer than to compare them. The numbers are overwritten by the next call. Work: that of the lengths, but
 * the square of the pieces where somebody chose them so that their hashes are the same.
 */
export function numberedPieces(before: Pieces, after: Pieces): Numbered {
  table.clear(before.units, before.count)
  reserve(before.count, after.count)
  for (let index = 0; index < before.count; index += 1)
    old[index] = table.add(before.startOf(index), before.ends[index] as number)
  for (let index = 0; index < after.count; index += 1)
    young[index] = table.find(after.units, after.startOf(index), after.ends[index] as number)
  return { before: old.subarray(0, before.count), after: young.subarray(0, after.count) }
}

let old = new Int32Array(256)
let young = new Int32Array(256)

function reserve(before: number, after: number) {
  if (old.length < before) old = new Int32Array(2 * before)
  if (young.length < after) young = new Int32Array(2 * after)
}

const factor = 0x01000193

/** The different pieces of a text, by open addressing. */
class PieceTable {
  private units: Uint16Array = new Uint16Array(0)
  private size = 0
  /** One more than the number of a piece; 0 where none is. Never without a slot: one that is free ends every search. */
  private slots = new Int32Array(1)
  private mask = 0
  private starts = new Int32Array(0)
  private ends = new Int32Array(0)
  /** Where `find` has looked last. */
  private slot = 0

  /** Empties it, for up to `count` pieces of `units`. */
  clear(units: Uint16Array, count: number) {
    this.units = units
    this.size = 0
    if (this.starts.length < count) {
      const length = 2 ** Math.ceil(Math.log2(2 * count))
      this.starts = new Int32Array(length / 2)
      this.ends = new Int32Array(length / 2)
      this.slots = new Int32Array(length)
      this.mask = length - 1
    } else this.slots.fill(0)
  }

  /** The number of a piece of the text, which has it from now on if not before. */
  add(start: number, end: number): number {
    const known = this.find(this.units, start, end)
    if (known !== unshared) return known
    this.starts[this.size] = start
    this.ends[this.size] = end
    this.size += 1
    this.slots[this.slot] = this.size
    return this.size - 1
  }

  find(units: Uint16Array, start: number, end: number): number {
    const { slots, mask } = this
    let slot = hashOf(units, start, end) & mask
    for (;;) {
      const number = (slots[slot] as number) - 1
      if (number < 0 || this.isAt(number, units, start, end)) {
        this.slot = slot
        return number
      }
      slot = (slot + 1) & mask
    }
  }

  private isAt(number: number, units: Uint16Array, start: number, end: number): boolean {
    const first = this.starts[number] as number
    if ((this.ends[number] as number) - first !== end - start) return false
    for (let at = start; at < end; at += 1)
      if (units[at] !== this.units[first + at - start]) return false
    return true
  }
}

const table = new PieceTable()

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (units[at] as number), factor)
  return hash ^ (hash >>> 15)
}
