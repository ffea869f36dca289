import { expect, test } from 'vitest'
import { describe } from '#shared/anchoring/describe'
import { locate } from '#shared/anchoring/locate'
import { rememberLocating } from './remembered-locating'

test('the same anchors are located once in a text, others anew', () => {
  const text = 'The bridge was closed on Monday, and nobody knew why.'
  const anchors = [describe(text, { start: 4, end: 10 }), describe(text, { start: 15, end: 21 })]
  let asked = 0
  const locateIn = rememberLocating((...given) => {
    asked += 1
    return locate(...given)
  })
  const first = locateIn('a')(text, anchors)
  expect(first).toEqual(locate(text, anchors))
  expect(locateIn('a')(text, structuredClone(anchors))).toBe(first)
  expect(asked).toBe(1)
  expect(locateIn('a')(text, anchors.slice(1))).toEqual(locate(text, anchors.slice(1)))
  locateIn('b')(text, anchors.slice(1))
  expect(asked).toBe(3)
})
