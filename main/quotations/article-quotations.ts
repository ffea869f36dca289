// What the versions of articles quote, as the reader corrected it. What was found in a body is remembered, and kept where the text is
// long: a body never changes.
import { textOf } from '#shared/body/text'
import type { Article, Version } from '#shared/model/article'
import { asCorrected } from '#shared/quotations/as-corrected'
import type { Corrected } from '#shared/quotations/correct'
import { type Findings, regionsOf } from '#shared/quotations/index'
import type { ReadBody } from '../commands/bodies'
import type { Texts } from '../commands/texts'
import { findInThread, isLong } from './find'
import { KeptFindings, type KeptFindingsOptions } from './kept-findings'

export interface ArticleQuotationsOptions extends KeptFindingsOptions {
  bodyOf: ReadBody
  texts: Texts
}

/** Bodies whose quotations are remembered: as many as a reader moves between. */
const mostBodies = 32

export class ArticleQuotations {
  /** By body and language, the newest last. */
  readonly #known = new Map<string, Promise<Findings>>()
  readonly #kept: KeptFindings

  constructor(private readonly options: ArticleQuotationsOptions) {
    this.#kept = new KeptFindings(options)
  }

  /** What was found in a version, with the reader's corrections as far as they stand in it. Throws `library-damaged`. */
  async of(article: Article, version: Version): Promise<Corrected> {
    const found = await this.#findingsOf(article, version)
    const { corrections, language } = article
    if (corrections.length === 0) return { ...found, targets: [] }
    const text = await this.options.texts.text(version)
    return asCorrected(found, { text, body: version.body, language, corrections })
  }

  /**
   * The same where that takes no time to speak of: of a text that is short, or was read before. Null of others: a book is not read
   * for one of its sentences.
   */
  async atHand(article: Article, version: Version): Promise<Corrected | null> {
    const key = keyOf(article, version)
    const isAtHand =
      this.#known.has(key) ||
      !isLong(await this.options.texts.text(version)) ||
      (await this.#kept.has(key))
    return isAtHand ? this.of(article, version) : null
  }

  /** Waits for what is being kept. */
  close(): Promise<void> {
    return this.#kept.close()
  }

  #findingsOf(article: Article, version: Version): Promise<Findings> {
    const key = keyOf(article, version)
    const found = this.#known.get(key) ?? this.#find(key, article, version)
    this.#known.delete(key)
    this.#known.set(key, found)
    // One that could not be read is asked for again.
    found.catch(() => this.#known.delete(key))
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= mostBodies) break
      this.#known.delete(oldest)
    }
    return found
  }

  async #find(key: string, { language }: Article, version: Version): Promise<Findings> {
    const body = await this.options.bodyOf(version)
    const text = textOf(body)
    const kept = isLong(text) ? await this.#kept.get(key) : null
    if (kept) return kept
    const options = { ...regionsOf(body), reported: true, ...(language && { language }) }
    const found = await findInThread({ text, options })
    if (isLong(text)) this.#kept.set(key, found)
    return found
  }
}

const keyOf = ({ language }: Article, { body }: Version) => `${body} ${language}`
