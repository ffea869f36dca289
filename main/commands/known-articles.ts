// Which articles a text that arrives may be a version of: found by what they would have in common, without looking through all.
import { setImmediate as pause } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { foldedTitle } from '#shared/importing/title'
import type { Article, Version } from '#shared/model/article'
import type { Library } from '../library/library'
import { type Addresses, spellingsOf } from './addresses'

/** What an article is recognised by. */
export type Recognisable = Addresses & {
  title: string
  versions: readonly Pick<Version, 'original'>[]
}

/** Two that have none of these in common are not the same story, whatever else they hold. */
export const keysOf = (article: Recognisable): string[] => [
  `title ${foldedTitle(article.title)}`,
  ...addressKeysOf(article),
  ...article.versions.map(({ original }) => `original ${original}`),
]

export const addressKeysOf = (article: Addresses): string[] =>
  spellingsOf(article).map((address) => `address ${address}`)

/** Articles after which others get their turn: a few milliseconds of work. */
const sliceArticles = 200

export class KnownArticles {
  /** By checksums of keys, for the keys themselves would take several times as much memory, and so would a list of each. */
  readonly #ids = new Map<number, string | string[]>()
  #ready: Promise<void> | null = null

  constructor(private readonly library: Pick<Library, 'article' | 'articles' | 'onChange'>) {}

  /** Resolves when all articles are known; `like` works from then on, and follows every commit. */
  ready(): Promise<void> {
    this.#ready ??= this.#build()
    return this.#ready
  }

  /** The articles that have one of these keys, the earliest first, and now and then one that only seems to. */
  like(keys: readonly string[]): Article[] {
    const ids = new Set(keys.flatMap((key) => this.#ids.get(crc32(key)) ?? []))
    return [...ids]
      .flatMap((id) => this.library.article(id) ?? [])
      .sort((one, other) => (one.added < other.added ? -1 : 1))
  }

  async #build() {
    this.library.onChange((event) => {
      if (event.kind !== 'records') return
      for (const id of event.touched.articles) {
        const article = this.library.article(id)
        if (article) this.#add(article)
      }
    })
    for (const [index, article] of this.library.articles().entries()) {
      this.#add(article)
      if (index % sliceArticles === sliceArticles - 1) await pause()
    }
  }

  /** What an article was known by before it was edited stays: whoever looks it up there sees what it is now. */
  #add(article: Article) {
    for (const key of keysOf(article)) {
      const sum = crc32(key)
      const known = this.#ids.get(sum)
      if (known === undefined) this.#ids.set(sum, article.id)
      else if (known !== article.id && !known.includes(article.id))
        this.#ids.set(sum, [known, article.id].flat())
    }
  }
}
