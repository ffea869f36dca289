import { describe, expect, test } from 'vitest'
import { findQuotations } from './index'
import { spanCases } from './spans.cases'

/** The text with brackets around the quotations that are found in it. */
function bracket(text: string): string {
  let from = 0
  let bracketed = ''
  for (const { parts } of findQuotations(text).quotations) {
    const start = parts[0]?.start ?? 0
    const end = parts.at(-1)?.end ?? 0
    bracketed += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`
    from = end
  }
  return bracketed + text.slice(from)
}

describe('quotations stand where their marks are', () => {
  test.each(spanCases)('$name', ({ marked }) => {
    expect(bracket(marked.replace(/[⟦⟧]/g, ''))).toBe(marked)
  })
})
