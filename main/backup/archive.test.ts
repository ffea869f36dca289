import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contents, newFolder, open } from '../library/library.fixture'
import { addArticle, annotate, retitle } from '../library/records.fixture'
import { archive, unarchive } from './archive'

async function packed() {
  const folder = await newFolder()
  const library = await open(join(folder, 'library'))
  await library.keepOriginal(new TextEncoder().encode('What arrived.'))
  await library.commit([addArticle(1), annotate(1, 1), addArticle(2)])
  await library.commit([retitle(1, 'Another title')])
  const path = join(folder, 'library.tar.gz')
  await archive(library, path)
  return { folder, library, path }
}

test('a library that went through one file is the same', async () => {
  const { folder, library, path } = await packed()
  const before = await contents(library)
  // The head, the steps of undo, articles, annotations, a journal and an original.
  expect(await unarchive(path, join(folder, 'other'))).toBe(6)
  const other = await open(join(folder, 'other'))
  expect(await contents(other)).toEqual(before)
  expect(other.notices).toEqual([])
  await other.undo()
  expect(other.articles()[0]?.title).toBe('Article 1')
})

test('a folder that holds something is left as it is', async () => {
  const { library, path } = await packed()
  await expect(unarchive(path, library.folder)).rejects.toThrow('is not empty')
})

test('a file that is cut off, changed or none at all makes no library', async () => {
  const { folder, path } = await packed()
  const bytes = await readFile(path)
  const other = join(folder, 'other')
  for (const length of [0, 10, Math.floor(bytes.length / 2), bytes.length - 1]) {
    await writeFile(path, bytes.subarray(0, length))
    await expect(unarchive(path, other)).rejects.toMatchObject({ code: 'library-damaged' })
  }
  await writeFile(path, 'no archive')
  await expect(unarchive(path, other)).rejects.toMatchObject({ code: 'library-damaged' })
  await expect(unarchive(join(folder, 'none'), other)).rejects.toMatchObject({
    code: 'cannot-read',
  })
  expect(existsSync(other)).toBe(false)
  expect(existsSync(`${other}.part`)).toBe(false)
})

test('a file that can’t be written leaves nothing behind', async () => {
  const { folder, library } = await packed()
  const path = join(folder, 'missing', 'library.tar.gz')
  await expect(archive(library, path)).rejects.toMatchObject({ code: 'cannot-write' })
  expect(existsSync(join(folder, 'missing'))).toBe(false)
})
