import { describe, expect, test } from 'vitest'
import { Failure } from '../failure'
import { exporterFor, exporters } from './index'
import { inputOf, sample } from './sample.cases'

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
