import { expect, test } from 'vitest'
import { describe as describePassage, locate } from '#shared/anchoring/index'
import type { Body } from '#shared/body/blocks'
import type { Annotation } from '#shared/model/annotation'
import type { Version } from '#shared/model/article'
import { annotation, annotationId, article as articleOf } from '../library/records.fixture'
import { rememberLocating } from './remembered-locating'
import { Texts } from './texts'

const older = 'The bridge was closed on Monday.'
const newer = 'Corrected. The bridge was closed on Tuesday.'

const bodyOf = async ({ body }: Version): Promise<Body> => [
  { type: 'paragraph', children: [{ type: 'text', text: body.startsWith('0') ? older : newer }] },
]

/** A passage of words in the older text, or in the newer one. */
function mark(number: number, words: string, text: string): Annotation {
  const made = annotation(number, 1)
  const start = text.indexOf(words)
  const anchor = describePassage(text, { start, end: start + words.length })
  const body = (text === older ? '0' : '1').repeat(64)
  return made.kind === 'highlight' ? { ...made, anchor: { body, ...anchor } } : made
}

test('a mark made in a version stands there, without waiting until others are found', async () => {
  const single = articleOf(1)
  const [first] = single.versions as [Version]
  const article = { ...single, versions: [first, { ...first, body: '1'.repeat(64) }] }
  const [old, fresh] = [mark(1, 'closed on Monday', older), mark(2, 'The bridge', newer)]
  const all = new Map([old, fresh].map((each) => [each.id, each]))
  let isFound = () => {}
  const found = new Promise<void>((resolve) => {
    isFound = resolve
  })
  const texts = new Texts(
    { annotationsOf: async () => all },
    bodyOf,
    rememberLocating(async (...given) => {
      await found
      return locate(...given)
    }),
  )
  const places = texts.places(article)
  expect(await texts.placesOf([fresh], article)).toEqual(
    new Map([
      [
        annotationId(2),
        { located: { status: 'exact', start: 11, end: 21, score: 1 }, decided: false },
      ],
    ]),
  )
  isFound()
  expect(await texts.placesOf([old], article)).toEqual(await places)
  expect((await places).get(annotationId(1))?.located.status).toBe('changed')
})
