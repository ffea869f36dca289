import { expect, test } from 'vitest'
import { waitingOf } from './wording'

const bees = { title: 'Bees', count: 1 }
const sheep = { title: 'Sheep', count: 3 }

test.each([
  ['No mark of “Bees” waits for your review.', ['Bees'], []],
  ['No mark in 2 articles waits for your review.', ['Bees', 'Sheep'], []],
  ['1 mark of “Bees” waits for your review.', ['Bees', 'Sheep'], [bees]],
  ['3 marks of “Sheep” wait for your review.', ['Sheep'], [sheep]],
  ['4 marks in 2 articles wait for your review.', ['Bees', 'Ants', 'Sheep'], [bees, sheep]],
])('%s', (sentence, titles, waiting) => {
  expect(waitingOf(titles, waiting)).toBe(sentence)
})
