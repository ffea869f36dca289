import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { earliest } from '#shared/model/clock'
import { noHistory, noSettings } from './document-schemas'
import { Documents, entryOf } from './documents'
import { type FileSystem, realFileSystem } from './file-system'
import { fold } from './folding'
import { newFolder } from './library.fixture'
import { Records } from './records'
import { article, articleId } from './records.fixture'

test('tells of no document that is begun while others are written', async () => {
  const records = new Records()
  const begin = (chunk: number) =>
    records.addChunk(chunk, new Map([[articleId(chunk), entryOf(article(chunk))]]), {})
  const meanwhile: FileSystem = {
    ...realFileSystem,
    async rename(from, to) {
      await realFileSystem.rename(from, to)
      begin(2)
    },
  }
  const folder = await newFolder()
  await mkdir(join(folder, 'articles'))
  const documents = new Documents({ folder, fs: meanwhile, repair: true })
  begin(1)
  records.unfolded.chunks.add(1)
  const { settings } = noSettings
  const heads = { device: articleId(0), clock: earliest, folded: {}, steps: noHistory, settings }
  await fold(records, documents, heads)
  expect(records.chunks.has(2)).toBe(true)
  expect((await documents.library()).data).toMatchObject({ chunks: [1] })
})
