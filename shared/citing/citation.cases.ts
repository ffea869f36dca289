// A citation to try the styles with, of our own writing.
import { type Leaf, leavesOf, textOf } from '../body/text'
import { articleOf } from '../exporting/sample.cases'
import { newestVersion } from '../model/article'
import { type Citation, type CitedPassage, citationOf } from './citation'

const body = [
  {
    type: 'heading' as const,
    level: 2 as const,
    children: [{ type: 'text' as const, text: 'Votes' }],
  },
  ...['The council voted twice.', '“We were never going to build it,” the engineer said.'].map(
    (text) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }),
  ),
]
export const text = textOf(body)
export const leaves: Leaf[] = leavesOf(body)

export function sampleCitation(
  words = 'We were never going to build it,',
  fields: Partial<CitedPassage> = {},
): Citation {
  const article = fields.article ?? articleOf()
  const start = text.indexOf(words)
  return citationOf({
    article,
    version: newestVersion(article),
    text,
    leaves,
    range: { start, end: start + words.length },
    quotation: { speaker: 'Mara Stone', cue: 'said' },
    ...fields,
  })
}
