// A citation as HTML: a figure with a block quote and its source. Built as a tree: what a passage holds is words.
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { linesOf } from '../exporting/wording'
import type { Citation } from './citation'
import { inMarks } from './marks'
import { placeParts, sourceParts } from './source-line'
import type { CitationStyle } from './style'

export const html: CitationStyle = {
  id: 'html',
  name: 'Formatted text (HTML)',
  mediaType: 'text/html',
  render: (citation) => {
    const { quote, language, body } = citation
    return toHtml(
      h('figure', [
        h(
          'blockquote',
          {
            ...(webAddress(citation) && { cite: webAddress(citation) }),
            ...(language && { lang: language }),
            dataTextSha256: body,
          },
          [h('p', withBreaks(quote))],
        ),
        h('figcaption', ['— ', ...source(citation)]),
      ]),
    )
  },
}

function source(citation: Citation): ElementContent[] {
  const line = [...sourceParts(citation), ...placeParts(citation)].join(', ')
  const title = inMarks(citation.title)
  const at = line.indexOf(title)
  const address = webAddress(citation)
  return [
    { type: 'text', value: line.slice(0, at) },
    h('cite', [address ? h('a', { href: address }, title) : title]),
    { type: 'text', value: line.slice(at + title.length) },
  ]
}

const webAddress = ({ link }: Citation) => (link && /^https?:/i.test(link) ? link : null)

function withBreaks(words: string): ElementContent[] {
  return linesOf(words).flatMap((line, index) => [
    ...(index > 0 ? [h('br')] : []),
    { type: 'text' as const, value: line },
  ])
}
