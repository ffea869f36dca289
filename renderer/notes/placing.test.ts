import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnHeight, placeCards } from './placing'

const card = (top: number, height: number) => ({ top, height })
const gap = 8

describe('placeCards', () => {
  it.each([
    ['each beside its passage', [card(0, 10), card(50, 10)], -1, [card(0, 10), card(50, 10)]],
    ['pushed down by the one above', [card(0, 40), card(20, 10)], -1, [card(0, 40), card(48, 10)]],
    [
      'the chosen one beside its passage, the others away',
      [card(40, 40), card(60, 20), card(70, 9)],
      1,
      [card(12, 40), card(60, 20), card(88, 9)],
    ],
    [
      'the tallest above cut short where they have no room',
      [card(0, 10), card(0, 90), card(10, 50), card(76, 20)],
      3,
      [card(0, 10), card(18, 21), card(47, 21), card(76, 20)],
    ],
    ['the gaps too', [card(0, 40), card(8, 20)], 1, [card(0, 4), card(8, 20)]],
    ['none above the column', [card(-30, 10)], 0, [card(0, 10)]],
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
  const nearly = 1e-6

  it('lets no card stand over another or above the column, in the order given', () => {
    fc.assert(
      fc.property(chosenIn, ([cards, chosen]) => {
        let free = 0
        for (const { top, height } of placeCards(cards, chosen, gap)) {
          expect(top).toBeGreaterThanOrEqual(free - nearly)
          free = top + height
        }
      }),
    )
  })

  it('puts the chosen card beside its passage, and cuts no other one where there is room', () => {
    fc.assert(
      fc.property(chosenIn, ([cards, chosen]) => {
        const wanted = cards[chosen]
        if (!wanted) return
        const placed = placeCards(cards, chosen, gap)
        expect(placed[chosen]).toEqual(wanted)
        const above = cards.slice(0, chosen).reduce((sum, { height }) => sum + height + gap, 0)
        const isCut = placed.some(({ height }, index) => height !== cards[index]?.height)
        if (above <= wanted.top) expect(isCut).toBe(false)
      }),
    )
  })
})

describe('columnHeight', () => {
  it('reaches to the end of the lowest card', () => {
    expect(columnHeight([card(0, 10), card(18, 30)])).toBe(48)
    expect(columnHeight([])).toBe(0)
  })
})
