// The texts of articles, and where the passages of an article are in it: both are derived, and remembered for a while.
import { textOf } from '#shared/body/text'
import type { Annotation, Highlight } from '#shared/model/annotation'
import { type Article, newestVersion, type Version } from '#shared/model/article'
import { type Standing, standingsIn } from '#shared/reviewing/standing'
import type { Library } from '../library/library'
import type { ReadBody } from './bodies'
import { rememberLocating } from './remembered-locating'

/** Texts that are remembered: as many as a reader moves between. */
const mostTexts = 32

export type Places = ReadonlyMap<string, Standing>

export class Texts {
  /** The newest last. */
  readonly #texts = new Map<string, Promise<string>>()
  /** By the annotations of an article, a map that is another one after every change of them; then by body. */
  readonly #places = new WeakMap<ReadonlyMap<string, Annotation>, Map<string, Promise<Places>>>()

  constructor(
    private readonly library: Pick<Library, 'annotationsOf'>,
    private readonly bodyOf: ReadBody,
    private readonly locateIn = rememberLocating(),
  ) {}

  /** The canonical text of a version. Throws `library-damaged` where its body can neither be read nor made again. */
  text(version: Version): Promise<string> {
    const { body } = version
    const known = this.#texts.get(body)
    const text = known ?? this.bodyOf(version).then(textOf)
    this.#texts.delete(body)
    this.#texts.set(body, text)
    // A body that could not be read is asked for again.
    if (!known) text.catch(() => this.#texts.delete(body))
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= mostTexts) break
      this.#texts.delete(oldest)
    }
    return text
  }

  /**
   * Where the passages of an article are in a version of it, the newest where none is given, by the id of the annotation;
   * articles' notes have no place.
   */
  async places(article: Article, version = newestVersion(article)): Promise<Places> {
    const annotations = await this.library.annotationsOf(article.id)
    // Undo may take a version away, and the order of the versions tells which decision is the newest.
    const key = [version.body, ...bodiesOf(article)].join()
    const located = this.#places.get(annotations) ?? new Map<string, Promise<Places>>()
    this.#places.set(annotations, located)
    const known = located.get(key)
    if (known) return known
    const places = this.#locate(article, [...annotations.values()].filter(isHighlight), version)
    located.set(key, places)
    places.catch(() => located.delete(key))
    return places
  }

  /**
   * The same of some annotations of an article, which were just changed. Those that were made in the version itself stand where
   * they were made, and do not wait until the others are found.
   */
  async placesOf(
    annotations: readonly Annotation[],
    article: Article,
    version = newestVersion(article),
  ): Promise<Places> {
    const highlights = annotations.filter(isHighlight)
    return highlights.every(({ anchor }) => anchor.body === version.body)
      ? this.#locate(article, highlights, version)
      : this.places(article, version)
  }

  async #locate(
    article: Article,
    highlights: readonly Highlight[],
    version: Version,
  ): Promise<Places> {
    if (highlights.length === 0) return new Map()
    const standings = await standingsIn(
      version.body,
      await this.text(version),
      bodiesOf(article),
      highlights,
      (body) => this.locateIn(`${body} ${version.body} ${article.id}`),
    )
    return new Map(highlights.map(({ id }, index) => [id, standings[index] as Standing]))
  }
}

const isHighlight = (annotation: Annotation): annotation is Highlight =>
  annotation.kind === 'highlight'

const bodiesOf = ({ versions }: Article) => versions.map(({ body }) => body)
