// What there is to know of a text that drafts are checked against, beside the text.
import type { Correction } from '../model/correction'

/** A version of an article. */
export interface SourceText {
  article: string
  title: string
  byline: string | null
  site: string | null
  /** BCP 47. */
  language: string | null
  /** What the reader corrected of its quotations. */
  corrections: readonly Correction[]
  /** Its hash. */
  body: string
  /** ISO 8601. */
  retrieved: string
  newest: boolean
}
