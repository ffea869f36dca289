// A large library, the same each time from the same seed: written by the library itself, on a file system that is in no hurry to
// sync, for nobody needs it after a crash.
import type { FileHandle } from 'node:fs/promises'
import { Annotation } from '#shared/model/annotation'
import type { Article } from '#shared/model/article'
import type { Change } from '#shared/model/operation'
import { type FileSystem, realFileSystem } from '../../main/library/file-system'
import { openLibrary } from '../../main/library/library'
import { randomFrom } from '../measure'

const words =
  'bridge council river flood report minister evening harbour vote letter school ferry'.split(' ')
const sentence = (random: () => number, count: number) =>
  Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ')
const hex = (random: () => number, length: number) =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
const id = (random: () => number) =>
  `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`

export function makeArticle(random: () => number, number: number): Article {
  const added = new Date(Date.UTC(2015, 0, 1) + number * 3_600_000).toISOString()
  return {
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
        body: hex(random, 64),
        retrieved: added,
        source: { kind: 'address', address: `https://news.example/${number}` },
        original: hex(random, 64),
        mediaType: 'text/html',
      },
    ],
    trashed: null,
    corrections: [],
  }
}

export function makeAnnotation(
  random: () => number,
  { id: article, added, versions }: Article,
): Annotation {
  const exact = sentence(random, 12)
  return Annotation.parse({
    id: id(random),
    article,
    kind: 'highlight',
    anchor: {
      body: versions[0]?.body ?? '',
      start: 100,
      end: 100 + exact.length,
      exact,
      prefix: sentence(random, 5).slice(0, 32),
      suffix: sentence(random, 5).slice(0, 32),
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

/** Fills a folder with articles and so many annotations of each; gives how many bytes of records these are. */
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
    for (let number = from; number < Math.min(articles, from + perCommit); number += 1) {
      const article = makeArticle(random, number)
      changes.push({ action: 'create', record: { type: 'article', value: article } })
      for (let mark = 0; mark < annotations; mark += 1)
        changes.push({
          action: 'create',
          record: { type: 'annotation', value: makeAnnotation(random, article) },
        })
    }
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
