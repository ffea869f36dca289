import { describe, expect, test } from 'vitest'
import { Failure } from '../failure'
import { exporterFor, exporters } from './index'
import { articleOf, highlightOf, inputOf, sample } from './sample.cases'

describe('exporters', () => {
  test.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s carries every passage, its label, its tags and its source',
    (id, { render }) => {
      const text = render(sample)
      for (const words of [
        'The bridge that was not built',
        'Ada Lindqvist',
        'The Harbour Post',
        'We were never going to build it,',
        'Nobody asked her',
        'It will be ready by spring.',
        'on the record',
        'follow up',
        'bridge',
        'https://harbour.example/bridge',
      ])
        expect(text).toContain(words)
      expect(text).toMatch(/19 June 2024|2024-06-19/)
      expect(text).toMatch(/3 July 2024|2024-07-03/)
      expect(text).toMatch(/4 July 2024|2024-07-04/)
      expect(text).toMatch(id === 'json' ? /"label": "evidence"/ : /Evidence/)
    },
  )

  test.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s carries words that are lost, and says whether they are in the text at all',
    (id, { render }) => {
      const quote = 'It will be ready by spring.'
      const located = { status: 'lost', score: 0 } as const
      const annotations = [highlightOf(quote, quote, { located })]
      const exported = (text: string) =>
        render(inputOf([{ article: articleOf(), text, annotations }]))
      const says = (words: RegExp) => (id === 'json' ? /"status": "lost"/ : words)
      const gone = exported('It will never be ready.')
      expect(gone).toContain(quote)
      expect(gone).toMatch(says(/These words are not in the current text of the article\./))
      const elsewhere = exported(`Nobody said: “${quote}” Nobody at all.`)
      expect(elsewhere).toContain(quote)
      expect(elsewhere).toMatch(
        says(
          /These words stand in the current text of the article, but not where they were marked/,
        ),
      )
      if (id !== 'json') expect(elsewhere).not.toContain('are not in the current text')
    },
  )

  test.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s of nothing is still a document',
    (_, { render }) => {
      expect(() => render(inputOf([]))).not.toThrow()
    },
  )

  test('an unknown format is refused with those that there are', () => {
    expect(() => exporterFor('docx')).toThrow(Failure)
    expect(() => exporterFor('docx')).toThrow(/markdown, html, text, csv, json, w3c/)
    expect(exporterFor('csv').extension).toBe('csv')
  })
})
