// The step from the saved words of a quote to those that stand in the text now.
import type { Edit } from '../model/anchor'

/** Whole words: what both share at their beginnings and ends is `same`, what is between them `removed` and `added`. */
export function differenceOf(saved: string, now: string): Edit[] {
  const [one, other] = [saved, now].map((words) => words.match(/\s+|\S+/g) ?? [])
  if (!one || !other) return []
  const most = Math.min(one.length, other.length)
  let first = 0
  while (first < most && one[first] === other[first]) first += 1
  let last = 0
  while (last < most - first && one.at(-1 - last) === other.at(-1 - last)) last += 1
  const edits: Edit[] = [
    { kind: 'same', text: one.slice(0, first).join('') },
    { kind: 'removed', text: one.slice(first, one.length - last).join('') },
    { kind: 'added', text: other.slice(first, other.length - last).join('') },
    { kind: 'same', text: one.slice(one.length - last).join('') },
  ]
  return edits.filter(({ text }) => text !== '')
}
