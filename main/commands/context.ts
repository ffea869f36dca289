// What the commands work with.
import type { capture } from '../capture/capture'
import type { Library } from '../library/library'
import type { ArticleQuotations } from '../quotations/article-quotations'
import type { ReadBody } from './bodies'
import type { Texts } from './texts'

export interface Context {
  library: Library
  bodyOf: ReadBody
  texts: Texts
  quotations: ArticleQuotations
  capture: typeof capture
  /** The time now, ISO 8601 in UTC. */
  now(): string
  newId(): string
  /** The version of Pullquote. */
  version: string
}
