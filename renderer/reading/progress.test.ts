import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progressAt, unlessEnded } from './progress'

const cut = { start: 400, length: 200, top: 700, bottom: 900 }

describe('progressAt', () => {
  it.each([
    ['a leaf that begins below the view', 650, 0.4],
    ['a leaf of which a half is in view', 800, 0.5],
    ['a leaf that is in view to its last line', 900, 0.6],
  ])('counts the text above %s', (_, viewBottom, expected) => {
    expect(progressAt(cut, viewBottom, 1000)).toBeCloseTo(expected)
  })

  it('is 1 where nothing lies below, and in an article without text', () => {
    expect(progressAt(null, 800, 1000)).toBe(1)
    expect(progressAt(cut, 800, 0)).toBe(1)
  })

  it('is the same whatever the height of the lines', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (scale) => {
        const scaled = { ...cut, top: cut.top * scale, bottom: cut.bottom * scale }
        expect(progressAt(scaled, 750 * scale, 1000)).toBeCloseTo(progressAt(cut, 750, 1000))
      }),
    )
  })

  it('never falls as one reads on', () => {
    fc.assert(
      fc.property(fc.integer({ max: 2000 }), fc.nat(500), (bottom, on) => {
        expect(progressAt(cut, bottom + on, 1000)).toBeGreaterThanOrEqual(
          progressAt(cut, bottom, 1000),
        )
      }),
    )
  })
})

it('opening and resizing change nothing until the end is in view', () => {
  expect(unlessEnded(0.6, 0.54)).toBe(0.6)
  expect(unlessEnded(0.6, 0.7)).toBe(0.6)
  expect(unlessEnded(0.6, 1)).toBe(1)
})
