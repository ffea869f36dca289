// The steps from one text to another, word by word.
import type { Edit } from '../model/anchor'
import { align, mostEdits, unpaired } from './align'
import { numbered, numberedPieces } from './numbering'
import { isWord, Pieces } from './words'

/** Texts of so many UTF-16 units together are compared in memory that is kept. */
const fewUnits = 4_096
const kept = { before: new Pieces(), after: new Pieces() }

/**
 * From `before` to `after`: joined, `same` and `removed` give the one, `same` and `added` the other. In each change what was
 * removed comes before what was added. Words that are edited one after the other are one change, though the space between them
 * has stayed. Texts without a word in common are removed and added whole.
 *
 * @param most edits up to which the shortest way is looked for, see `align`
 */
export function differenceOf(before: string, after: string, most = mostEdits): Edit[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const isShort = before.length + after.length <= fewUnits
  const pieces = isShort ? kept : { before: new Pieces(), after: new Pieces() }
  const old = pieces.before.read(before)
  const young = pieces.after.read(after)
  const numbers = isShort ? numberedPieces(old, young) : numbered(old.all(), young.all())
  const partners = align(numbers.before, numbers.after, most)
  const edits = new Edits(before, after)
  for (let index = 0; index < partners.length; index += 1) {
    const partner = partners[index] as number
    if (partner === unpaired) continue
    edits.keep(old.startOf(index), old.ends[index] as number, young.startOf(partner))
  }
  return edits.all()
}

/** What is the same is held back until it is known whether it says anything between two changes. */
class Edits {
  readonly #done: Edit[] = []
  // Where in both texts the last change begins and ends, and what was read of them.
  #removedFrom = 0
  #removedTo = 0
  #addedFrom = 0
  #addedTo = 0
  #old = 0
  #young = 0
  #holdsWord = false

  constructor(
    readonly before: string,
    readonly after: string,
  ) {}

  /** The piece of `before` from `start` to `end` stands at `other` in `after`; all that was not kept before it is changed. */
  keep(start: number, end: number, other: number) {
    this.#change(start, other)
    this.#old = end
    this.#young = other + end - start
    this.#holdsWord ||= isWord(this.before, start, end)
  }

  all(): Edit[] {
    this.#change(this.before.length, this.after.length)
    this.#settle()
    return this.#done
  }

  /** Up to there both texts are other ones. */
  #change(old: number, young: number) {
    if (old === this.#old && young === this.#young) return
    const isOpen = this.#removedTo > this.#removedFrom || this.#addedTo > this.#addedFrom
    if (!isOpen || this.#holdsWord) this.#settle()
    this.#holdsWord = false
    this.#old = old
    this.#young = young
    this.#removedTo = old
    this.#addedTo = young
  }

  #settle() {
    this.#push('removed', this.before.slice(this.#removedFrom, this.#removedTo))
    this.#push('added', this.after.slice(this.#addedFrom, this.#addedTo))
    this.#push('same', this.before.slice(this.#removedTo, this.#old))
    this.#removedFrom = this.#old
    this.#removedTo = this.#old
    this.#addedFrom = this.#young
    this.#addedTo = this.#young
  }

  #push(kind: Edit['kind'], text: string) {
    if (text !== '') this.#done.push({ kind, text })
  }
}
