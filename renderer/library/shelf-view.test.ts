import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleView } from '#shared/contract'
import { type ArticleSort, articleSorts } from '#shared/model/settings'
import { sortArticles } from '#shared/model/sort-articles'
import {
  countPlaces,
  countTags,
  hasTags,
  places,
  type ShelfQuery,
  shelve,
  standsIn,
  withTitle,
} from './shelf-view'

let count = 0
function article(fields: Partial<ArticleView>): ArticleView {
  count++
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
    title: `Article ${count}`,
    byline: null,
    site: null,
    address: null,
    canonicalAddress: null,
    language: null,
    published: null,
    added: `2026-01-01T00:00:${String(count % 60).padStart(2, '0')}.000Z`,
    state: 'inbox',
    favourite: false,
    tags: [],
    position: null,
    words: 100,
    versions: [],
    corrections: [],
    trashed: null,
    annotations: 0,
    minutes: 1,
    ...fields,
  }
}

interface Order {
  sort: ArticleSort
  descending: boolean
}
const query: ShelfQuery & Order = { place: 'inbox', tags: [], sort: 'added', descending: true }
/** What the shelf shows of articles that are in no order yet. */
const shown = (
  articles: readonly ArticleView[],
  { sort, descending, ...query }: ShelfQuery & Order,
) => shelve(sortArticles(articles, sort, descending), query)
const titles = (articles: readonly ArticleView[]) => articles.map(({ title }) => title)

describe('shelve', () => {
  const town = article({ title: 'Über die Stadt', site: 'Zeitung', words: 900, tags: ['city'] })
  const river = article({
    title: 'The river 10',
    site: 'Gazette',
    published: '2020-05-01',
    words: 20,
  })
  const bridge = article({
    title: 'The river 9',
    published: '2024-01-01',
    words: 300,
    tags: ['city', 'water'],
    position: { offset: 0, progress: 0.5 },
  })
  const all = [town, river, bridge]

  it.each<[Partial<ShelfQuery & Order>, string[]]>([
    [{}, ['The river 9', 'The river 10', 'Über die Stadt']],
    [{ descending: false }, ['Über die Stadt', 'The river 10', 'The river 9']],
    [{ sort: 'title', descending: false }, ['The river 9', 'The river 10', 'Über die Stadt']],
    [{ sort: 'published' }, ['The river 9', 'The river 10', 'Über die Stadt']],
    [{ sort: 'published', descending: false }, ['The river 10', 'The river 9', 'Über die Stadt']],
    [{ sort: 'site', descending: false }, ['The river 10', 'Über die Stadt', 'The river 9']],
    [{ sort: 'site' }, ['Über die Stadt', 'The river 10', 'The river 9']],
    [{ sort: 'length' }, ['Über die Stadt', 'The river 9', 'The river 10']],
    [{ sort: 'progress' }, ['The river 9', 'The river 10', 'Über die Stadt']],
    [{ tags: ['city'] }, ['The river 9', 'Über die Stadt']],
    [{ tags: ['city', 'water'] }, ['The river 9']],
    [{ place: 'trash' }, []],
  ])('answers %o', (fields, expected) => {
    expect(titles(shown(all, { ...query, ...fields }))).toEqual(expected)
  })

  it.each([
    ['uber', ['Über die Stadt']],
    ['STADT die', ['Über die Stadt']],
    [' river  1', ['The river 10']],
    ['RIVER', ['The river 10', 'The river 9']],
    ['nothing', []],
    [' ', ['Über die Stadt', 'The river 10', 'The river 9']],
  ])('filters by “%s”, in the order that is given', (filter, expected) => {
    expect(titles(withTitle(all, filter))).toEqual(expected)
  })

  it('gives the same order whatever order the articles come in', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      article({ title: `T${index % 4}`, words: index % 3, added: '2026-01-01T00:00:00.000Z' }),
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray(many, { minLength: many.length }),
        fc.constantFrom(...articleSorts),
        fc.boolean(),
        (shuffled, sort, descending) => {
          expect(shown(shuffled, { ...query, sort, descending })).toEqual(
            shown(many, { ...query, sort, descending }),
          )
        },
      ),
    )
  })
})

describe('places', () => {
  const kept = article({ state: 'later', favourite: true, tags: ['a', 'b'] })
  const gone = article({ state: 'later', favourite: true, tags: ['a'], trashed: kept.added })

  it('shows what is in the trash nowhere else', () => {
    expect(places.filter((place) => standsIn(gone, place))).toEqual(['trash'])
    expect(places.filter((place) => standsIn(kept, place))).toEqual(['later', 'favourites'])
  })
  it('counts', () => {
    expect(countPlaces([kept, gone])).toEqual({
      inbox: 0,
      later: 1,
      archive: 0,
      favourites: 1,
      trash: 1,
    })
    expect(countTags([kept, gone], 'later')).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect(places.filter((place) => hasTags([kept], place))).toEqual(['later', 'favourites'])
    expect(hasTags([gone], 'later')).toBe(false)
  })
})
