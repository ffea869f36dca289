// What the thread of the gathering does: reads bodies, finds their quotations, and knows which of them stand in several articles.
import type { Body } from '#shared/body/blocks'
import { textOf } from '#shared/body/text'
import {
  byAppearance,
  compareSpeakers,
  compareWordings,
  Gathering,
  type Given,
  type Saying,
  type SpeakerAgreement,
  sayingsOf,
  type WordingAgreement,
  wordByWord,
} from '#shared/gathering/index'
import type { Edit } from '#shared/model/anchor'
import type { Correction } from '#shared/model/correction'
import { asCorrected } from '#shared/quotations/as-corrected'
import { findQuotations, regionsOf } from '#shared/quotations/index'
import { sha256 } from '../library/blobs'
import { bodyIn } from '../search/body-text'
import { KeptSayings } from './kept-sayings'

export interface GathererOptions {
  /** Of the library. */
  folder: string
  /** Whether what was found may be kept there. */
  write: boolean
  /** By what texts are read. */
  rules: string
}

/** What it is told of an article. */
export interface Told {
  id: string
  /** Milliseconds since 1970: when it was published, else added. */
  when: number
  /** BCP 47. */
  language: string | null
  /** The hash of the body of its newest version. */
  hash: string
  corrections: readonly Correction[]
  /** That body, where it cannot be read from its file. */
  body?: Body
}

/** A quotation as an article gives it. UTF-16 offsets into the text of its newest version, half-open. */
export interface GivenPlace {
  article: string
  start: number
  end: number
  text: string
  /** As far as it is known who it is; else the words of the article for the speaker. */
  speaker: string | null
}

/** The same as another article gives it, beside the one that it is compared with. */
export interface OtherPlace extends GivenPlace {
  wording: WordingAgreement
  speakers: SpeakerAgreement
  /** From the words of the one to the words of this one. */
  edits: Edit[]
}

export interface SamePlaces extends GivenPlace {
  /** Whether no other article gave it before. */
  isFirst: boolean
  others: OtherPlace[]
}

export class Gatherer {
  readonly #gathering = new Gathering()
  readonly #kept: KeptSayings
  /** Of each article, what its quotations follow from. */
  readonly #keys = new Map<string, string>()

  constructor(private readonly options: GathererOptions) {
    this.#kept = new KeptSayings(options.folder, options.rules, options.write)
  }

  /** Takes articles in, or again; gives those whose body could not be read here, and has to be told. */
  put(articles: readonly Told[]): string[] {
    return articles.flatMap((article) => {
      const sayings = this.#sayings(article)
      this.#keys.set(article.id, keyOf(article))
      this.#gathering.put(article.id, article.when, sayings ?? [])
      return sayings ? [] : [article.id]
    })
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#gathering.remove(id)
      this.#keys.delete(id)
    }
  }

  /** The quotations of an article that others give too, each compared with the others. */
  same(article: string): SamePlaces[] {
    return this.#gathering.of(article).map(({ given, others }) => compared(given, others))
  }

  /** What articles give differently or to different speakers, each beside the one that gave it first; the newest first. */
  disputes(offset: number, limit: number): { total: number; page: SamePlaces[] } {
    const disputed = this.#gathering
      .groups()
      .filter(([first, ...others]) => first && others.some((other) => isDisputed(first, other)))
      .sort((one, other) => lastOf(other) - lastOf(one))
    const page = disputed
      .slice(offset, offset + limit)
      .flatMap(([first, ...others]) => (first ? [compared(first, others)] : []))
    return { total: disputed.length, page }
  }

  /** Everything was told: what is kept of other bodies is not needed. */
  tidy(): void {
    this.#kept.tidy(new Set(this.#keys.values()))
  }

  close(): void {}

  #sayings(article: Told): Saying[] | undefined {
    const key = keyOf(article)
    const known = this.#kept.get(key)
    if (known) return known
    const body = article.body ?? bodyIn(this.options.folder, article.hash)
    if (!body) return undefined
    const { hash, language, corrections } = article
    const text = textOf(body)
    const found = findQuotations(text, { ...regionsOf(body), ...(language && { language }) })
    const sayings = sayingsOf(asCorrected(found, { text, body: hash, language, corrections }), text)
    this.#kept.set(key, sayings)
    return sayings
  }
}

/** What its quotations follow from. */
function keyOf({ hash, language, corrections }: Told): string {
  const key = `${hash} ${language ?? ''}`
  return corrections.length > 0 ? `${key} ${sha256(JSON.stringify(corrections))}` : key
}

const lastOf = (group: readonly Given[]) => group.at(-1)?.when ?? 0

const isDisputed = (one: Given, other: Given) =>
  compareSpeakers(one.saying, other.saying) === 'other' ||
  compareWordings(wordedOf(one), wordedOf(other)) === 'different'

const wordedOf = ({ saying: { text }, wording }: Given) => ({ text, wording })

function compared(given: Given, others: readonly Given[]): SamePlaces {
  return {
    ...placeOf(given),
    isFirst: others.every((other) => byAppearance(given, other) < 0),
    others: others.map((other) => ({
      ...placeOf(other),
      wording: compareWordings(wordedOf(given), wordedOf(other)),
      speakers: compareSpeakers(given.saying, other.saying),
      edits: wordByWord(given.saying.text, other.saying.text),
    })),
  }
}

function placeOf({ article, saying: { start, end, text, speaker } }: Given): GivenPlace {
  return { article, start, end, text, speaker: speaker?.name ?? speaker?.names[0] ?? null }
}
