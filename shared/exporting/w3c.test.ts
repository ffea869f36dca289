import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textWithRanges } from '../anchoring/text.arbitrary'
import { articleOf, at, highlightOf, idOf, inputOf, revised, sample } from './sample.cases'
import { w3c } from './w3c'

interface Selector {
  type: string
  exact?: string
  prefix?: string
  suffix?: string
  start?: number
  end?: number
}
interface Item {
  motivation: string[]
  body?: { value: string; purpose: string; format?: string }[]
  target: {
    source: Record<string, unknown>
    state: { sourceDate: string }
    selector?: Selector[]
  }
}

const itemsOf = (text: string): Item[] => JSON.parse(text).first.items

describe('w3c', () => {
  const items = itemsOf(w3c.render(sample))

  test('is a collection with one page', () => {
    const collection = JSON.parse(w3c.render(sample))
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      generated: at,
      total: 6,
      first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 },
    })
    expect(collection.first.items).toHaveLength(6)
  })

  test('a passage has label, note and tags as bodies, and its article as source', () => {
    expect(items[1]).toEqual({
      id: `urn:uuid:${idOf(125)}`,
      type: 'Annotation',
      motivation: ['highlighting', 'commenting', 'tagging'],
      created: '2024-07-03T10:00:00.000Z',
      modified: '2024-07-03T10:05:00.000Z',
      generator: { type: 'Software', name: 'Pullquote', 'schema:softwareVersion': '0.1.0' },
      generated: at,
      body: [
        { type: 'TextualBody', value: 'Quote', purpose: 'classifying' },
        {
          type: 'TextualBody',
          value:
            'Said **on the record**.\n\n- ask for the tape\n- [the site](https://harbour.example)',
          purpose: 'commenting',
          format: 'text/markdown',
        },
        { type: 'TextualBody', value: 'bridge', purpose: 'tagging' },
        { type: 'TextualBody', value: 'money', purpose: 'tagging' },
      ],
      target: {
        type: 'SpecificResource',
        source: {
          id: 'https://harbour.example/bridge',
          type: 'Text',
          'schema:headline': 'The bridge that was not built',
          'schema:author': 'Ada Lindqvist',
          'schema:publisher': 'The Harbour Post',
          'schema:datePublished': '2024-06-19T22:10:00-04:00',
          'dcterms:dateAccepted': '2024-07-03T09:30:00.000Z',
          language: 'en-GB',
        },
        state: { type: 'TimeState', sourceDate: '2024-07-03T09:30:00.000Z' },
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: '“We were never going to build it,”',
            prefix: 'The council voted twice. ',
            suffix: ' the engineer said, “not with th',
          },
          { type: 'TextPositionSelector', start: 25, end: 59 },
        ],
      },
    })
  })

  test('a note on the whole article has no selector', () => {
    expect(items[0]?.target.selector).toBeUndefined()
    expect(items[0]?.motivation).toEqual(['commenting', 'tagging'])
  })

  test('lost words are named, but have no position', () => {
    expect(items[4]?.target.selector?.map(({ type }) => type)).toEqual(['TextQuoteSelector'])
  })

  test('words that are not settled to be in the text are those of the version that they were marked in', () => {
    const targets = itemsOf(w3c.render(revised)).map(({ body, target }) => [
      target.state.sourceDate,
      target.selector?.map(({ type }) => type),
      target.selector?.[0]?.exact,
      body?.find(({ purpose }) => purpose === 'describing')?.value,
    ])
    const [first, second] = ['2024-07-03T09:30:00.000Z', '2024-07-04T08:00:00.000Z']
    expect(targets).toEqual([
      [
        first,
        ['TextQuoteSelector'],
        'The vote was held once.',
        'These words were edited after they were marked. The text now reads: The vote was held twice.',
      ],
      [
        second,
        ['TextQuoteSelector', 'TextPositionSelector'],
        'Nobody asked her a third time.',
        undefined,
      ],
      [
        first,
        ['TextQuoteSelector'],
        'It was lost once.',
        'These words fit 2 places of the current text of the article, and it is not settled which of them is meant.',
      ],
      [
        first,
        ['TextQuoteSelector'],
        'It will be ready by spring.',
        'These words are not in the current text of the article.',
      ],
    ])
  })

  test('an article without an address is named by its id', () => {
    expect(items[5]?.target.source.id).toBe(`urn:uuid:${idOf(2)}`)
  })

  test('positions count code points, and the quote stands there', () => {
    fc.assert(
      fc.property(textWithRanges({ minLength: 1, maxLength: 5 }), ({ text, ranges }) => {
        const annotations = ranges.map(({ start, end }) =>
          highlightOf(text, text.slice(start, end), {
            located: { status: 'exact', start, end, score: 1 },
          }),
        )
        const rendered = w3c.render(inputOf([{ article: articleOf(), text, annotations }]))
        expect(rendered).not.toMatch(/\\ud[89a-f]/)
        const points = [...text]
        for (const { target } of itemsOf(rendered)) {
          const [quote, position] = target.selector ?? []
          expect(points.slice(position?.start, position?.end).join('')).toBe(quote?.exact)
          expect(text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`)
        }
      }),
    )
  })
})
