import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SearchDocument } from './document'
import { someDocument, someQuery } from './library.arbitrary'
import { matches } from './matches'
import { parseQuery } from './query'
import { SearchIndex } from './search-index'

const labels = [
  { id: 'quote', name: 'Quote' },
  { id: 'claim', name: 'Claim' },
]
const ids = Array.from({ length: 12 }, (_, number) => `a${String(number).padStart(2, '0')}`)

/** What is done to a library, and to its index. */
type Step =
  | { do: 'put'; document: SearchDocument }
  | { do: 'remove'; id: string }
  | { do: 'seal' | 'tidy' | 'settle' | 'reopen' }

const someStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(...ids)
      .chain(someDocument)
      .map((document) => ({ do: 'put' as const, document })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...ids).map((id) => ({ do: 'remove' as const, id })),
  },
  {
    weight: 8,
    arbitrary: fc
      .constantFrom('tidy', 'tidy', 'seal', 'seal', 'settle', 'reopen')
      .map((step) => ({ do: step })),
  },
)

/** So that every few steps something is merged, with other steps in between. */
const often = { alike: 2, stride: 3 }

function follow(steps: readonly Step[]) {
  let index = new SearchIndex([], often)
  const library = new Map<string, SearchDocument>()
  for (const step of steps) {
    if (step.do === 'put') {
      index.put(step.document)
      library.set(step.document.id, step.document)
    } else if (step.do === 'remove') {
      index.remove(step.id)
      library.delete(step.id)
    } else if (step.do === 'tidy') index.tidy(0)
    else if (step.do === 'settle') settle(index)
    else if (step.do === 'seal') index.parts()
    else index = new SearchIndex(index.parts(), often)
  }
  return { index, library }
}

function settle(index: SearchIndex) {
  while (index.tidy());
}

describe('the index', () => {
  it('finds exactly what a scan of every article finds, whatever was done before', () => {
    fc.assert(
      fc.property(
        fc.array(someStep, { minLength: 1, maxLength: 60 }),
        fc.array(someQuery, { minLength: 1, maxLength: 8 }),
        (steps, queries) => {
          const { index, library } = follow(steps)
          for (const typed of queries) {
            const query = parseQuery(typed, labels)
            const wanted = [...library.values()].filter((document) => matches(document, query))
            const { total, page } = index.search(query, { limit: 100 })
            expect(page.map(({ id }) => id).sort(), typed).toEqual(
              wanted.map(({ id }) => id).sort(),
            )
            expect(total).toBe(wanted.length)
          }
        },
      ),
      { numRuns: 600 },
    )
  })

  it('forgets what has changed or gone while segments are merged', () => {
    const index = new SearchIndex([], often)
    const put = (id: string, text: string) => {
      index.put({ id, parts: [{ field: 'text', text }], filters: [], day: 0 })
      index.parts()
    }
    for (const id of ['changed', 'gone', 'kept']) put(id, 'one two three four five six seven')
    expect(index.tidy(0)).toBe(true)
    put('changed', 'one two')
    index.remove('gone')
    settle(index)
    const found = (typed: string) =>
      index.search(parseQuery(typed, labels)).page.map(({ id }) => id)
    expect(found('one ').sort()).toEqual(['changed', 'kept'])
    expect(found('seven ')).toEqual(['kept'])
  })

  it('gives its results by pages, each in its place', () => {
    fc.assert(
      fc.property(
        fc.array(someStep, { maxLength: 30 }),
        someQuery,
        fc.integer({ min: 1, max: 5 }),
        (steps, typed, limit) => {
          const { index } = follow(steps)
          const query = parseQuery(typed, labels)
          const all = index.search(query, { limit: 100 }).page
          const paged = []
          for (let offset = 0; offset < all.length; offset += limit)
            paged.push(...index.search(query, { offset, limit }).page)
          expect(paged).toEqual(all)
        },
      ),
      { numRuns: 200 },
    )
  })
})
