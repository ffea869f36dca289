import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Failure } from '../failure'
import { JsonExport, json, readJsonExport } from './json'
import { nastyWords } from './nasty.arbitrary'
import { at, exportOfWords, revised, sample } from './sample.cases'

describe('json', () => {
  test('what was exported is had back the same', () => {
    for (const input of [sample, revised]) {
      const { articles, labels } = readJsonExport(json.render(input))
      expect({ articles, labels }).toEqual({ articles: input.articles, labels: input.labels })
    }
  })

  test('says what it is', () => {
    expect(readJsonExport(json.render(sample))).toMatchObject({
      format: 'pullquote-annotations',
      version: 1,
      exported: at,
      generator: { name: 'Pullquote', version: '0.1.0' },
    })
  })

  test('any words are had back to the letter', () => {
    fc.assert(
      fc.property(
        fc.oneof(nastyWords, fc.string({ minLength: 1, unit: 'binary' })),
        fc.string(),
        (words, note) => {
          const input = exportOfWords(words, { note })
          expect(readJsonExport(json.render(input)).articles).toEqual(input.articles)
        },
      ),
    )
  })

  test('nothing of a record is dropped by its schema', () => {
    const value = JSON.parse(json.render(sample))
    expect(JsonExport.parse(value)).toEqual(value)
  })

  test.each([
    ['not JSON', 'hello', /not JSON/],
    ['other JSON', '[]', /not a JSON export of Pullquote/],
    ['of a newer version', '{"format":"pullquote-annotations","version":2}', /newer Pullquote/],
    ['damaged', '{"format":"pullquote-annotations","version":1}', /damaged/],
  ])('refuses what is %s', (_, text, message) => {
    expect(() => readJsonExport(text)).toThrow(Failure)
    expect(() => readJsonExport(text)).toThrow(message)
  })
})
