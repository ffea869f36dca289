// What the thread of the index does, one thing after the other: it knows nothing of the library but its folder and what it is told.
import { join } from 'node:path'
import { newestVersion } from '#shared/model/article'
import { documentOf } from '#shared/search/document'
import { type Excerpt, excerptsOf, hitsIn, type Piece, piecesOf } from '#shared/search/hits'
import { plainNote } from '#shared/search/plain-note'
import { type NamedLabel, parseQuery, type Query } from '#shared/search/query'
import { SearchIndex } from '#shared/search/search-index'
import { annotationsIn } from './annotations-document'
import { bodyText } from './body-text'
import { KeptIndex } from './kept-index'
import type { Source, ToldSource } from './source'

export interface IndexerOptions {
  /** Of the library. */
  folder: string
  /** Whether the index may be kept there. */
  write: boolean
}

/** A hit, as the contract says it. */
export type FoundHit =
  | ({ kind: 'text' } & Excerpt)
  | { kind: 'passage' | 'note'; annotation: string; pieces: Piece[] }

export interface Shown {
  id: string
  title: Piece[]
  hits: FoundHit[]
}

/** Hits that are shown of one article, of its text and of its annotations each. */
const mostHits = 3

export class Indexer {
  readonly #kept: KeptIndex
  #index = new SearchIndex()

  constructor(private readonly options: IndexerOptions) {
    this.#kept = new KeptIndex(join(options.folder, 'search'))
  }

  /** Opens what was kept; gives the revision that it knows, or null where the index has to be built. */
  open(): string | null {
    const kept = this.#kept.load()
    this.#index = new SearchIndex(kept?.parts)
    return kept?.revision ?? null
  }

  /** Forgets everything: what was kept is of another library or another time. */
  clear(): void {
    this.#index = new SearchIndex()
  }

  /** Takes articles in, or again; gives those of which something could not be read here, and has to be told. */
  put(sources: readonly Source[]): string[] {
    const unread: string[] = []
    for (const source of sources) {
      const { article } = source
      const text = this.#textOf(source)
      const annotations = source.annotations ?? annotationsIn(this.options.folder, article.id)
      if (text === undefined || annotations === undefined) unread.push(article.id)
      else this.#index.put(documentOf(article, annotations, text))
    }
    return unread
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) this.#index.remove(id)
  }

  find(typed: string, labels: readonly NamedLabel[], offset: number, limit: number) {
    const query = parseQuery(typed, labels)
    const { total, page } = this.#index.search(query, { offset, limit })
    return { total, ids: page.map(({ id }) => id), remarks: [...query.remarks] }
  }

  /** The words of a query in their context. */
  show(typed: string, labels: readonly NamedLabel[], sources: readonly ToldSource[]): Shown[] {
    const query = parseQuery(typed, labels)
    return sources.map((source) => {
      const { title, id } = source.article
      return { id, title: piecesOf(title, hitsIn(title, query)), hits: this.#hits(source, query) }
    })
  }

  /** Works for some milliseconds at what makes the index smaller; gives whether there is more to do. */
  tidy(): boolean {
    return this.#index.tidy()
  }

  /** Keeps the index as that of a revision of the library. What the system refuses is thrown. */
  save(revision: string): void {
    if (this.options.write) this.#kept.save(this.#index.parts(), revision)
  }

  close(): void {
    this.#kept.close()
  }

  #textOf({ article, text }: Source): string | undefined {
    return text ?? bodyText(this.options.folder, newestVersion(article).body)
  }

  #hits(source: ToldSource, query: Query): FoundHit[] {
    const text = this.#textOf(source) ?? ''
    const inText = excerptsOf(text, hitsIn(text, query), mostHits)
    const inAnnotations: FoundHit[] = []
    for (const annotation of source.annotations) {
      if (inAnnotations.length >= mostHits) break
      if (annotation.trashed !== null) continue
      const { id, note } = annotation
      const passage = annotation.kind === 'highlight' ? annotation.anchor.exact : ''
      for (const [kind, excerpt] of [
        ['passage', excerptOf(passage, query)],
        ['note', excerptOfNote(note, query)],
      ] as const)
        if (excerpt) inAnnotations.push({ kind, annotation: id, pieces: excerpt.pieces })
    }
    return [
      ...inText.map((excerpt) => ({ kind: 'text' as const, ...excerpt })),
      ...inAnnotations.slice(0, mostHits),
    ]
  }
}

const excerptOf = (words: string, query: Query) => excerptsOf(words, hitsIn(words, query), 1)[0]

/** Of a note as it is read; as it was written where only the address of a link was found. */
const excerptOfNote = (note: string, query: Query) => {
  const written = excerptOf(note, query)
  return written && (excerptOf(plainNote(note), query) ?? written)
}
