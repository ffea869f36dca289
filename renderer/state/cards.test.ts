import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '#shared/model/article'
import { article } from '#shared/model/records.arbitrary'
import { Cards } from './cards'

const [base] = fc.sample(article, { numRuns: 1, seed: 1 }) as [Article]
const card = (id: string, title: string) => ({ ...base, id, title, annotations: 0, minutes: 1 })

test('cards that change are others, and say what has become of each', () => {
  const [old, young] = [card('a', 'Old'), card('a', 'Young')]
  const [kept, added] = [card('b', 'Kept'), card('c', 'Added')]
  const before = Cards.of([old, kept])
  const after = before.with([young, added], ['b', 'never there'])
  expect(after).not.toBe(before)
  expect([...after.values()]).toEqual([young, added])
  expect(after.size).toBe(2)
  expect(after.get('a')).toBe(young)
  expect(before.changes).toBeNull()
  expect(after.changes).toEqual([
    { before: old, now: young },
    { before: undefined, now: added },
    { before: kept, now: undefined },
    { before: undefined, now: undefined },
  ])
})
