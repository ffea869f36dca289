import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edit } from '../model/anchor'
import { describe as anchorOf } from './describe'
import { locate } from './locate'
import { cases, marked } from './locate.cases'
import { sameWords } from './same-words'
import { nastyText, textWithRanges } from './text.arbitrary'

const joined = (difference: readonly Edit[], kind: Edit['kind']) =>
  difference
    .flatMap((edit) => (edit.kind === 'same' || edit.kind === kind ? edit.text : []))
    .join('')

describe('locate', () => {
  test.each(cases)('$name: $status', ({ before, after, status }) => {
    const old = marked(before)
    const now = marked(after)
    if (!old.range) throw new Error('the case marks nothing')
    const [found] = locate(now.text, [anchorOf(old.text, old.range)])
    expect(found).toMatchObject({ status, ...now.range })
  })

  test('what is described is found again at its place', () => {
    fc.assert(
      fc.property(textWithRanges({ minLength: 1, maxLength: 8 }), ({ text, ranges }) => {
        const anchors = ranges.map((range) => anchorOf(text, range))
        expect(locate(text, anchors)).toEqual(
          ranges.map((range) => ({ status: 'exact', ...range, score: 1 })),
        )
      }),
    )
  })

  test('never a status better than the evidence, in any other text', () => {
    fc.assert(
      fc.property(
        textWithRanges({ minLength: 1, maxLength: 8 }),
        nastyText,
        fc.nat(),
        ({ text, ranges }, inserted, seed) => {
          const at = seed % (text.length + 1)
          const changed = text.slice(0, at) + inserted + text.slice(at + (seed % 3))
          const anchors = ranges.map((range) => anchorOf(text, range))
          locate(changed, anchors).forEach((found, index) => {
            const anchor = anchors[index]
            if (!anchor) return
            expect(found.score).toBeGreaterThanOrEqual(0)
            expect(found.score).toBeLessThanOrEqual(1)
            if (!('start' in found)) return
            const present = changed.slice(found.start, found.end)
            if (found.status === 'changed') {
              expect(sameWords(anchor.exact, present)).toBe(false)
              expect(joined(found.difference, 'removed')).toBe(anchor.exact)
              expect(joined(found.difference, 'added')).toBe(present)
              expect(found.score).toBeLessThan(1)
            } else {
              expect(sameWords(anchor.exact, present)).toBe(true)
              expect(found.status === 'exact').toBe(found.start === anchor.start)
              if (found.score === 1) expect(present).toBe(anchor.exact)
            }
          })
        },
      ),
    )
  })

  test('text inserted before moves every passage by as much, in the same order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.stringMatching(/^[a-z ]{1,200}$/),
        fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 3 })), { maxLength: 10 }),
        (count, inserted, marks) => {
          const sentences = Array.from({ length: count }, (_, n) => `Sentence №${n} has its turn.`)
          const text = sentences.join(' ')
          const ranges = marks.map(([first, length]) => {
            const from = first % count
            const start = sentences.slice(0, from).join(' ').length + (from > 0 ? 1 : 0)
            return { start, end: sentences.slice(0, from + length).join(' ').length }
          })
          const anchors = ranges.map((range) => anchorOf(text, range))
          expect(locate(inserted + text, anchors)).toEqual(
            ranges.map(({ start, end }) => ({
              status: 'moved',
              start: start + inserted.length,
              end: end + inserted.length,
              score: 1,
            })),
          )
        },
      ),
    )
  })

  test('passages that stand in identical surroundings follow the one found before them', () => {
    const verse = 'And then we sang it all over again, as loud as anybody could. '
    const text = `A first line that is unlike the others.${verse.repeat(4)}`
    const second = 39 + verse.length + 9
    const anchors = [
      anchorOf(text, { start: 0, end: 20 }),
      anchorOf(text, { start: second, end: second + 20 }),
    ]
    expect(locate(`Preface. ${text}`, anchors)).toMatchObject([
      { status: 'moved', start: 9 },
      { status: 'moved', start: second + 9 },
    ])
  })

  test('the order of the passages decides between places that are equally good', () => {
    const verse = 'And then we sang it all over again, as loud as anybody could sing. '
    const middle = 'A man at the back of the hall began to weep without a sound. '
    const end = 'Then the lights went out and everybody found the way home alone.'
    const text = verse + middle + verse + end
    const late = (verse + middle).length + 9
    const anchors = [
      anchorOf(text, { start: verse.length, end: verse.length + middle.length }),
      anchorOf(text, { start: late, end: late + 12 }),
    ]
    const changed = `${verse}${middle}Silence. ${verse}${end}`
    expect(locate(changed, anchors)).toMatchObject([
      { status: 'exact' },
      { status: 'moved', start: late + 9 },
    ])
  })

  test('a letter that stands a hundred thousand times is lost, and soon', () => {
    const text = 'e'.repeat(100_000)
    const anchors = Array.from({ length: 200 }, (_, n) => ({
      ...anchorOf('the end', { start: 2, end: 3 }),
      start: 500 + n,
      end: 501 + n,
    }))
    expect(new Set(locate(text, anchors).map(({ status }) => status))).toEqual(new Set(['lost']))
  })
})
