import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationView } from '#shared/contract'
import { createCrowding, type MarginRow, withOpened } from './crowding'

const at = '2026-10-17T09:00:00.000Z'
const mark = (start: number, note = ''): AnnotationView => ({
  id: `${start}${note}`,
  article: 'a',
  kind: 'highlight',
  anchor: { body: 'b', start, end: start + 5, exact: 'words', prefix: '', suffix: '' },
  settled: {},
  label: 'quote',
  quotation: null,
  edits: [],
  note,
  tags: [],
  created: at,
  changed: at,
  origin: null,
  trashed: null,
  located: { status: 'exact', start, end: start + 5, score: 1 },
  decided: false,
})

/** Paragraphs of 330 characters, and so many marks in each of them. */
const leaves = Array.from({ length: 100 }, (_, index) => ({
  start: index * 331,
  end: index * 331 + 330,
}))
const marks = (each: number, note = '') =>
  leaves.flatMap(({ start }) =>
    Array.from({ length: each }, (_, index) => mark(start + index * 9, note)),
  )

const rowsOf = (annotations: readonly AnnotationView[], of: typeof leaves) =>
  createCrowding(of)(annotations)

const idsIn = (rows: readonly MarginRow[]) =>
  rows.flatMap((row) =>
    row.kind === 'single' ? [row.annotation.id] : row.annotations.map(({ id }) => id),
  )

describe('createCrowding', () => {
  it('gives each its own row where there is room', () => {
    const annotations = marks(2)
    const rows = rowsOf(annotations, leaves)
    expect(rows.map(({ key }) => key)).toEqual(annotations.map(({ id }) => id))
  })

  it('leaves a crowd alone that passes on within a page', () => {
    const annotations = Array.from({ length: 12 }, (_, index) => mark(index * 9))
    expect(rowsOf(annotations, leaves).every(({ kind }) => kind === 'single')).toBe(true)
  })

  it('lets those without a note share a row where too many crowd every paragraph', () => {
    const annotations = leaves.flatMap(({ start }) => [
      ...Array.from({ length: 9 }, (_, index) => mark(start + index * 9)),
      mark(start + 90, 'a note'),
    ])
    const rows = rowsOf(annotations, leaves)
    const later = rows.filter(({ start }) => start >= 50 * 331 && start < 51 * 331)
    expect(later.map(({ kind }) => kind)).toEqual(['crowd', 'single'])
    expect(new Set(idsIn(rows))).toEqual(new Set(annotations.map(({ id }) => id)))
  })

  it('lets all share one where their notes alone are too many, and loses none', () => {
    const annotations = marks(10, 'a note')
    const rows = rowsOf(annotations, leaves)
    expect(idsIn(rows)).toEqual(annotations.map(({ id }) => id))
    expect(rows.length).toBeLessThan(leaves.length * 2)
  })
})

describe('what it made last', () => {
  it('is the same where nothing has changed, and as if made anew where something has', () => {
    const make = createCrowding(leaves)
    const annotations = marks(9)
    const before = make(annotations)
    const changed = annotations.flatMap((annotation, index) => {
      if (index === 100) return []
      if (index === 300) return [{ ...annotation, note: 'a note' }]
      return index === 500 ? [annotation, mark(500, 'and one more')] : [annotation]
    })
    const after = make(changed)
    expect(after).toEqual(rowsOf(changed, leaves))
    expect(before.filter((row) => !after.includes(row)).length).toBeLessThan(8)
    expect(after).not.toEqual(before)
  })
})

describe('what it made last, whatever changes', () => {
  const few = leaves.slice(0, 6)
  const pool = few.flatMap(({ start }) =>
    Array.from({ length: 6 }, (_, index) => [
      mark(start + index * 9),
      mark(start + index * 9, 'x'),
    ]),
  )
  /** At each place nothing, a mark or a note. */
  const lists = fc
    .array(fc.constantFrom(null, 0, 1), { minLength: pool.length, maxLength: pool.length })
    .map((picks) => picks.flatMap((pick, at) => (pick === null ? [] : (pool[at]?.[pick] ?? []))))

  it('is as if made anew', () => {
    fc.assert(
      fc.property(fc.array(lists, { minLength: 2, maxLength: 4 }), fc.nat(), (steps, at) => {
        const make = createCrowding(few)
        for (const step of steps) {
          expect(make(step)).toEqual(rowsOf(step, few))
          // Once more without one of them: what changes is mostly one among all.
          const without = step.filter((_, index) => index !== at % step.length)
          expect(make(without)).toEqual(rowsOf(without, few))
        }
      }),
    )
  })
})

describe('withOpened', () => {
  const rows = rowsOf(marks(10), leaves)
  const crowd = rows.find((row) => row.kind === 'crowd')

  it('shows the cards of a crowd below it', () => {
    if (!crowd) throw new Error('there is no crowd')
    const shown = withOpened(rows, new Set([crowd.key]), null)
    const place = shown.indexOf(crowd)
    const cards = shown.slice(place + 1, place + 1 + crowd.annotations.length)
    expect(cards.map(({ key }) => key)).toEqual(crowd.annotations.map(({ id }) => id))
    expect(cards.every((row) => row.kind === 'single' && row.away)).toBe(true)
  })

  it('gives the chosen one of a crowd its own row, in the order of the text', () => {
    const chosen = crowd?.annotations[2] ?? null
    const shown = withOpened(rows, new Set(), chosen)
    expect(shown).toHaveLength(rows.length + 1)
    const starts = shown.map(({ start }) => start)
    expect(starts).toEqual([...starts].sort((one, other) => one - other))
    expect(shown.some(({ key }) => key === chosen?.id)).toBe(true)
  })
})
