import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnHeight, placeCards } from './placing'

const card = (top: number, height: number) => ({ top, height })
const gap = 8

describe('placeCards', () => {
  it.each([
    ['each beside its passage', [card(0, 10), card(50, 10)], -1, [0, 50]],
    ['pushed down by the one above', [card(0, 40), card(20, 10)], -1, [0, 48]],
    [
      'the chosen one beside its passage, the others away',
      [card(40, 40), card(60, 20), card(70, 9)],
      1,
      [12, 60, 88],
    ],
    [
      'the chosen one lower where those above have no room',
      [card(0, 40), card(10, 20)],
      1,
      [0, 48],
    ],
    ['none above the column', [card(-30, 10)], 0, [0]],
    ['no cards', [], -1, []],
  ])('%s', (_, cards, chosen, expected) => {
    expect(placeCards(cards, chosen, gap)).toEqual(expected)
  })

  const column = fc
    .array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 1, max: 300 }) }), {
      minLength: 1,
      maxLength: 30,
    })
    .map((cards) => cards.sort((one, other) => one.top - other.top))
  const chosenIn = column.chain((cards) =>
    fc.tuple(fc.constant(cards), fc.integer({ min: -1, max: cards.length - 1 })),
  )

  it('lets no card stand over another or above the column, in the order given', () => {
    fc.assert(
      fc.property(chosenIn, ([cards, chosen]) => {
        const tops = placeCards(cards, chosen, gap)
        let free = 0
        cards.forEach(({ height }, index) => {
          expect(tops[index]).toBeGreaterThanOrEqual(free)
          free = (tops[index] as number) + height + gap
        })
      }),
    )
  })

  it('puts the chosen card beside its passage wherever those above it leave room', () => {
    fc.assert(
      fc.property(chosenIn, ([cards, chosen]) => {
        const wanted = cards[chosen]
        if (!wanted) return
        const above = cards.slice(0, chosen).reduce((sum, { height }) => sum + height + gap, 0)
        expect(placeCards(cards, chosen, gap)[chosen]).toBe(Math.max(wanted.top, above))
      }),
    )
  })
})

describe('columnHeight', () => {
  it('reaches to the end of the lowest card', () => {
    expect(columnHeight([card(0, 10), card(0, 30)], [0, 18])).toBe(48)
    expect(columnHeight([], [])).toBe(0)
  })
})
