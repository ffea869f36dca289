import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderAnnotations } from './order'
import { sample } from './sample.cases'

describe('orderAnnotations', () => {
  test('notes first, passages as they stand in the text, lost ones last, whatever order they come in', () => {
    const annotations = sample.articles[0]?.annotations ?? []
    fc.assert(
      fc.property(fc.shuffledSubarray(annotations, { minLength: annotations.length }), (mixed) => {
        expect(orderAnnotations(mixed)).toEqual(annotations)
      }),
    )
  })
})
