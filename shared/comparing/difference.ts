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
  const edits = new Edits()
  let from = { before: 0, after: 0 }
  for (const pair of [...align(old, young, most), { before: old.length, after: young.length }]) {
    edits.change(
      old.slice(from.before, pair.before).join(''),
      young.slice(from.after, pair.after).join(''),
    )
    edits.keep(old[pair.before] ?? '')
    from = { before: pair.before + 1, after: pair.after + 1 }
  }
  return edits.all()
}

/** What is the same is held back until it is known whether it says anything between two changes. */
class Edits {
  readonly #done: Edit[] = []
  #removed = ''
  #added = ''
  #same = ''
  #holdsWord = false

  change(removed: string, added: string) {
    if (removed === '' && added === '') return
    const isOpen = this.#removed !== '' || this.#added !== ''
    if (isOpen && !this.#holdsWord) {
      this.#removed += this.#same
      this.#added += this.#same
    } else this.#settle()
    this.#same = ''
    this.#holdsWord = false
    this.#removed += removed
    this.#added += added
  }

  keep(piece: string) {
    this.#same += piece
    this.#holdsWord ||= isWord(piece)
  }

  all(): Edit[] {
    this.#settle()
    return this.#done
  }

  #settle() {
    if (this.#removed !== '') this.#done.push({ kind: 'removed', text: this.#removed })
    if (this.#added !== '') this.#done.push({ kind: 'added', text: this.#added })
    if (this.#same !== '') this.#done.push({ kind: 'same', text: this.#same })
    this.#removed = ''
    this.#added = ''
  }
}
