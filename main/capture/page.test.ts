import { expect, test } from 'vitest'
import { textOf } from '#shared/body/text'
import { draftOfPage } from './page'
import { newsLines, newsPage, oldPage } from './page.cases'

test('the article of a news page, word for word, and nothing else of the page', () => {
  const { body, ...draft } = draftOfPage(
    newsPage,
    'https://courier.example/news/harbour?utm_source=feed',
  )
  expect(textOf(body).split('\n')).toEqual(newsLines)
  expect(draft).toEqual({
    title: 'Harbour to close for a winter & a spring',
    byline: 'Inês Abara, Tom Okafor',
    site: 'The Tidewater Courier',
    published: '2024-11-02T06:30:00+00:00',
    language: 'en-GB',
    canonicalAddress: 'https://courier.example/news/harbour',
  })
  console.log(JSON.stringify(body, null, 1))
})

test('old', () => {
  const { body, ...draft } = draftOfPage(
    oldPage,
    'https://courier.example/news/harbour?utm_source=feed',
  )
  console.log(JSON.stringify(body, null, 1), draft)
})
