import { describe, expect, it } from 'vitest'
import { scopesOf } from './scopes'

const open = 'o'
const nothing = { articles: null, open: null, chosen: null, selected: [] }
const ids = (...input: Parameters<typeof scopesOf>) => scopesOf(...input).map(({ id }) => id)

describe('scopesOf', () => {
  it.each([
    [nothing, ['library']],
    [{ ...nothing, open }, ['library', 'article']],
    [{ ...nothing, articles: ['a'] }, ['article', 'library']],
    [{ ...nothing, articles: ['a', 'b'], open }, ['selection', 'article', 'library']],
    [{ ...nothing, articles: ['a'], selected: ['x', 'y'] }, ['article', 'selection', 'library']],
    [{ ...nothing, articles: ['o'], open, chosen: 'n' }, ['article', 'chosen', 'library']],
    [{ ...nothing, articles: ['a'], open, chosen: 'n' }, ['article', 'library']],
    [{ ...nothing, open, chosen: 'n' }, ['library', 'article', 'chosen']],
  ])('of %o are %o', (atHand, expected) => {
    expect(ids(atHand)).toEqual(expected)
  })

  it('speaks of the article that was asked for, not of the one that is open', () => {
    expect(scopesOf({ ...nothing, articles: ['a'], open })[0]?.input).toEqual({ articles: ['a'] })
  })
})
