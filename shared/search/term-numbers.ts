// A number for each different term, in the order in which they come. A hash table over the letters themselves: a string is made
// of each term once, at the end, and not of each of its millions of occurrences.

export class TermNumbers {
  /** The letters of all terms, one after the other; term n, from 1 on, begins at `#starts[n - 1]`. */
  #letters = new Uint16Array(1 << 12)
  #starts = new Uint32Array(1 << 10)
  #hashes = new Uint32Array(1 << 10)
  /** Numbers of terms where their hashes lead, or the next free place after it. Never more than half full. */
  #slots = new Uint32Array(1 << 11)
  size = 0

  numberOf(letters: Uint16Array, length: number): number {
    let hash = 0x811c9dc5
    for (let at = 0; at < length; at += 1)
      hash = Math.imul(hash ^ (letters[at] as number), 0x01000193)
    hash = (hash ^ (hash >>> 15)) >>> 0
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number
      if (number === 0) return this.#add(slot, hash, letters, length)
      if (this.#hashes[number - 1] === hash && this.#is(number, letters, length)) return number
    }
  }

  /** Each term with its number, in the order of UTF-16 units. */
  sorted(): [term: string, number: number][] {
    return Array.from({ length: this.size }, (_, index): [string, number] => [
      String.fromCharCode(...this.#letters.subarray(this.#starts[index], this.#starts[index + 1])),
      index + 1,
    ]).sort(([one], [other]) => (one < other ? -1 : 1))
  }

  #is(number: number, letters: Uint16Array, length: number): boolean {
    const start = this.#starts[number - 1] as number
    if ((this.#starts[number] as number) - start !== length) return false
    for (let at = 0; at < length; at += 1)
      if (this.#letters[start + at] !== letters[at]) return false
    return true
  }

  #add(slot: number, hash: number, letters: Uint16Array, length: number): number {
    const start = this.#starts[this.size] as number
    if (this.size + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, this.#starts.length * 2)
      this.#hashes = grown(this.#hashes, this.#hashes.length * 2)
    }
    if (start + length > this.#letters.length) {
      const letters = new Uint16Array(this.#letters.length * 2)
      letters.set(this.#letters)
      this.#letters = letters
    }
    this.#letters.set(letters.subarray(0, length), start)
    this.#hashes[this.size] = hash
    this.#slots[slot] = this.size + 1
    this.size += 1
    this.#starts[this.size] = start + length
    if (this.size * 2 > this.#slots.length) this.#spread()
    return this.size
  }

  #spread() {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let number = 1; number <= this.size; number += 1) {
      let slot = (this.#hashes[number - 1] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}

function grown(numbers: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length)
  larger.set(numbers)
  return larger
}
