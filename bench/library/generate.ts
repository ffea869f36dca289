// A large library, the same each time from the same seed: written by the library itself, on a file system that is in no hurry to
// sync, for nobody needs it after a crash.
import type { FileHandle } from 'node:fs/promises'
import type { Body } from '#shared/body/blocks'
import { textOf } from '#shared/body/text'
import { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import type { Change } from '#shared/model/operation'
import { hashOfBody } from '../../main/library/blobs'
import { type FileSystem, realFileSystem } from '../../main/library/file-system'
import { openLibrary } from '../../main/library/library'
import { randomFrom } from '../measure'
import { languageOf } from '../search/articles'

const language = languageOf(1)
export const sentence = (random: () => number, count: number) =>
  Array.from({ length: count }, () => language.pick(random)).join(' ')
const hex = (random: () => number, length: number) =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
const id = (random: () => number) =>
  `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`

export interface Made {
  article: Article
  body: Body
  /** The canonical text of the body. */
  text: string
}

/** An article of 600 words. */
export function makeArticle(random: () => number, number: number): Made {
  const added = new Date(Date.UTC(2015, 0, 1) + number * 3_600_000).toISOString()
  const body: Body = Array.from({ length: 10 }, () => ({
    type: 'paragraph',
    children: [{ type: 'text', text: sentence(random, 60) }],
  }))
  const article: Article = {
    id: id(random),
    title: sentence(random, 8),
    byline: sentence(random, 2),
    site: 'news.example',
    address: `https://news.example/${number}`,
    canonicalAddress: null,
    language: 'en',
    published: added,
    added,
    state: number % 3 === 0 ? 'archive' : 'inbox',
    favourite: number % 50 === 0,
    tags: number % 4 === 0 ? ['law'] : [],
    position: { offset: 100, progress: 0.2 },
    words: 600,
    versions: [
      {
        body: hashOfBody(body),
        retrieved: added,
        source: { kind: 'address', address: `https://news.example/${number}` },
        original: hex(random, 64),
        mediaType: 'text/html',
      },
    ],
    trashed: null,
    corrections: [],
  }
  return { article, body, text: textOf(body) }
}

/** Words of it: about twelve. */
export function anyPassage(random: () => number, text: string): { start: number; end: number } {
  const at = Math.floor(random() * (text.length - 100))
  const start = text.indexOf(' ', at) + 1
  return { start, end: text.indexOf(' ', start + 60) }
}

export function makeAnnotation(
  random: () => number,
  { article: { id: article, added, versions }, text }: Made,
): Annotation {
  const { start, end } = anyPassage(random, text)
  return Annotation.parse({
    id: id(random),
    article,
    kind: 'highlight',
    anchor: {
      body: versions[0]?.body ?? '',
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
    label: 'quote',
    note: random() < 0.3 ? sentence(random, 10) : '',
    tags: [],
    created: added,
    changed: added,
    origin: null,
    trashed: null,
  })
}

/** Fills a folder with articles and so many annotations of each. */
export async function generate(folder: string, articles: number, annotations: number) {
  const random = randomFrom(4)
  const library = await openLibrary({
    folder,
    write: true,
    holder: 'a measurement',
    now: () => new Date().toISOString(),
    newId: () => id(random),
    fs: unhurried,
  })
  const perCommit = 50
  for (let from = 0; from < articles; from += perCommit) {
    const changes: Change[] = []
    const bodies: Promise<string>[] = []
    for (let number = from; number < Math.min(articles, from + perCommit); number += 1) {
      const made = makeArticle(random, number)
      bodies.push(library.keepBody(made.body))
      changes.push({ action: 'create', record: { type: 'article', value: made.article } })
      for (let mark = 0; mark < annotations; mark += 1)
        changes.push({
          action: 'create',
          record: { type: 'annotation', value: makeAnnotation(random, made) },
        })
    }
    await Promise.all(bodies)
    await library.commit(changes, { undoable: false })
    if (from % 1_000 === 0) await library.fold()
  }
  await library.close()
}

/** The real file system, but for syncing. */
const unhurried: FileSystem = {
  ...realFileSystem,
  open: async (...given) => {
    const handle = await realFileSystem.open(...given)
    return new Proxy(handle, {
      get(target, name) {
        if (name === 'sync' || name === 'datasync') return async () => undefined
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    }) as FileHandle
  },
}
