// What a style of citation has to be.
import type { CitationStyleId } from '../model/settings'
import type { Citation } from './citation'

export interface CitationStyle {
  id: CitationStyleId
  /** What a person calls it. */
  name: string
  /** What the text is, for a clipboard that tells. */
  mediaType: 'text/plain' | 'text/html'
  render(citation: Citation): string
}
