import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { someText } from './library.arbitrary'
import { unitsOf } from './units'
import { unitCases } from './units.cases'

describe('units', () => {
  it.each(unitCases)('of %s', (_, text, units) => {
    expect(unitsOf(text).map((unit) => unit.text)).toEqual(units)
  })

  it('stand in their order, where the text has their characters', () => {
    fc.assert(
      fc.property(fc.oneof(someText, fc.string({ unit: 'binary' })), (text) => {
        let before = 0
        for (const { start, end, text: unit } of unitsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(unit).not.toBe('')
          before = start
        }
      }),
    )
  })

  it('are the same however the accents are coded', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const of = (form: string) => unitsOf(form).map((unit) => unit.text)
        expect(of(text.normalize('NFD'))).toEqual(of(text.normalize('NFC')))
      }),
    )
  })

  it('of units are these units', () => {
    fc.assert(
      fc.property(someText, (text) => {
        const units = unitsOf(text).map((unit) => unit.text)
        expect(unitsOf(units.join(' ')).map((unit) => unit.text)).toEqual(units)
      }),
    )
  })

  it('say where they stand in a text whose characters fold to more or fewer', () => {
    const text = 'Die Stra\u00DFe — ﬁne co\u00ADop 東京'
    expect(unitsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Die',
      'Straße',
      'ﬁne',
      'co\u00ADop',
      '東',
      '京',
    ])
  })
})
