import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { table } from './table'

describe('table', () => {
  test('columns are aligned, wide characters too', () => {
    expect(
      table(
        [
          ['a', '日本', 'x'],
          ['bcd', 'e', 'y'],
        ],
        1,
      ),
    ).toBe('a    日本  x\nbcd  e     y\n')
  })

  test('the flexible column is cut to the width', () => {
    const lines = table([['1', 'A title that is much too long', 'end']], 1, 24).split('\n')
    expect(lines[0]).toBe('1  A title that is…  end')
    expect(stringWidth(lines[0] ?? '')).toBe(24)
  })

  test('nothing in a cell reaches the terminal but words', () => {
    expect(table([['a\u001b[31mb\nc\u202ed']], 0)).toBe('a[31mb cd\n')
  })

  test('no rows are no lines', () => {
    expect(table([], 0)).toBe('')
  })
})
