// What an importer makes of a source: an article that is not yet in a library.
import type { Body } from '../body/blocks'

export interface Draft {
  /** Never empty: where a source names no title, its first words or its file's name serve. */
  title: string
  byline: string | null
  site: string | null
  canonicalAddress: string | null
  language: string | null
  published: string | null
  /** When the text was last changed, as the source says it; left out where it says nothing. */
  modified?: string
  body: Body
}
