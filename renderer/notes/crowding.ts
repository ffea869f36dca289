// What stands in the margin beside a text: a row for each annotation, as long as its card can stand near its passage. Where very
// many crowd a paragraph, those without a note share one row, which opens into their cards; where that is not enough, all do.
// Decided by the text alone, before anything is laid out, so that nothing changes while one scrolls. Pure.
import type { AnnotationView } from '#shared/contract'
import { placeOf } from '#shared/model/anchor'
import { unchangedEnds } from '../state/unchanged-ends'

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

/** What belongs to one paragraph, and the rows that were made of it. */
interface Group {
  own: readonly AnnotationView[]
  notes: readonly AnnotationView[]
  /** How high their cards are, all of them and those of the notes alone. */
  height: number
  noted: number
  /** Its rows by how much of it is shared, as far as they have been asked for. */
  rows: Partial<Record<Sharing, readonly MarginRow[]>>
}

type Sharing = 'none' | 'quiet' | 'all'

/** What was made of a paragraph; and up to its end, how many annotations and rows there are and where the cards end. */
interface Made {
  group: Group | null
  annotations: number
  rows: number
  free: number
}

const nothing: Made = { group: null, annotations: 0, rows: 0, free: 0 }

/**
 * Gives the function that makes rows for annotations of a text, which all have a place and are given in its order. It remembers
 * what it made last, and looks only at the paragraphs that a change has touched: where annotations have changed, and behind
 * that as long as the cards end elsewhere than before. The rows of all others are the very same.
 */
export function createCrowding(
  leaves: readonly Leaf[],
): (annotations: readonly AnnotationView[]) => readonly MarginRow[] {
  const made = leaves.map(() => nothing)
  const tops: number[] = []
  let height = 0
  for (const leaf of leaves) {
    tops.push(height)
    height += Math.ceil((leaf.end - leaf.start) / lineLength) * line + paragraphGap
  }
  tops.push(height)
  let latest: readonly AnnotationView[] = []
  let latestRows: readonly MarginRow[] = []

  return (annotations) => {
    const tolerance = slack(annotations.length)
    const isOther = tolerance !== slack(latest.length)
    const { head, tail } = isOther ? { head: 0, tail: 0 } : unchangedEnds(latest, annotations)
    const first = Math.max(
      0,
      made.findIndex((each) => each.annotations >= head),
    )
    /** At the end of the paragraph before: as it was the last time, and as it is now. */
    let was = made[first - 1] ?? nothing
    let now = was
    let rows = latestRows.slice(0, now.rows)

    for (let index = first; index < leaves.length; index++) {
      const from = now.annotations
      const begin = Math.max(now.free, tops[index] as number)
      const areKept = !isOther && from > annotations.length - tail
      if (areKept && begin === Math.max(was.free, tops[index] as number)) {
        rows = rows.concat(latestRows.slice(was.rows))
        for (let rest = index; rest < leaves.length; rest++) {
          const before = made[rest] as Made
          made[rest] = {
            ...before,
            annotations: before.annotations + now.annotations - was.annotations,
            rows: before.rows + now.rows - was.rows,
          }
        }
        break
      }
      was = made[index] as Made
      const to = firstFrom(annotations, from, leaves[index + 1]?.start ?? Number.POSITIVE_INFINITY)
      const isSame = was.group && isPart(was.group.own, annotations, from, to)
      const group = isSame ? was.group : to > from ? groupOf(annotations.slice(from, to)) : null
      let free = begin
      if (group) {
        const limit = (tops[index + 1] as number) + tolerance
        const fits = (cards: number) => begin + cards <= limit
        const sharing = fits(group.height) ? 'none' : fits(crowd + group.noted) ? 'quiet' : 'all'
        group.rows[sharing] ??= rowsOf(group, sharing, leaves[index] as Leaf)
        rows.push(...group.rows[sharing])
        free += { none: group.height, quiet: crowd + group.noted, all: crowd }[sharing]
      }
      now = { group, annotations: to, rows: rows.length, free }
      made[index] = now
    }
    latest = annotations
    latestRows = rows
    return rows
  }
}

/** The first, from one place among all on, that does not begin before an offset. */
function firstFrom(annotations: readonly AnnotationView[], from: number, offset: number): number {
  let to = from
  while (to < annotations.length && startOf(annotations[to] as AnnotationView) < offset) to++
  return to
}

/** Whether these are the ones from one place to before another among all. */
const isPart = (
  own: readonly AnnotationView[],
  all: readonly AnnotationView[],
  from: number,
  to: number,
) => own.length === to - from && own.every((annotation, index) => annotation === all[from + index])

function groupOf(own: readonly AnnotationView[]): Group {
  const notes = own.filter((annotation) => !isQuiet(annotation))
  return { own, notes, height: sum(own), noted: sum(notes), rows: {} }
}

function rowsOf({ own, notes }: Group, sharing: Sharing, leaf: Leaf): MarginRow[] {
  if (sharing === 'none') return own.map(rowOf)
  const shared = sharing === 'all' ? own : own.filter(isQuiet)
  const single = sharing === 'all' ? [] : notes
  const crowds = shared.length > 1 ? [crowdOf(shared, leaf)] : shared.map(rowOf)
  return [...single.map(rowOf), ...crowds].sort((one, other) => one.start - other.start)
}

const startOf = (annotation: AnnotationView) => placeOf(annotation)?.start ?? 0
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
  start: annotations[0] ? startOf(annotations[0]) : leaf.start,
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
): readonly MarginRow[] {
  const shown =
    opened.size === 0
      ? rows
      : rows.flatMap((row): MarginRow[] =>
          row.kind === 'crowd' && opened.has(row.key)
            ? [row, ...row.annotations.map(memberOf)]
            : [row],
        )
  if (!chosen || shown.some(({ key }) => key === chosen.id)) return shown
  const row = rowOf(chosen)
  const after = shown.findIndex(({ start }) => start > row.start)
  return after < 0 ? [...shown, row] : [...shown.slice(0, after), row, ...shown.slice(after)]
}
