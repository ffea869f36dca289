// Whether a CSL-JSON item is one as the schema of CSL says it (github.com/citation-style-language/schema), in the fields that Pullquote
// writes: no others are allowed there, and each has one type.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { nastyWords } from '../exporting/nasty.arbitrary'
import type { Citation } from './citation'
import { sampleCitation } from './citation.cases'
import { citationStyleFor } from './index'

const Name = z.union([
  z.strictObject({ family: z.string().min(1), given: z.string().min(1) }),
  z.strictObject({ literal: z.string().min(1) }),
])
const CslDate = z.union([
  z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }),
  z.strictObject({ raw: z.string() }),
])
const Item = z.strictObject({
  id: z.string().min(1),
  type: z.enum(['webpage', 'document']),
  title: z.string(),
  author: z.array(Name).min(1).optional(),
  'container-title': z.string().optional(),
  issued: CslDate.optional(),
  accessed: CslDate,
  URL: z.url().optional(),
  language: z.string().optional(),
  note: z.string(),
  custom: z.record(z.string(), z.unknown()),
})

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const dates = fc.constantFrom(
  '2024-06-19',
  '2024-06',
  '2024',
  '2024-06-19T10:00:00+02:00',
  'last May',
)
const bylines = fc.constantFrom(
  'Ada Lindqvist',
  'Ada Lindqvist and Jan van der Berg',
  'Reuters Staff',
)

const citations = fc
  .record({
    quote: nastyWords,
    title: nastyWords,
    byline: orNull(fc.oneof(nastyWords, bylines)),
    site: orNull(nastyWords),
    published: orNull(fc.oneof(dates, nastyWords)),
    language: orNull(fc.constantFrom('en', 'de-CH', 'unheard-of')),
    speaker: orNull(nastyWords),
    paragraph: orNull(fc.integer({ min: 1, max: 999 })),
    link: orNull(fc.constantFrom('https://harbour.example/bridge#:~:text=We%20were')),
  })
  .map((fields): Citation => ({ ...sampleCitation(), ...fields }))

test('every item has the fields and types of the schema, and no others', () => {
  fc.assert(
    fc.property(citations, (citation) => {
      const [item, ...others] = JSON.parse(citationStyleFor('csl-json').render(citation))
      expect(others).toEqual([])
      expect(Item.parse(item)).toEqual(item)
      expect(item.type).toBe(citation.link ? 'webpage' : 'document')
    }),
  )
})
