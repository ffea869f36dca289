// What stands in the margin beside a text: a row for each annotation, as long as its card can stand near its passage. Where very
// many crowd a paragraph, those without a note share one row, which opens into their cards; where that is not enough, all do.
// Decided by the text alone, before anything is laid out, so that nothing changes while one scrolls. Pure.
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'

export type MarginRow = SingleRow | CrowdRow

interface SingleRow {
  kind: 'single'
  key: string
  /** UTF-16 offset of where it belongs in the text. */
  start: number
  annotation: AnnotationView
  /** Whether it stands below its crowd, and only its words tell where it belongs. */
  away: boolean
}

export interface CrowdRow {
  kind: 'crowd'
  key: string
  start: number
  annotations: readonly AnnotationView[]
}

/** A paragraph, UTF-16, half-open. */
interface Leaf {
  start: number
  end: number
}

/** About how high things are, in CSS pixels; and how many UTF-16 code units a line of text holds. */
const quiet = 44
const noted = 100
const crowd = 44
const line = 30
const paragraphGap = 19
const lineLength = 66

/** So many cards are few: a crowd among them passes on within a page, and each keeps its own. */
const few = 150
/** How far below its paragraph the last of its cards may stand: a page where there are few, else three quiet cards. */
const slack = (count: number) => (count <= few ? 600 : 130)

const heightOf = ({ note }: AnnotationView) => (note.trim() === '' ? quiet : noted)
const isQuiet = ({ note }: AnnotationView) => note.trim() === ''

/** Rows for annotations that all have a place, given in the order of the text. */
export function rowsOf(
  annotations: readonly AnnotationView[],
  leaves: readonly Leaf[],
): MarginRow[] {
  const tolerance = slack(annotations.length)
  const rows: MarginRow[] = []
  let next = 0
  let top = 0
  /** Where the cards above end. */
  let free = 0
  leaves.forEach((leaf, index) => {
    const height = Math.ceil((leaf.end - leaf.start) / lineLength) * line + paragraphGap
    const until = leaves[index + 1]?.start ?? Number.POSITIVE_INFINITY
    const own: AnnotationView[] = []
    while (next < annotations.length && startOf(annotations[next]) < until) {
      own.push(annotations[next] as AnnotationView)
      next += 1
    }
    if (own.length > 0) {
      const begin = Math.max(free, top)
      const limit = top + height + tolerance
      const fits = (cards: number) => begin + cards <= limit
      const notes = own.filter((annotation) => !isQuiet(annotation))
      const [shared, single, cards] = fits(sum(own))
        ? [[], own, sum(own)]
        : fits(crowd + sum(notes))
          ? [own.filter(isQuiet), notes, crowd + sum(notes)]
          : [own, [], crowd]
      const mine: MarginRow[] = single.map(rowOf)
      if (shared.length > 1) mine.push(crowdOf(shared, leaf))
      else mine.push(...shared.map(rowOf))
      rows.push(...mine.sort((one, other) => one.start - other.start))
      free = begin + cards
    }
    top += height
  })
  return rows
}

const startOf = (annotation: AnnotationView | undefined) =>
  (annotation && placeOf(annotation)?.start) ?? 0
const sum = (annotations: readonly AnnotationView[]) =>
  annotations.reduce((height, annotation) => height + heightOf(annotation), 0)

const rowOf = (annotation: AnnotationView): SingleRow => ({
  kind: 'single',
  key: annotation.id,
  start: startOf(annotation),
  annotation,
  away: false,
})

const memberOf = (annotation: AnnotationView): SingleRow => ({ ...rowOf(annotation), away: true })

const crowdOf = (annotations: readonly AnnotationView[], leaf: Leaf): CrowdRow => ({
  kind: 'crowd',
  key: `crowd-${leaf.start}`,
  start: startOf(annotations[0]),
  annotations,
})

/**
 * The rows with the cards of what has been opened below each crowd, and with that of the chosen annotation, which always stands
 * beside its own passage.
 */
export function withOpened(
  rows: readonly MarginRow[],
  opened: ReadonlySet<string>,
  chosen: AnnotationView | null,
): MarginRow[] {
  const shown = rows.flatMap((row): MarginRow[] =>
    row.kind === 'crowd' && opened.has(row.key) ? [row, ...row.annotations.map(memberOf)] : [row],
  )
  if (!chosen || shown.some(({ key }) => key === chosen.id)) return shown
  const row = rowOf(chosen)
  const after = shown.findIndex(({ start }) => start > row.start)
  return after < 0 ? [...shown, row] : [...shown.slice(0, after), row, ...shown.slice(after)]
}
