// The styles in which a passage is cited. To add one: write its file, and add its line to the table and to `citationStyleIds`.
import { Failure } from '../failure'
import type { CitationStyleId } from '../model/settings'
import { bibtex } from './bibtex'
import { csl } from './csl'
import { html } from './html'
import { footnote, markdown } from './markdown'
import { plain } from './plain'
import { ris } from './ris'
import type { CitationStyle } from './style'

export { type Citation, citationOf } from './citation'
export { markedWords } from './marked-words'

const styles = {
  plain,
  markdown,
  html,
  footnote,
  'csl-json': csl,
  bibtex,
  ris,
} satisfies Record<CitationStyleId, CitationStyle>

export const citationStyles: readonly CitationStyle[] = Object.values(styles)

/** The style with that id. Throws `bad-input`, naming the ids that there are. */
export function citationStyleFor(id: string): CitationStyle {
  const style = citationStyles.find((candidate) => candidate.id === id)
  if (style) return style
  const ids = citationStyles.map((candidate) => candidate.id).join(', ')
  throw new Failure('bad-input', `There is no style of citation “${id}”; choose one of ${ids}.`)
}
