import { describe, expect, it } from 'vitest'
import { jsonPortions } from './json-portions'

const many = Array.from({ length: 1201 }, (_, index) => ({ id: `[]${index}`, note: '“]”,' }))

describe('jsonPortions', () => {
  it.each([
    ['a failure', { ok: false as const, failure: { code: 'internal' as const, message: '[]' } }, 1],
    ['no list', { ok: true as const, value: { all: many } }, 1],
    ['nothing', { ok: true as const, value: undefined }, 1],
    ['an empty list', { ok: true as const, value: [] }, 1],
    ['a short list', { ok: true as const, value: many.slice(0, 500) }, 1],
    ['a long list', { ok: true as const, value: many }, 5],
    ['a long list that fills its portions', { ok: true as const, value: many.slice(1, 1001) }, 4],
    [
      'a long list of what is not there',
      { ok: true as const, value: Array(600).fill(undefined) },
      4,
    ],
  ])('gives the same text: %s', (_, outcome, portions) => {
    const pieces = [...jsonPortions(outcome)]
    expect(pieces.join('')).toBe(JSON.stringify(outcome))
    expect(pieces).toHaveLength(portions)
  })
})
