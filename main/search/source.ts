// What the index is told of an article; its body it reads by itself.
import type { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'

export interface Source {
  article: Article
  annotations: readonly Annotation[]
  /** The canonical text of its newest version, where it is known; empty where nobody can read it. */
  text?: string
}
