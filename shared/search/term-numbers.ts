// A number for each different term, in the order in which they come. A hash table over the letters themselves: a string is made
// of each term once, at the end, and not of each of its millions of occurrences. What a look-up needs lies side by side, because
// most of its time goes into waiting for memory.

/** Words of a slot: the hash of its term, the number (0: the slot is free), and where its letters begin. */
const slotSize = 3

export class TermNumbers {
  /** For each term its length, then its letters. */
  #letters = new Uint16Array(1 << 14)
  #lettersLength = 0
  /** Where the hash of a term leads, or the next free slot after it. Never more than half full. */
  #slots = new Uint32Array(slotSize << 12)
  #mask = (1 << 12) - 1
  size = 0

  numberOf(letters: Uint16Array, length: number): number {
    let hash = 0x811c9dc5
    for (let at = 0; at < length; at += 1)
      hash = Math.imul(hash ^ (letters[at] as number), 0x01000193)
    hash = (hash ^ (hash >>> 15)) >>> 0
    const slots = this.#slots
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * slotSize
      const number = slots[at + 1] as number
      if (number === 0) return this.#add(at, hash, letters, length)
      if (slots[at] === hash && this.#is(slots[at + 2] as number, letters, length)) return number
    }
  }

  /** Each term with its number, in the order of UTF-16 units. */
  sorted(): [term: string, number: number][] {
    const terms: [string, number][] = []
    for (let at = 0; at < this.#lettersLength; ) {
      const end = at + 1 + (this.#letters[at] as number)
      const term = String.fromCharCode(...this.#letters.subarray(at + 1, end))
      terms.push([term, terms.length + 1])
      at = end
    }
    return terms.sort(([one], [other]) => (one < other ? -1 : 1))
  }

  #is(start: number, letters: Uint16Array, length: number): boolean {
    const own = this.#letters
    if (own[start] !== length) return false
    for (let at = 0; at < length; at += 1) if (own[start + 1 + at] !== letters[at]) return false
    return true
  }

  #add(at: number, hash: number, letters: Uint16Array, length: number): number {
    const start = this.#lettersLength
    if (start + 1 + length > this.#letters.length) {
      const larger = new Uint16Array(this.#letters.length * 2)
      larger.set(this.#letters)
      this.#letters = larger
    }
    this.#letters[start] = length
    this.#letters.set(letters.subarray(0, length), start + 1)
    this.#lettersLength += 1 + length
    this.size += 1
    this.#fill(at, hash, this.size, start)
    if (this.size * 2 > this.#mask) this.#spread()
    return this.size
  }

  #fill(at: number, hash: number, number: number, start: number) {
    this.#slots[at] = hash
    this.#slots[at + 1] = number
    this.#slots[at + 2] = start
  }

  #spread() {
    const before = this.#slots
    this.#slots = new Uint32Array(before.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let at = 0; at < before.length; at += slotSize) {
      const [hash = 0, number = 0, start = 0] = before.subarray(at, at + slotSize)
      if (number === 0) continue
      let slot = hash & this.#mask
      while (this.#slots[slot * slotSize + 1] !== 0) slot = (slot + 1) & this.#mask
      this.#fill(slot * slotSize, hash, number, start)
    }
  }
}
