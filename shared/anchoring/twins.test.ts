import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describe as anchorOf } from './describe'
import { locate } from './locate'

// Longer than the context that is recorded of a passage, so that only the neighbours of a sentence are in it.
const sentences = [
  'The council met on Monday to hear what had become of the bridge.',
  'Nobody could say how many of the 48 families had left the valley.',
  '“We were told to wait, and so we waited all winter,” said Mrs Olander.',
  'The report was to be read aloud, and it was never read at all.',
  'In the evening the lamps along the quay were lit one after another.',
  'A dog barked somewhere behind the mill, and then there was no sound.',
]
const words = sentences.join(' ').split(' ')

/** Sentences of which some stand again and again, and one of those that stand more than once. */
const withTwin = fc
  .array(fc.nat(sentences.length - 1), { minLength: 3, maxLength: 16 })
  .filter((order) => new Set(order).size < order.length)
  .chain((order) => {
    const twins = order.flatMap((sentence, at) =>
      order.filter((other) => other === sentence).length > 1 ? at : [],
    )
    return fc.record({ order: fc.constant(order), at: fc.constantFrom(...twins) })
  })

const textOf = (order: readonly number[]) => order.map((sentence) => sentences[sentence]).join(' ')

function rangeAt(order: readonly number[], at: number) {
  const before = textOf(order.slice(0, at))
  const start = before.length + (at > 0 ? 1 : 0)
  return { start, end: start + (sentences[order[at] ?? 0] ?? '').length }
}

describe('twins', () => {
  test('one whose original is gone is never taken for it', () => {
    fc.assert(
      fc.property(withTwin, ({ order, at }) => {
        const text = textOf(order)
        const now = textOf(order.filter((_, index) => index !== at))
        const anchor = anchorOf(text, rangeAt(order, at))
        const { prefix, exact, suffix } = anchor
        // Of three in a row the first is gone, or the last: nothing in the text tells which.
        fc.pre(anchor.twins?.alike === 1 || !now.includes(prefix + exact + suffix))
        expect(['ambiguous', 'lost']).toContain(locate(now, [anchor])[0]?.status)
      }),
      { numRuns: 500 },
    )
  })

  test('nor does the order of the passages choose it', () => {
    fc.assert(
      fc.property(withTwin, ({ order, at }) => {
        const text = textOf(order)
        const now = textOf(order.filter((_, index) => index !== at))
        const anchors = order.map((_, index) => anchorOf(text, rangeAt(order, index)))
        const anchor = anchors[at]
        if (!anchor) return
        const { prefix, exact, suffix } = anchor
        fc.pre(anchor.twins?.alike === 1 || !now.includes(prefix + exact + suffix))
        expect(['ambiguous', 'lost']).toContain(locate(now, anchors)[at]?.status)
      }),
      { numRuns: 500 },
    )
  })

  test('nor is it where words around are others', () => {
    fc.assert(
      fc.property(withTwin, fc.infiniteStream(fc.nat(99)), ({ order, at }, chances) => {
        const anchor = anchorOf(textOf(order), rangeAt(order, at))
        const now = textOf(order.filter((_, index) => index !== at))
          .split(' ')
          .map((word) => ((chances.next().value ?? 0) < 10 ? 'elsewise' : word))
          .join(' ')
        fc.pre(order[at - 1] !== order[at] && order[at + 1] !== order[at])
        const [found] = locate(now, [anchor])
        expect(['ambiguous', 'lost']).toContain(found?.status)
      }),
      { numRuns: 500 },
    )
  })
})

describe('sentences that stand once', () => {
  test('are found wherever they were moved to', () => {
    const once = sentences.map((sentence, n) => `${n + 1}. ${sentence} ${words[7 * n]} ${n}!`)
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const text = once.join('\n')
        const now = order.map((sentence) => once[sentence]).join('\n')
        const anchors = once.map((sentence) => {
          const start = text.indexOf(sentence)
          return anchorOf(text, { start, end: start + sentence.length })
        })
        expect(locate(now, anchors)).toMatchObject(
          once.map((sentence) => {
            const start = now.indexOf(sentence)
            return { status: start === text.indexOf(sentence) ? 'exact' : 'moved', start }
          }),
        )
      }),
    )
  })
})

// The context goes on where the words stood: what is like them between nearly the same words was there before.
test.each(['demand', 'request of a letter', 'claim'])(
  'words that are gone are not found as others (“%s”) between nearly the same',
  (noun) => {
    const exact = 'The council may refuse a request of any person. '
    const rule = (office: string, sentence: string) =>
      `Every clerk of ${office} keeps the records. ${sentence}Every clerk of ${office} answers in ten days.`
    const others = [
      rule('the port', exact.replace('request', noun)),
      `Rain fell on the hills all night. ${exact}Nobody was seen in the streets.`,
    ]
    const old = [rule('the town', exact), ...others].join('\n')
    const start = old.indexOf(exact)
    const anchor = anchorOf(old, { start, end: start + exact.length - 1 })
    const now = [rule('the town', ''), ...others].join('\n')
    expect(['ambiguous', 'lost']).toContain(locate(now, [anchor])[0]?.status)
  },
)
