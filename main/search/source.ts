// What the index is told of an article; its body it reads by itself.
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'

export interface Source {
  article: Article
  /** Null for those of its document, as they are there. */
  annotations: readonly Annotation[] | null
  /** The canonical text of its newest version, where it is known; empty where nobody can read it. */
  text?: string
}

/** With its annotations. */
export interface ToldSource extends Source {
  annotations: readonly Annotation[]
}
