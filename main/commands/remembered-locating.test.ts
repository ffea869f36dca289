import { expect, test } from 'vitest'
import { describe } from '#shared/anchoring/describe'
import { locate } from '#shared/anchoring/locate'
import type { Locate } from '#shared/reviewing/standing'
import { rememberLocating } from './remembered-locating'

const text = 'The bridge was closed on Monday, and nobody knew why.'
const anchors = [describe(text, { start: 4, end: 10 }), describe(text, { start: 15, end: 21 })]

/** Counts how often it is asked. */
function counting(find: Locate = async (...given) => locate(...given)) {
  const counted = { asked: 0 }
  const counts: Locate = (...given) => {
    counted.asked += 1
    return find(...given)
  }
  return { counted, counts }
}

test('the same anchors are located once in a text, others anew', async () => {
  const { counted, counts } = counting()
  const locateIn = rememberLocating(counts)
  const first = locateIn('a')(text, anchors)
  expect(await first).toEqual(locate(text, anchors))
  expect(locateIn('a')(text, structuredClone(anchors))).toBe(first)
  expect(counted.asked).toBe(1)
  expect(await locateIn('a')(text, anchors.slice(1))).toEqual(locate(text, anchors.slice(1)))
  await locateIn('b')(text, anchors.slice(1))
  expect(counted.asked).toBe(3)
})

test('the oldest are forgotten where there are many, but never the newest', async () => {
  const { counted, counts } = counting()
  const locateIn = rememberLocating(counts, 3)
  for (const key of ['a', 'b', 'a', 'b']) await locateIn(key)(text, anchors)
  expect(counted.asked).toBe(4)
  await locateIn('b')(text, anchors)
  expect(counted.asked).toBe(4)
  const many = [...anchors, ...anchors]
  for (const _ of [1, 2]) await locateIn('a')(text, many)
  expect(counted.asked).toBe(5)
})

test('what failed is asked for again', async () => {
  let isBroken = true
  const { counted, counts } = counting(async (...given) => {
    if (isBroken) throw new Error('the thread has ended')
    return locate(...given)
  })
  const locateIn = rememberLocating(counts)
  await expect(locateIn('a')(text, anchors)).rejects.toThrow('has ended')
  isBroken = false
  expect(await locateIn('a')(text, anchors)).toEqual(locate(text, anchors))
  expect(counted.asked).toBe(2)
})
