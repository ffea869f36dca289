import { expect, test } from 'vitest'
import type { Body } from '../body/blocks'
import { textOf } from '../body/text'
import { regionsOf } from './regions'

const text = (words: string) => [{ type: 'text' as const, text: words }]

test('block quotes and code of a body, as ranges of its text', () => {
  const body: Body = [
    { type: 'paragraph', children: text('Finch wrote:') },
    {
      type: 'quote',
      children: [
        { type: 'paragraph', children: text('We wait.') },
        {
          type: 'list',
          ordered: false,
          items: [[{ type: 'paragraph', children: text('And wait.') }]],
        },
      ],
    },
    { type: 'quote', children: [{ type: 'paragraph', children: text('Another one.') }] },
    { type: 'code', text: 'say("no")' },
  ]
  const { blocks, skipped } = regionsOf(body)
  const slices = (ranges: readonly { start: number; end: number }[]) =>
    ranges.map(({ start, end }) => textOf(body).slice(start, end))
  expect(slices(blocks)).toEqual(['We wait.\nAnd wait.', 'Another one.'])
  expect(slices(skipped)).toEqual(['say("no")'])
})
