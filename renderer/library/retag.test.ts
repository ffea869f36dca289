import { describe, expect, it } from 'vitest'
import { retag, sharedTags } from './retag'

const one = { id: '1', tags: ['a', 'b'] }
const two = { id: '2', tags: ['b', 'c'] }
const three = { id: '3', tags: ['b', 'c'] }

describe('sharedTags', () => {
  it('are those that all have', () => {
    expect(sharedTags([one, two])).toEqual(['b'])
    expect(sharedTags([one])).toEqual(['a', 'b'])
    expect(sharedTags([])).toEqual([])
  })
})

describe('retag', () => {
  it('adds and removes what is shared, keeps the rest, and puts equals together', () => {
    expect(retag([one, two, three], ['b'], ['d'])).toEqual([
      { articles: ['1'], tags: ['a', 'd'] },
      { articles: ['2', '3'], tags: ['c', 'd'] },
    ])
  })
  it('leaves alone what does not change', () => {
    expect(retag([one, two], ['b'], ['b'])).toEqual([])
    expect(retag([one, two], ['b'], ['b', 'c'])).toEqual([
      { articles: ['1'], tags: ['a', 'b', 'c'] },
    ])
  })
})
