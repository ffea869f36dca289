// What the commands work with.
import type { Draft } from '#shared/importing/draft'
import type { Version } from '#shared/model/article'
import type { Recovery } from '../backup/recovery'
import type { capture } from '../capture/capture'
import type { Library } from '../library/library'
import type { ArticleQuotations } from '../quotations/article-quotations'
import type { ReadBody } from './bodies'
import type { Texts } from './texts'

export interface Context {
  library: Library
  recovery: Recovery
  bodyOf: ReadBody
  /** What is read anew from the bytes of a version. Throws where they are lost, or can't be read. */
  draftOf(version: Version): Promise<Draft>
  texts: Texts
  quotations: ArticleQuotations
  capture: typeof capture
  /** The time now, ISO 8601 in UTC. */
  now(): string
  newId(): string
  /** The version of Pullquote. */
  version: string
}
