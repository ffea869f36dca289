import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Body } from '../body/blocks'
import { body } from '../body/body.arbitrary'
import { textOf } from '../body/text'
import { compare } from './compare'
import { cases } from './compare.cases'
import { changesIn, Row, rowAt, textIn } from './comparison'

const bodyOf = (paragraphs: readonly string[]): Body =>
  paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))

const signs = {
  same: '=',
  changed: '~',
  removed: '-',
  added: '+',
  'moved-away': '<',
  'moved-here': '>',
} as const

function shown({ kind, edits }: Row): string {
  const whole = kind === 'removed' || kind === 'added'
  const words = edits.map((edit) =>
    edit.kind === 'same' || whole
      ? edit.text
      : edit.kind === 'removed'
        ? `[-${edit.text}-]`
        : `[+${edit.text}+]`,
  )
  return `${signs[kind]} ${words.join('')}`
}

/** A text, and the same one with paragraphs edited, moved, doubled, dropped and put in. */
const sentence = fc
  .array(fc.constantFrom('the', 'a', 'river', 'bank', 'rose', 'fell', 'in', '1911', 'twice'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(' '))
const twoTexts = fc.array(sentence, { maxLength: 12 }).chain((texts) =>
  fc.tuple(
    fc.constant(texts),
    fc
      .shuffledSubarray([...texts, ...texts], { minLength: 0 })
      .chain((some) => fc.tuple(fc.constant(some), fc.array(sentence, { maxLength: 3 })))
      .map(([some, more]) => [...some, ...more]),
  ),
)

describe('compare', () => {
  it.each(cases)('tells $name', ({ before, after, rows }) => {
    expect(compare(bodyOf(before), bodyOf(after)).map(shown)).toEqual(rows)
  })

  it('gives both texts back, each paragraph at its place', () => {
    const holds = (before: Body, after: Body) => {
      const rows = compare(before, after)
      for (const [side, text] of [
        ['before', textOf(before)],
        ['after', textOf(after)],
      ] as const) {
        expect(textIn(rows, side)).toBe(text)
        let end = 0
        for (const row of rows) {
          const start = row[side]
          if (start === null) continue
          expect(start).toBe(end)
          end = start + textIn([row], side).length + 1
        }
      }
      for (const row of rows) Row.parse(row)
    }
    fc.assert(fc.property(body, body, holds), { numRuns: 60 })
    fc.assert(
      fc.property(twoTexts, ([before, after]) => holds(bodyOf(before), bodyOf(after))),
      { numRuns: 200 },
    )
  })

  it('has two ends of every move, and tells of no other', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        const rows = compare(bodyOf(before), bodyOf(after))
        rows.forEach((row, index) => {
          const other = row.other === null ? undefined : rows[row.other]
          expect(other?.kind).toBe(
            row.kind === 'moved-away'
              ? 'moved-here'
              : row.kind === 'moved-here'
                ? 'moved-away'
                : undefined,
          )
          if (other) expect(other).toMatchObject({ edits: row.edits, other: index })
        })
      }),
    )
  })

  it('finds nothing changed in the same body', () => {
    fc.assert(
      fc.property(body, (one) => {
        expect(compare(one, one).every(({ kind }) => kind === 'same')).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('keeps its laws where it can look for no shortest way', () => {
    const words = Array.from({ length: 30_000 }, (_, index) => `w${(index * 7919) % 4001}`)
    const before = bodyOf([words.join(' '), ...words.slice(0, 3_000)])
    const after = bodyOf([words.toReversed().join(' '), ...words.slice(1_000, 5_000).toReversed()])
    const rows = compare(before, after)
    expect(textIn(rows, 'before')).toBe(textOf(before))
    expect(textIn(rows, 'after')).toBe(textOf(after))
  })

  it('takes the row of a table for one paragraph', () => {
    const table = (cell: string): Body => [
      {
        type: 'table',
        header: [],
        rows: [
          [[{ type: 'text', text: 'Aurora' }], [{ type: 'text', text: cell }]],
          [[{ type: 'text', text: 'Boreas' }], [{ type: 'text', text: 'seven' }]],
        ],
      },
    ]
    expect(compare(table('six'), table('eight')).map(shown)).toEqual([
      '~ Aurora\t[-six-][+eight+]',
      '= Boreas\tseven',
    ])
  })
})

describe('changesIn', () => {
  const kinds = (...all: Row['kind'][]): Row[] =>
    all.map((kind) => ({ kind, part: 'paragraph', before: 0, after: 0, edits: [], other: null }))

  it('counts neighbours that came or went together once, and a move where it ends', () => {
    const rows = kinds('removed', 'removed', 'added', 'same', 'changed', 'changed', 'moved-away')
    expect(changesIn([...rows, ...kinds('removed', 'same', 'moved-here')])).toEqual([
      { start: 0, end: 2 },
      { start: 2, end: 3 },
      { start: 4, end: 5 },
      { start: 5, end: 6 },
      { start: 7, end: 8 },
      { start: 9, end: 10 },
    ])
    expect(changesIn(kinds('same', 'same'))).toEqual([])
  })
})

describe('rowAt', () => {
  it('finds the paragraph that holds an offset of either text', () => {
    const rows = compare(bodyOf(['one', 'two', 'three']), bodyOf(['one', 'three']))
    expect([0, 2, 3, 4, 8, 99].map((offset) => rowAt(rows, 'before', offset))).toEqual([
      0, 0, 0, 1, 2, 2,
    ])
    expect(rowAt(rows, 'after', 4)).toBe(2)
    expect(rowAt([], 'after', 4)).toBe(-1)
  })
})
