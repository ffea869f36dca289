// A citation as plain text: the words in quotation marks, where they are from, and how to check them.
import { inMarks } from './marks'
import { placeParts, sourceParts } from './source-line'
import type { CitationStyle } from './style'

export const plain: CitationStyle = {
  id: 'plain',
  name: 'Plain text',
  mediaType: 'text/plain',
  render: (citation) => {
    const source = [...sourceParts(citation), ...(citation.link ? [citation.link] : [])]
    return `${inMarks(citation.quote)}\n— ${source.join(', ')}\n(${placeParts(citation).join(', ')})`
  },
}
