import { describe, expect, test } from 'vitest'
import { findQuotations } from './index'
import { nameCases } from './names.cases'

describe('whom a mention means', () => {
  test.each(nameCases.map(([name, text, ...names]) => ({ name, text, names })))(
    '$name',
    ({ text, names }) => {
      const { quotations } = findQuotations(text)
      expect(quotations.map(({ speaker }) => speaker?.name ?? null)).toEqual(names)
    },
  )
})

test('an entity is listed once, with its mentions and what it is said to be', () => {
  const text = 'Ada Finch, mayor of Lima, came. “We had no choice,” Finch said. “None,” she added.'
  const { entities } = findQuotations(text)
  expect(entities).toEqual([
    {
      name: 'Ada Finch',
      kind: 'person',
      description: 'mayor of Lima',
      mentions: [
        { start: 0, end: 9, text: 'Ada Finch' },
        { start: 52, end: 57, text: 'Finch' },
        { start: 72, end: 75, text: 'she' },
      ],
    },
  ])
})

test('a post is a document, whatever is told of it', () => {
  const text = '“It is over,” said a January blog post on the closing of the yard.'
  const { entities } = findQuotations(text)
  expect(entities.map(({ name, kind }) => ({ name, kind }))).toEqual([
    { name: 'January blog post on the closing of the yard', kind: 'document' },
  ])
})
