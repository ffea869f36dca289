// The laws of bodies: their text is what their leaves say, and they survive HTML and JSON unchanged.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '#shared/importing/parse-html'
import { type Body, Body as BodySchema } from './blocks'
import { body } from './body.arbitrary'
import { buildBody } from './build'
import { canonicalJson, htmlOf } from './serialise'
import { leavesOf, textOf } from './text'

const rebuilt = (html: string) => buildBody(parseHtml(html))

describe('any body', () => {
  test('is one that the schema takes', () => {
    fc.assert(
      fc.property(body, (body) => {
        expect(BodySchema.parse(body)).toEqual(body)
      }),
    )
  })

  test('has the text of its leaves, each at its offsets', () => {
    fc.assert(
      fc.property(body, (body) => {
        const text = textOf(body)
        let end = 0
        for (const leaf of leavesOf(body)) {
          expect(leaf.start).toBe(end + leaf.separator.length)
          expect(text.slice(end, leaf.start)).toBe(leaf.separator)
          expect(text.slice(leaf.start, leaf.end)).toBe(leaf.text)
          end = leaf.end
        }
        expect(end).toBe(text.length)
      }),
    )
  })

  test('is the same after HTML and back', () => {
    fc.assert(
      fc.property(body, (body) => {
        const again = rebuilt(htmlOf(body))
        expect(again).toEqual(body)
        expect(textOf(again)).toBe(textOf(body))
      }),
      { numRuns: 500 },
    )
  })

  test('is the same after JSON and back, and has one JSON text whatever the order of its keys', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, value]) => [key, reversed(value)]),
      )
    }
    fc.assert(
      fc.property(body, (body) => {
        const json = canonicalJson(body)
        expect(JSON.parse(json)).toEqual(body)
        expect(canonicalJson(reversed(body) as Body)).toBe(json)
      }),
    )
  })
})

test('the canonical JSON is this, to the letter', () => {
  const body: Body = [
    { type: 'list', items: [[{ type: 'rule' }]], start: undefined, ordered: false },
    { type: 'paragraph', children: [{ type: 'text', text: 'é' }] },
  ]
  expect(canonicalJson(body)).toBe(
    '[{"items":[[{"type":"rule"}]],"ordered":false,"type":"list"},{"children":[{"text":"é","type":"text"}],"type":"paragraph"}]',
  )
})
