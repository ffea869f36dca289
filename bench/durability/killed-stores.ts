// What is written by processes that are killed: one article after the other, each acknowledged when it is kept.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import type { Body } from '#shared/body/blocks'
import { openLibrary } from '../../main/library/library'
import {
  addArticle,
  annotate,
  annotationId,
  article,
  articleId,
  retitle,
  writeNote,
} from '../../main/library/records.fixture'

export interface KilledStore {
  /** Resolves when the article of this number is kept, with its note. */
  keep(number: number): Promise<void>
  /** Whether it is there as it was acknowledged. */
  has(number: number): Promise<boolean>
  close(): Promise<void>
}

export const killedStores = {
  Pullquote: openPullquote,
  lowdb: openLowdb,
  'a file written in its place': openInPlace,
}
export type KilledStoreName = keyof typeof killedStores

const textOf = (number: number): Body => [
  { type: 'paragraph', children: [{ type: 'text', text: `The text of article ${number}.` }] },
]

async function openPullquote(folder: string): Promise<KilledStore> {
  const library = await openLibrary({
    folder,
    write: true,
    holder: 'a program that will be killed',
    wait: 20_000,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    // So that it is killed while it writes documents, too.
    foldAfter: 10,
  })
  if (library.notices.length > 0) {
    await library.close()
    throw new Error(library.notices.join(' '))
  }
  return {
    async keep(number) {
      const body = await library.keepBody(textOf(number))
      const versions = article(number).versions.map((version) => ({ ...version, body }))
      const value = article(number, { versions })
      await library.commit([{ action: 'create', record: { type: 'article', value } }])
      await library.commit([annotate(number, number)])
      await library.commit([
        retitle(number, `Title ${number}`),
        writeNote(number, number, 'Noted.'),
      ])
      await library.commit([retitle(number, 'A mistake')])
      await library.undo()
    },
    async has(number) {
      const id = articleId(number)
      const { title, versions: [version] = [] } = library.article(id) ?? {}
      const note = (await library.annotationsOf(id)).get(annotationId(number))?.note
      if (title !== `Title ${number}` || note !== 'Noted.' || !version) return false
      await library.blobs.body(version.body)
      return true
    },
    close: () => library.close(),
  }
}

/** lowdb with its own adapter. */
async function openLowdb(folder: string): Promise<KilledStore> {
  await mkdir(folder, { recursive: true })
  const db = await JSONFilePreset<Record<string, unknown>>(join(folder, 'db.json'), {})
  return {
    async keep(number) {
      db.data[number] = addArticle(number)
      await db.write()
    },
    has: async (number) => number in db.data,
    close: async () => undefined,
  }
}

/** What must be seen to lose something, or the harness would see nothing. */
async function openInPlace(folder: string): Promise<KilledStore> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'db.json')
  const text = await readFile(path, 'utf8').catch(() => '{}')
  const data: Record<string, unknown> = JSON.parse(text)
  return {
    async keep(number) {
      data[number] = addArticle(number)
      await writeFile(path, JSON.stringify(data))
    },
    has: async (number) => number in data,
    close: async () => undefined,
  }
}
