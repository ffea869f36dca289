// A citation: a passage with all that is needed to find it again and to check it.
import type { TextRange } from '../anchoring/range'
import type { Leaf } from '../body/text'
import type { AttributedQuotation } from '../model/annotation'
import { type Article, newestVersion, type Version } from '../model/article'
import type { MarkedEdit } from '../model/marked-edit'
import { markedWords } from './marked-words'
import { addressOfPassage } from './text-fragment'

export interface Citation {
  /** The words as they go out, with the reader's omissions and insertions marked. */
  quote: string
  /** The words as they stand in the text. */
  words: string
  /** Whose words they are, where that is known. */
  speaker: string | null
  title: string
  byline: string | null
  site: string | null
  /** As the source says it. */
  published: string | null
  /** When the text was fetched, ISO 8601, and whether the article has no newer one. */
  retrieved: string
  isNewest: boolean
  /** BCP 47. */
  language: string | null
  /** Where others find the article, and where the passage in it. */
  address: string | null
  link: string | null
  /** The paragraph in which the passage begins, from 1; null where it begins in a heading, a caption, a table or code. */
  paragraph: number | null
  /** The SHA-256 of the body, and where the passage stands in its text: UTF-16 offsets, half-open. */
  body: string
  start: number
  end: number
}

export interface CitedPassage {
  article: Article
  /** The version that the text is of. */
  version: Version
  /** Of that version's body. */
  text: string
  leaves: readonly Leaf[]
  range: TextRange
  quotation?: AttributedQuotation | null
  /** Of the words of the passage. */
  edits?: readonly MarkedEdit[]
}

export function citationOf({
  article,
  version,
  text,
  leaves,
  range: { start, end },
  quotation = null,
  edits = [],
}: CitedPassage): Citation {
  const words = text.slice(start, end)
  const address = article.canonicalAddress ?? article.address
  return {
    quote: markedWords(words, edits),
    words,
    speaker: quotation?.speaker ?? null,
    title: article.title,
    byline: article.byline,
    site: article.site,
    published: article.published,
    retrieved: version.retrieved,
    isNewest: newestVersion(article).body === version.body,
    language: article.language,
    address,
    link: address && (addressOfPassage(address, text, { start, end }) ?? address),
    paragraph: paragraphAt(leaves, start),
    body: version.body,
    start,
    end,
  }
}

function paragraphAt(leaves: readonly Leaf[], offset: number): number | null {
  let paragraphs = 0
  for (const leaf of leaves) {
    if (leaf.kind === 'paragraph') paragraphs += 1
    if (offset < leaf.end) return leaf.kind === 'paragraph' ? paragraphs : null
  }
  return null
}
