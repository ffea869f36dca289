import { expect, test } from 'vitest'
import { isSameSpeaker } from './same-speaker'

test.each([
  ['Mara Stone', 'Stone', true],
  ['Ms Stone', 'Mara Stone, the director of the port', true],
  ['M. Stone', 'Mara Stone', true],
  ['the director Mara Stone', 'Stone', true],
  ['a spokesman for Northwind', 'Northwind', true],
  ['a Northwind spokeswoman', 'Northwind Inc.', true],
  ['The letter', 'the open letter', true],
  ['the workers', 'Forty workers of the port', true],
  ['the shipping company', 'the company', true],
  ['Northwind Company', 'Northwind', true],
  ['its own blog', 'a blog post on the site of the port', true],
  ['the director', 'the director of the port', true],
  ['the president', 'President Stone', true],
  ['the minister', 'President Stone', false],
  ['Stone', 'an open letter to Mara Stone', false],
  ['Mara Stone', 'Peter Stone', false],
  ['Northwind employees', 'Northwind', false],
  ['the employees of Northwind', 'Northwind', false],
  ['the letter', 'the company', false],
  ['Stone', 'Holm', false],
])('%s and %s: %s', (one, other, same) => {
  expect(isSameSpeaker([one], [other])).toBe(same)
  expect(isSameSpeaker([other], [one])).toBe(same)
})

test('one shared name is enough', () => {
  expect(isSameSpeaker(['the company', 'Northwind'], ['Northwind Power', 'Northwind'])).toBe(true)
  expect(isSameSpeaker([], ['Northwind'])).toBe(false)
})

test('what two who have names are both called is not enough', () => {
  const stone = ['Mara Stone', 'Stone', 'the director']
  expect(isSameSpeaker(stone, ['Peter Stone', 'Stone'])).toBe(false)
  expect(isSameSpeaker(stone, ['Peter Holm', 'the director'])).toBe(false)
  expect(isSameSpeaker(stone, ['the director'])).toBe(true)
})
