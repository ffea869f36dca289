import { describe, expect, it } from 'vitest'
import { unchangedEnds } from './unchanged-ends'

describe('unchangedEnds', () => {
  it.each<[string, string[], string[], { head: number; tail: number }]>([
    ['nothing', ['a', 'b'], ['a', 'b'], { head: 2, tail: 0 }],
    ['one that changed', ['a', 'b', 'c'], ['a', 'x', 'c'], { head: 1, tail: 1 }],
    ['one that came', ['a', 'b'], ['a', 'x', 'b'], { head: 1, tail: 1 }],
    ['one that went', ['a', 'b', 'c'], ['a', 'c'], { head: 1, tail: 1 }],
    ['one of several that are alike', ['a', 'a', 'a'], ['a', 'a'], { head: 2, tail: 0 }],
    ['the first and the last', ['a', 'b', 'c'], ['x', 'b', 'y'], { head: 0, tail: 0 }],
    ['all', [], ['a'], { head: 0, tail: 0 }],
  ])('%s', (_, before, now, ends) => {
    expect(unchangedEnds(before, now)).toEqual(ends)
  })
})
