// Two texts, paragraph by paragraph, and within paragraphs word by word.
import type { Body } from '../body/blocks'
import { mostEdits, type Pair } from './align'
import type { Row } from './comparison'
import { differenceOf } from './difference'
import { type Pairing, pairParagraphs } from './pairing'
import { type Paragraph, paragraphsOf } from './paragraphs'

/**
 * Edits times words of all edited paragraphs: bounds the comparing of words, a few seconds on texts of 1,000,000 characters
 * that have little in common. Where the bound is near, larger differences are told more coarsely.
 */
const mostWork = 40_000_000
const leastEdits = 40

/** From `before` to `after`, in an order in which both texts can be read. */
export function compare(before: Body, after: Body): Row[] {
  const old = paragraphsOf(before)
  const young = paragraphsOf(after)
  const pairing = pairParagraphs(
    old.map(({ text }) => text),
    young.map(({ text }) => text),
  )
  return rowsOf(old, young, pairing)
}

function rowsOf(
  old: readonly Paragraph[],
  young: readonly Paragraph[],
  { inOrder, moved }: Pairing,
): Row[] {
  const textsOf = ({ before, after }: Pair) =>
    [(old[before] as Paragraph).text, (young[after] as Paragraph).text] as const
  const edited = [...inOrder, ...moved].map(textsOf).filter(([one, other]) => one !== other)
  // A word with the space after it has about five characters, in most languages that have spaces.
  const words = edited.reduce((sum, [one, other]) => sum + (one.length + other.length) / 2.5, 1)
  const most = Math.min(mostEdits, Math.max(leastEdits, Math.floor(mostWork / words)))
  const editsOf = (pair: Pair) => differenceOf(...textsOf(pair), most)

  const movedAway = new Map(moved.map((each) => [each.before, each]))
  const movedHere = new Map(moved.map((each) => [each.after, each]))
  const moves = new Map(moved.map((each) => [each, editsOf(each)]))
  const rows: Row[] = []
  const ends = new Map<Pair, number>()
  const put = (row: Omit<Row, 'other'>, move?: Pair) => {
    const other = (move && ends.get(move)) ?? null
    if (move) ends.set(move, rows.length)
    if (other !== null) (rows[other] as Row).other = rows.length
    rows.push({ ...row, other })
  }

  let from = { before: 0, after: 0 }
  for (const next of [...inOrder, { before: old.length, after: young.length }]) {
    for (const { start, text, part, index } of between(old, from.before, next.before)) {
      const move = movedAway.get(index)
      const edits = move && moves.get(move)
      put(
        edits
          ? { kind: 'moved-away', part, before: start, after: null, edits }
          : {
              kind: 'removed',
              part,
              before: start,
              after: null,
              edits: [{ kind: 'removed', text }],
            },
        move,
      )
    }
    for (const { start, text, part, index } of between(young, from.after, next.after)) {
      const move = movedHere.get(index)
      const edits = move && moves.get(move)
      put(
        edits
          ? { kind: 'moved-here', part, before: null, after: start, edits }
          : { kind: 'added', part, before: null, after: start, edits: [{ kind: 'added', text }] },
        move,
      )
    }
    const [one, other] = [old[next.before], young[next.after]]
    if (one && other)
      put({
        kind: one.text === other.text ? 'same' : 'changed',
        part: other.part,
        before: one.start,
        after: other.start,
        edits: editsOf(next),
      })
    from = { before: next.before + 1, after: next.after + 1 }
  }
  return rows
}

const between = (paragraphs: readonly Paragraph[], start: number, end: number) =>
  paragraphs.slice(start, end).map((paragraph, step) => ({ ...paragraph, index: start + step }))
