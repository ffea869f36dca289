import { describe, expect, it } from 'vitest'
import { keyNames } from './key-names'

describe('keyNames', () => {
  it.each([
    ['a', ['A'], ['A']],
    ['$mod+z', ['Ctrl', 'Z'], ['⌘', 'Z']],
    ['Shift+$mod+z', ['Ctrl', 'Shift', 'Z'], ['⇧', '⌘', 'Z']],
    ['Shift+ArrowDown', ['Shift', '↓'], ['⇧', '↓']],
    ['?', ['?'], ['?']],
    ['Shift+?', ['?'], ['?']],
    ['$mod+,', ['Ctrl', ','], ['⌘', ',']],
    ['[', ['['], ['[']],
    ['Delete', ['Del'], ['⌦']],
    ['Space', ['Space'], ['Space']],
    ['KeyE', ['E'], ['E']],
    ['Digit1', ['1'], ['1']],
    ['F7', ['F7'], ['F7']],
  ])('names %s', (keys, elsewhere, mac) => {
    expect(keyNames(keys, false)).toEqual(elsewhere)
    expect(keyNames(keys, true)).toEqual(mac)
  })
})
