import { expect, it } from 'vitest'
import { describeChanges } from './describe-changes'
import { cases } from './describe-changes.cases'

it.each(cases)('%s', (phrase, changes) => {
  expect(describeChanges(changes)).toBe(phrase)
})
