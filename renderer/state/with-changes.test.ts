import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnnotationView } from '#shared/contract'
import { orderAnnotations } from '#shared/exporting/order'
import { withChanges } from './with-changes'

const at = '2026-10-17T09:00:00.000Z'

/** Few ids and places, so that the same ones meet often. */
const annotation: fc.Arbitrary<AnnotationView> = fc
  .record({
    id: fc.nat(12).map(String),
    start: fc.nat(20),
    length: fc.integer({ min: 1, max: 4 }),
    lost: fc.boolean(),
    trashed: fc.boolean(),
    whole: fc.boolean(),
  })
  .map(({ id, start, length, lost, trashed, whole }): AnnotationView => {
    const common = {
      id,
      article: 'a',
      note: '',
      tags: [],
      created: at,
      changed: at,
      origin: null,
      trashed: trashed ? at : null,
      decided: false,
    }
    if (whole) return { ...common, kind: 'note', located: null }
    const end = start + length
    return {
      ...common,
      kind: 'highlight',
      anchor: { body: 'b', start, end, exact: 'w'.repeat(length), prefix: '', suffix: '' },
      settled: {},
      label: 'quote',
      quotation: null,
      edits: [],
      located: lost ? { status: 'lost', score: 0 } : { status: 'exact', start, end, score: 1 },
    }
  })
const annotations = fc.array(annotation)

describe('withChanges', () => {
  it('gives what putting all in order anew gives', () => {
    fc.assert(
      fc.property(annotations, annotations, (first, changed) => {
        const before = withChanges([], first)
        const latest = new Map([...before, ...changed].map((each) => [each.id, each]))
        const expected = [...latest.values()].filter(({ trashed }) => trashed === null)
        expect(withChanges(before, changed)).toEqual(orderAnnotations(expected))
      }),
    )
  })

  it('keeps the very objects that have not changed', () => {
    fc.assert(
      fc.property(annotations, annotation, (first, changed) => {
        const before = withChanges([], first)
        const others = before.filter(({ id }) => id !== changed.id)
        const after = new Set(withChanges(before, [changed]))
        expect(others.every((each) => after.has(each))).toBe(true)
      }),
    )
  })
})
