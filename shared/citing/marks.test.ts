import { describe, expect, test } from 'vitest'
import { inMarks } from './marks'
import { cases } from './marks.cases'

describe('inMarks', () => {
  test.each(cases)('%s', (_, words, quoted) => {
    expect(inMarks(words)).toBe(quoted)
  })
})
