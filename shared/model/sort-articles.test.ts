import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from './article'
import { article as anyArticle } from './records.arbitrary'
import { articleSorts } from './settings'
import { compareArticles, sortArticles, sortInSteps } from './sort-articles'

const [base] = fc.sample(anyArticle, { numRuns: 1, seed: 1 }) as [Article]
const make = (name: string, fields: Partial<Article>): Article => ({
  ...base,
  added: '2026-01-01T00:00:00.000Z',
  title: name,
  ...fields,
})
const titles = (articles: Article[]) => articles.map(({ title }) => title)
const collator = new Intl.Collator('en', { numeric: true })

describe('the order of articles', () => {
  it('has the newest first', () => {
    const old = make('old', { added: '2025-12-31T23:00:00.000Z' })
    const young = make('young', {})
    expect(titles(sortArticles([old, young], 'added'))).toEqual(['young', 'old'])
    expect(titles(sortArticles([young, old], 'added', false))).toEqual(['old', 'young'])
  })

  it('is that of the alphabet, and of numbers in words', () => {
    const articles = ['Zebra', 'Part 10', 'élan', 'Part 9', 'eel', 'Emu'].map((title) =>
      make(title, {}),
    )
    expect(titles(sortArticles(articles, 'title', undefined, collator))).toEqual([
      'eel',
      'élan',
      'Emu',
      'Part 9',
      'Part 10',
      'Zebra',
    ])
  })

  it('has what has no date, or none that is understood, last in either direction', () => {
    const articles = [
      make('none', { published: null }),
      make('early', { published: '2024-02-03' }),
      make('odd', { published: 'last spring', added: '2025-01-01T00:00:00.000Z' }),
      make('late', { published: '2024-02-03T10:00:00+01:00' }),
    ]
    expect(titles(sortArticles(articles, 'published'))).toEqual(['late', 'early', 'none', 'odd'])
    expect(titles(sortArticles(articles, 'published', false))).toEqual([
      'early',
      'late',
      'none',
      'odd',
    ])
  })

  it('does not depend on the order before, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyArticle, { selector: ({ id }) => id }),
        fc.constantFrom(...articleSorts),
        fc.boolean(),
        (articles, sort, descending) => {
          const sorted = sortArticles(articles, sort, descending, collator)
          expect(sortArticles([...articles].reverse(), sort, descending, collator)).toEqual(sorted)
          expect(new Set(sorted)).toEqual(new Set(articles))
        },
      ),
    )
  })

  it('is the same when it is made in steps, each of a thousand articles', () => {
    const articles = Array.from({ length: 3_500 }, (_, number) =>
      make(`Part ${(number * 7919) % 3_001}`, { id: `${base.id}${number}`, words: number % 10 }),
    )
    for (const sort of articleSorts) {
      const steps = sortInSteps(articles, sort, true)
      let count = 0
      let step = steps.next()
      for (; !step.done; step = steps.next()) count += 1
      const sorted = sortArticles(articles, sort, true)
      expect(step.value).toEqual(sorted)
      expect(count).toBeGreaterThan(6)
      expect([...articles].sort(compareArticles(sort, true))).toEqual(sorted)
    }
    expect(sortInSteps(articles.slice(0, 1_000), 'title', false).next().done).toBe(true)
    expect(sortInSteps([], 'title', false).next().value).toEqual([])
  })
})
