import { describe, expect, test } from 'vitest'
import { quoteWithSource } from './quote'
import { cases } from './quote.cases'
import { articleOf } from './sample.cases'

describe('quoteWithSource', () => {
  test('the words, and where they are from', () => {
    expect(quoteWithSource('They voted twice.', articleOf())).toBe(
      '“They voted twice.”\n— Ada Lindqvist, “The bridge that was not built”, The Harbour Post, 19 June 2024, https://harbour.example/bridge',
    )
  })

  test('only what is known of the source', () => {
    const article = articleOf({
      byline: null,
      site: null,
      published: null,
      address: null,
      canonicalAddress: null,
    })
    expect(quoteWithSource('Yes.', article)).toBe('“Yes.”\n— “The bridge that was not built”')
  })

  test('when they stood there, for words of an older text', () => {
    expect(quoteWithSource('Yes.', articleOf(), '2026-03-05T08:00:00.000Z')).toMatch(
      /, https:\/\/harbour\.example\/bridge, as it stood on 5 March 2026$/,
    )
  })

  test.each(cases)('%s', (_, words, quoted) => {
    expect(quoteWithSource(words, articleOf()).split('\n— ')[0]).toBe(quoted)
  })
})
