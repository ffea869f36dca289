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
  | { do: 'seal' | 'tidy' | 'unite' | 'reopen' }

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
    weight: 2,
    arbitrary: fc.constantFrom('seal', 'tidy', 'unite', 'reopen').map((step) => ({ do: step })),
  },
)

function follow(steps: readonly Step[]) {
  let index = new SearchIndex()
  const library = new Map<string, SearchDocument>()
  for (const step of steps) {
    if (step.do === 'put') {
      index.put(step.document)
      library.set(step.document.id, step.document)
    } else if (step.do === 'remove') {
      index.remove(step.id)
      library.delete(step.id)
    } else if (step.do === 'tidy') index.tidy()
    else if (step.do === 'unite') index.unite()
    else if (step.do === 'seal') index.parts()
    else index = new SearchIndex(index.parts())
  }
  return { index, library }
}

describe('the index', () => {
  it('finds exactly what a scan of every article finds, whatever was done before', () => {
    fc.assert(
      fc.property(
        fc.array(someStep, { minLength: 1, maxLength: 40 }),
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
