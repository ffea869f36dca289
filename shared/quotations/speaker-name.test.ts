import { expect, test } from 'vitest'
import { atBeginning } from './speaker-name'

test.each([
  ['drainage board', 'Drainage board'],
  ['élus de la ville', 'Élus de la ville'],
  ['Ada Finch', 'Ada Finch'],
  ['eBay', 'eBay'],
  ['eBay of Berlin', 'eBay of Berlin'],
  ['', ''],
])('%s at the beginning of a line', (name, shown) => {
  expect(atBeginning(name)).toBe(shown)
})
