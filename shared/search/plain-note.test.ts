import { expect, test } from 'vitest'
import { plainNote } from './plain-note'

test.each([
  ['Check **this** with the [clerk](https://example.org).', 'Check this with the clerk.'],
  ['# Votes\n\n- [ ] ask\n- `14` to *5*', 'Votes\nask\n14 to 5'],
  ['one\ntwo', 'one\ntwo'],
  ['> said\n\n| a | b |\n|---|---|\n| c | d |', 'said\na\nb\nc\nd'],
  ['5 * 3 < 20 & snake_case_name', '5 * 3 < 20 & snake_case_name'],
  ['', ''],
])('%j reads %j', (note, words) => {
  expect(plainNote(note)).toBe(words)
})
