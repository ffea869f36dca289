import { describe, expect, it } from 'vitest'
import { scopesOf } from './scopes'

const open = { id: 'o', title: 'Open' }
const nothing = { articles: null, annotations: null, open: null, selected: [] }
const ids = (...input: Parameters<typeof scopesOf>) => scopesOf(...input).map(({ id }) => id)

describe('scopesOf', () => {
  it.each([
    [nothing, ['library']],
    [{ ...nothing, open }, ['library', 'article']],
    [{ ...nothing, articles: ['a'] }, ['article', 'library']],
    [{ ...nothing, articles: ['a', 'b'], open }, ['selection', 'article', 'library']],
    [{ ...nothing, articles: ['a'], selected: ['x', 'y'] }, ['article', 'selection', 'library']],
    [{ ...nothing, annotations: ['n'], open }, ['chosen', 'article', 'library']],
  ])('of %o are %o', (atHand, expected) => {
    expect(ids(atHand)).toEqual(expected)
  })

  it('speaks of the article that was asked for, not of the one that is open', () => {
    expect(scopesOf({ ...nothing, articles: ['a'], open })[0]?.input).toEqual({ articles: ['a'] })
  })
})
