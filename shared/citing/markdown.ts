// Citations as Markdown (CommonMark with GitHub's extensions): a block quote, or a footnote. Built as trees, so that escaping
// is the serialiser's: what a passage holds is words, never structure.
import type { PhrasingContent, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { phrasingOf } from '../exporting/note'
import type { Citation } from './citation'
import { inMarks } from './marks'
import { placeParts, sourceParts } from './source-line'
import type { CitationStyle } from './style'

export const markdown: CitationStyle = {
  id: 'markdown',
  name: 'Markdown',
  mediaType: 'text/plain',
  render: (citation) =>
    render([
      {
        type: 'blockquote',
        children: [
          { type: 'paragraph', children: phrasingOf(citation.quote) },
          { type: 'paragraph', children: [text('— '), ...source(citation)] },
        ],
      },
    ]),
}

/** The words with the mark of a note, and the note. Its name is the text's and the place's: one passage, one footnote. */
export const footnote: CitationStyle = {
  id: 'footnote',
  name: 'Footnote (Markdown)',
  mediaType: 'text/plain',
  render: (citation) => {
    const identifier = `${citation.body.slice(0, 8)}-${citation.start}`
    return render([
      {
        type: 'paragraph',
        children: [
          ...phrasingOf(inMarks(citation.quote)),
          { type: 'footnoteReference', identifier, label: identifier },
        ],
      },
      {
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: [{ type: 'paragraph', children: [...source(citation), text('.')] }],
      },
    ])
  },
}

function render(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      extensions: [
        gfmToMarkdown(),
        // A carriage return of a text would end a line for the parser.
        { unsafe: [{ character: '\r', inConstruct: 'phrasing' }] },
      ],
    },
  )
}

/** The source as one line, whose title leads to the passage. */
function source(citation: Citation): PhrasingContent[] {
  const { link } = citation
  const parts = [...sourceParts(citation), ...placeParts(citation)]
  const title = inMarks(citation.title)
  const line = parts.join(', ').replace(/[\r\n]+/g, ' ')
  const at = line.indexOf(title)
  if (!link || !/^https?:/i.test(link) || at < 0) return [text(link ? `${line}, ${link}` : line)]
  return [
    text(line.slice(0, at)),
    { type: 'link', url: link, children: [text(title)] },
    text(line.slice(at + title.length)),
  ]
}

const text = (value: string): PhrasingContent => ({ type: 'text', value })
