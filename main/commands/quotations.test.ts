import { expect, test } from 'vitest'
import { newSession, story } from './session.fixture'

test('an article’s quotations are listed with their speakers', async () => {
  const { call, paste } = await newSession()
  const article = await paste(story)
  const { quotations } = await call('quotation.list', { article })
  expect(quotations.map(({ text, speaker }) => [text, speaker?.text])).toEqual([
    ['We had no choice,', 'the mayor'],
    ['We had no choice,', 'the engineer'],
  ])
  expect(await call('quotation.list', { article })).toEqual({ quotations, entities: [] })
})

test('of an article that is not there', async () => {
  const { fail } = await newSession()
  expect(await fail('quotation.list', { article: 'nothing-here' })).toMatchObject({
    code: 'not-found',
  })
})
