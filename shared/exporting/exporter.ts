// What an export format is given, and what it has to be.

import type { PassageWarning } from '../integrity/warning'
import type { Located } from '../model/anchor'
import type { Annotation } from '../model/annotation'
import type { Article } from '../model/article'
import type { Label } from '../model/label'

/**
 * An annotation with where its words are in the newest version, and whether the reader decided that; a note on the whole
 * article has no place.
 */
export type ExportedAnnotation = Annotation & { located: Located | null; decided: boolean }

export interface ExportedArticle {
  article: Article
  /** The canonical text of the newest version, for offsets that are counted otherwise. */
  text: string
  /** In the order of the text; notes on the whole article first, lost passages last. */
  annotations: ExportedAnnotation[]
  /** What passages might hide when they stand alone. */
  warnings?: PassageWarning[] | undefined
}

export interface ExportInput {
  articles: ExportedArticle[]
  labels: Label[]
  /** When the export is made: an argument, so that an export can be tested to the letter. ISO 8601. */
  at: string
  /** The version of Pullquote. */
  version: string
}

export interface Exporter {
  id: string
  /** What a person calls it. */
  name: string
  /** Without the dot. */
  extension: string
  mediaType: string
  render(input: ExportInput): string
}
