import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faulty-file-system.fixture'
import { contents, newFolder, open } from './library.fixture'
import { addArticle } from './records.fixture'

describe('a folder', () => {
  it('that is not there is an empty library for a reader, and is not made', async () => {
    const folder = join(await newFolder(), 'nobody', 'home')
    const library = await open(folder, { write: false })
    expect((await contents(library)).articles).toEqual([])
    expect(library.labels()).toHaveLength(5)
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is made for a writer, for its owner alone', async () => {
    const folder = join(await newFolder(), 'some', 'where')
    const library = await open(folder)
    await library.commit([addArticle(1)])
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(folder, 'library.json'))).mode & 0o777).toBe(0o600)
  })

  it('holds nothing unfinished after a writer that was killed', async () => {
    const folder = await newFolder()
    await (await open(folder)).close()
    await writeFile(join(folder, 'library.json.1f6c.tmp'), '{"format":')
    await writeFile(join(folder, 'annotations', 'x.json.1f6c.tmp'), '')
    const library = await open(folder)
    await library.close()
    const names = await readdir(folder, { recursive: true })
    expect(names.filter((name) => name.endsWith('.tmp') || name.startsWith('lock'))).toEqual([])
  })

  it('below a file can be neither written nor read', async () => {
    const parent = await newFolder()
    await writeFile(join(parent, 'file'), '')
    await expect(open(join(parent, 'file', 'library'))).rejects.toMatchObject({
      code: 'cannot-write',
      message: expect.stringContaining('a part of this path is a file'),
    })
    await expect(open(join(parent, 'file', 'library'), { write: false })).rejects.toMatchObject({
      code: 'cannot-read',
    })
  })

  it('that is a file can not be written', async () => {
    const folder = join(await newFolder(), 'file')
    await writeFile(folder, '')
    await expect(open(folder)).rejects.toMatchObject({
      code: 'cannot-write',
      message: expect.stringContaining('there is a file of this name'),
    })
  })

  it.skipIf(process.platform !== 'linux')('that takes no folder is told', async () => {
    await expect(open('/proc/pullquote')).rejects.toMatchObject({ code: 'cannot-write' })
  })

  it.each(['EACCES', 'EROFS', 'ENOSPC'])('that refuses with %s is told', async (code) => {
    const fs = faultyFileSystem()
    fs.failAt(1, code, 1_000)
    const folder = await newFolder()
    await expect(open(join(folder, 'library'), { fs })).rejects.toMatchObject({
      code: 'cannot-write',
      message: expect.stringContaining(folder),
    })
    expect(await readdir(folder)).toEqual([])
  })
})
