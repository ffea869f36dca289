// The steps from one text to another, word by word.
import type { Edit } from '../model/anchor'
import { align, mostEdits } from './align'
import { isWord, wordsOf } from './words'

/**
 * From `before` to `after`: joined, `same` and `removed` give the one, `same` and `added` the other. In each change what was
 * removed comes before what was added. Words that are edited one after the other are one change, though the space between them
 * has stayed. Texts without a word in common are removed and added whole.
 *
 * @param most edits up to which the shortest way is looked for, see `align`
 */
export function differenceOf(before: string, after: string, most = mostEdits): Edit[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [old, young] = [wordsOf(before), wordsOf(after)]
  const edits = new Edits(before, after)
  let from = { before: 0, after: 0 }
  for (const pair of align(old, young, most)) {
    edits.change(lengthOf(old, from.before, pair.before), lengthOf(young, from.after, pair.after))
    edits.keep(old[pair.before] as string)
    from = { before: pair.before + 1, after: pair.after + 1 }
  }
  edits.change(lengthOf(old, from.before, old.length), lengthOf(young, from.after, young.length))
  return edits.all()
}

function lengthOf(words: readonly string[], from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at += 1) length += (words[at] as string).length
  return length
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

  /** So many units of both texts are other ones. */
  change(removed: number, added: number) {
    if (removed === 0 && added === 0) return
    const isOpen = this.#removedTo > this.#removedFrom || this.#addedTo > this.#addedFrom
    if (!isOpen || this.#holdsWord) this.#settle()
    this.#holdsWord = false
    this.#old += removed
    this.#young += added
    this.#removedTo = this.#old
    this.#addedTo = this.#young
  }

  keep(piece: string) {
    this.#old += piece.length
    this.#young += piece.length
    this.#holdsWord ||= isWord(piece)
  }

  all(): Edit[] {
    this.#settle()
    return this.#done
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
