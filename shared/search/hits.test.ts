import { expect, test } from 'vitest'
import { excerptsOf, hitsIn } from './hits'
import { parseQuery } from './query'

test('an excerpt shows every place of the words that it reaches', () => {
  const text = `The ferry left. ${'It rained on the quay. '.repeat(6)}The ferry came back, and rain with it. ${'x '.repeat(200)}`
  const [first] = excerptsOf(text, hitsIn(text, parseQuery('ferry ', [])), 1)
  const shown = first?.pieces ?? []
  expect(shown.map((piece) => piece.text).join('')).toContain('The ferry came back')
  expect(shown.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['ferry', 'ferry'])
})
