import { describe, expect, it } from 'vitest'
import type { Body } from '#shared/body/blocks'
import { leavesOf, textOf } from '#shared/body/text'
import { sentenceAt } from './sentence'

const body: Body = [
  { type: 'heading', level: 1, children: [{ type: 'text', text: 'A heading' }] },
  { type: 'paragraph', children: [{ type: 'text', text: 'One is here. Two is not! ' }] },
  { type: 'paragraph', children: [{ type: 'text', text: 'Is three?' }] },
]
const article = { text: textOf(body), leaves: leavesOf(body) }

describe('sentenceAt', () => {
  it.each([
    ['inside a sentence', 'ne is', 'One is here.'],
    ['at its first character', 'One', 'One is here.'],
    ['at its full stop', '. Two', 'One is here.'],
    ['between two sentences: the next', ' Two', 'Two is not!'],
    ['in a heading, which ends its sentence', 'heading', 'A heading'],
    ['between two paragraphs: the next', ' \nIs', 'Is three?'],
  ])('%s', (_, at, expected) => {
    const sentence = sentenceAt(article, article.text.indexOf(at))
    expect(sentence && article.text.slice(sentence.start, sentence.end)).toBe(expected)
  })

  it('finds none behind the last', () => {
    expect(sentenceAt(article, article.text.length)).toBeNull()
  })
})
