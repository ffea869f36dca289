import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleView } from '#shared/contract'
import type { Article } from '#shared/model/article'
import { article } from '#shared/model/records.arbitrary'
import { articleSorts } from '#shared/model/settings'
import { sortArticles } from '#shared/model/sort-articles'
import { type CardChange, Cards } from './cards'
import { withPlaced } from './with-placed'

const [base] = fc.sample(article, { numRuns: 1, seed: 1 }) as [Article]
/** Few ids, titles and times, so that the same ones meet often. */
const card: fc.Arbitrary<ArticleView> = fc
  .record({ id: fc.nat(40), title: fc.nat(5), added: fc.nat(5), words: fc.nat(3) })
  .map(({ id, title, added, words }) => ({
    ...base,
    id: String(id),
    title: `T${title}`,
    added: `2026-01-0${added + 1}T00:00:00.000Z`,
    words,
    annotations: 0,
    minutes: 1,
  }))
const step = fc.record({
  changed: fc.array(card, { maxLength: 40 }),
  purged: fc.array(fc.nat(40).map(String), { maxLength: 5 }),
})

test('whatever changes, the order is that of all articles sorted anew', () => {
  fc.assert(
    fc.property(
      fc.array(card, { maxLength: 60 }),
      fc.array(step, { maxLength: 4 }),
      fc.constantFrom(...articleSorts),
      fc.boolean(),
      fc.boolean(),
      (first, steps, sort, descending, atOnce) => {
        let cards = Cards.of(first)
        let placed: readonly ArticleView[] = sortArticles([...cards.values()], sort, descending)
        let waiting: CardChange[] = []
        for (const { changed, purged } of steps) {
          cards = cards.with(changed, purged)
          waiting.push(...(cards.changes ?? []))
          if (!atOnce) continue
          placed = withPlaced(placed, waiting, sort, descending)
          waiting = []
        }
        placed = withPlaced(placed, waiting, sort, descending)
        expect(placed).toEqual(sortArticles([...cards.values()], sort, descending))
      },
    ),
  )
})
