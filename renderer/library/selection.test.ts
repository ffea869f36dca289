import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extendTo, keep, moveTo, noSelection, selectAll, step, toggle } from './selection'

const order = ['a', 'b', 'c', 'd', 'e']
const ids = (selection: { selected: ReadonlySet<string> }) => [...selection.selected].sort()

describe('step', () => {
  it('goes to the first row when there is no cursor, and to the last going up', () => {
    expect(step(order, noSelection, 1)).toBe('a')
    expect(step(order, noSelection, -1)).toBe('e')
  })
  it('stops at the ends', () => {
    expect(step(order, moveTo('e'), 1)).toBe('e')
    expect(step(order, moveTo('a'), -10)).toBe('a')
    expect(step(order, moveTo('b'), 10)).toBe('e')
  })
  it('finds nothing in an empty list', () => {
    expect(step([], noSelection, 1)).toBeNull()
  })
})

describe('extendTo', () => {
  it('selects from the anchor, in both directions, and only that', () => {
    const down = extendTo(order, moveTo('b'), 'd')
    expect(ids(down)).toEqual(['b', 'c', 'd'])
    expect(ids(extendTo(order, down, 'a'))).toEqual(['a', 'b'])
  })
  it('begins at the cursor when the keyboard came to it by Tab', () => {
    expect(ids(extendTo(order, { ...noSelection, cursor: 'b' }, 'c'))).toEqual(['b', 'c'])
  })
  it('begins at the row itself when the anchor has gone', () => {
    expect(ids(extendTo(order, { ...noSelection, anchor: 'x' }, 'c'))).toEqual(['c'])
  })
})

describe('toggle', () => {
  it('is its own inverse', () => {
    fc.assert(
      fc.property(fc.subarray(order), fc.constantFrom(...order), (selected, id) => {
        const from = { ...noSelection, selected: new Set(selected) }
        expect(ids(toggle(toggle(from, id), id))).toEqual([...selected].sort())
      }),
    )
  })
})

describe('selectAll', () => {
  it('selects every row and puts the keyboard in the list', () => {
    expect(selectAll(order, noSelection)).toEqual({
      ...noSelection,
      cursor: 'a',
      selected: new Set(order),
    })
  })
})

describe('keep', () => {
  it('goes on with the next row when the one under the cursor has gone, else with the one before', () => {
    expect(keep(order, ['a', 'c', 'd', 'e'], moveTo('b')).cursor).toBe('c')
    expect(keep(order, ['a', 'b', 'c'], moveTo('e')).cursor).toBe('c')
    expect(keep(order, [], moveTo('b')).cursor).toBeNull()
  })
  it('goes back to the rows that return, in the order in which undo brings them back', () => {
    const one = keep(order, ['a', 'c', 'd', 'e'], moveTo('b'))
    const two = keep(['a', 'c', 'd', 'e'], ['a', 'd', 'e'], one)
    expect(two.cursor).toBe('d')
    const undone = keep(['a', 'd', 'e'], ['a', 'c', 'd', 'e'], two)
    expect(undone.cursor).toBe('c')
    expect(keep(['a', 'c', 'd', 'e'], order, undone).cursor).toBe('b')
  })
  it('leaves the keyboard where it was moved to meanwhile', () => {
    const moved = toggle(keep(order, ['a', 'c', 'd', 'e'], moveTo('b')), 'e')
    expect(keep(['a', 'c', 'd', 'e'], order, moved).cursor).toBe('e')
  })
  it('never selects or points at a row that is not there', () => {
    fc.assert(
      fc.property(
        fc.subarray(order),
        fc.subarray(order),
        fc.constantFrom(...order),
        (after, selected, cursor) => {
          const kept = keep(order, after, {
            cursor,
            anchor: cursor,
            selected: new Set(selected),
            gone: [],
          })
          expect(ids(kept)).toEqual(selected.filter((id) => after.includes(id)))
          if (after.length > 0) expect(after).toContain(kept.cursor)
          else expect(kept.cursor).toBeNull()
          expect(kept.anchor === null || after.includes(kept.anchor)).toBe(true)
        },
      ),
    )
  })
})
