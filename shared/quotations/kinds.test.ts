import { describe, expect, test } from 'vitest'
import { findQuotations } from './index'
import { kindCases } from './kinds.cases'

describe('of what kind a quotation is', () => {
  test.each(kindCases.map(([text, ...kinds]) => ({ text, kinds })))('$text', ({ text, kinds }) => {
    expect(findQuotations(text).quotations.map(({ kind }) => kind)).toEqual(kinds)
  })
})
