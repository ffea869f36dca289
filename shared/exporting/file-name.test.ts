import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNameFor } from './file-name'
import { articleOf, at } from './sample.cases'

const nameOf = (...titles: string[]) =>
  fileNameFor(
    titles.map((title) => ({ article: articleOf({ title }), text: '', annotations: [] })),
    { extension: 'md' },
    at,
  )

describe('fileNameFor', () => {
  test.each([
    ['A bridge', 'A bridge.md'],
    ['Who? “What”: where/when', 'Who “What” where when.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['.hidden', 'hidden.md'],
    ['ends with dots...', 'ends with dots.md'],
    ['con', '_con.md'],
    ['COM1', '_COM1.md'],
    ['aux.txt', '_aux.txt.md'],
    ['contents', 'contents.md'],
    ['line\nbreak\u202Eright to left', 'line break right to left.md'],
    ['', 'Pullquote passages 2024-07-04.md'],
    ['???', 'Pullquote passages 2024-07-04.md'],
  ])('%j is %j', (title, name) => {
    expect(nameOf(title)).toBe(name)
  })

  test('several articles are named by the day', () => {
    expect(nameOf('One', 'Two')).toBe('Pullquote passages 2024-07-04.md')
  })

  test('any title becomes a name that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = nameOf(title)
        expect(name).not.toMatch(/[\p{C}<>:"/\\|?*]/u)
        expect(name).not.toMatch(/^[. ~-]|[. ]\.md$/)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(130)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d) *\./i)
      }),
    )
  })
})
