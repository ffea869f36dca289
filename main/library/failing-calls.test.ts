import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faulty-file-system.fixture'
import type { Library } from './library'
import { contents, newFolder, open, readAgain } from './library.fixture'
import { addArticle, annotate, retitle, writeNote } from './records.fixture'

describe('any call of the file system that fails', () => {
  const changes = [retitle(1, 'New'), writeNote(1, 1, 'new')]

  /** A library that has an article with an annotation, and of which nothing is written but what a test asks for. */
  async function quietLibrary(fs = faultyFileSystem()) {
    const folder = await newFolder()
    const library = await open(folder, { fs, foldAfter: 1_000_000 })
    await library.commit([addArticle(1), annotate(1, 1)])
    return { folder, fs, library }
  }

  /** How many calls it takes. */
  async function callsOf(work: (library: Library) => Promise<void>): Promise<number> {
    const { fs, library } = await quietLibrary()
    const before = fs.calls
    await work(library)
    return fs.calls - before
  }

  it('leaves the library as it was, or the commit done; the next one works', async () => {
    const total = await callsOf((library) => library.commit(changes))
    expect(total).toBeGreaterThan(1)
    for (let call = 1; call <= total; call += 1) {
      const { folder, fs, library } = await quietLibrary()
      const before = await contents(library)
      fs.failAt(call, 'ENOSPC')
      const failure = await library.commit(changes).catch((error: unknown) => error)
      expect(failure).toMatchObject({ code: 'cannot-write' })
      expect(await contents(library)).toEqual(before)
      // On disk there is what memory holds.
      expect(await readAgain(folder)).toEqual(before)
      await library.commit([retitle(1, 'Next')])
      expect(await readAgain(folder)).toEqual(await contents(library))
      await library.close()
      await (await open(folder)).close()
      const names = await readdir(folder, { recursive: true })
      expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([])
    }
  })

  it('and all that follow it never damage what is there', async () => {
    const total = await callsOf((library) => library.commit(changes))
    for (let call = 1; call <= total; call += 1) {
      const { folder, fs, library } = await quietLibrary()
      fs.failAt(call, 'EIO', 10_000)
      await library.commit(changes).catch(() => undefined)
      const after = await readAgain(folder)
      // A disk that refuses everything may hold a commit that was told to have failed, but no other, and no part of one.
      expect([
        ['Article 1', ''],
        ['New', 'new'],
      ]).toContainEqual([after.articles[0]?.title, after.annotations[0]?.note])
    }
  })

  it('while documents are written takes nothing away, and they are written the next time', async () => {
    const total = await callsOf((library) => library.fold())
    expect(total).toBeGreaterThan(20)
    for (let call = 1; call <= total; call += 1) {
      const { folder, fs, library } = await quietLibrary()
      await library.fold()
      await library.commit(changes)
      const before = await contents(library)
      fs.failAt(call, 'ENOSPC')
      await library.fold().catch((error) => expect(error).toMatchObject({ code: 'cannot-write' }))
      expect(await readAgain(folder)).toEqual(before)
      await library.commit([retitle(1, 'Next')])
      await library.fold()
      expect(await readAgain(folder)).toEqual(await contents(library))
      await rm(join(folder, 'journal'), { recursive: true })
      expect((await readAgain(folder)).articles).toMatchObject([{ title: 'Next' }])
    }
  })

  it('leaves an error that is no failure of the disk what it is', async () => {
    const library = await open(await newFolder(), {
      now: () => {
        throw new TypeError('no clock')
      },
    })
    await expect(library.commit([addArticle(1)])).rejects.toThrow(TypeError)
  })
})
