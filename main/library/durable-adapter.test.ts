import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { decodeDocument } from './document-text'
import { DurableAdapter } from './durable-adapter'
import { faultyFileSystem } from './faulty-file-system.fixture'
import { type FileSystem, realFileSystem } from './file-system'
import { newFolder } from './library.fixture'

const Count = z.object({ format: z.literal(2), count: z.number() })

const adapterIn = (folder: string, fs: FileSystem = realFileSystem) =>
  new DurableAdapter({
    path: join(folder, 'count.json'),
    parse: (value) => Count.safeParse(value).data ?? null,
    fs,
    repair: true,
  })

const countIn = async (folder: string, name: string): Promise<unknown> =>
  decodeDocument(await readFile(join(folder, name)))

describe('the adapter', () => {
  it('serves lowdb, and keeps the generation before', async () => {
    const folder = await newFolder()
    const db = new Low<z.infer<typeof Count> | null>(adapterIn(folder), null)
    await db.read()
    expect(db.data).toBeNull()
    for (const count of [1, 2, 3]) {
      db.data = { format: 2, count }
      await db.write()
    }
    expect(await countIn(folder, 'count.json')).toEqual({ format: 2, count: 3 })
    expect(await countIn(folder, 'count.json.previous')).toEqual({ format: 2, count: 2 })
    expect(await readdir(folder)).toHaveLength(2)
    expect(await adapterIn(folder).read()).toEqual({ format: 2, count: 3 })
  })

  it('keeps the generation before without hard links too', async () => {
    const folder = await newFolder()
    const link = () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }))
    const adapter = adapterIn(folder, { ...realFileSystem, link })
    for (const count of [1, 2]) await adapter.write({ format: 2, count })
    expect(await countIn(folder, 'count.json')).toEqual({ format: 2, count: 2 })
    expect(await countIn(folder, 'count.json.previous')).toEqual({ format: 2, count: 1 })
    expect(await readdir(folder)).toHaveLength(2)
  })

  it('tries again when another program holds the file for a moment', async () => {
    const folder = await newFolder()
    let refused = 0
    const rename: FileSystem['rename'] = async (from, to) => {
      refused += 1
      if (refused <= 2) throw Object.assign(new Error('held'), { code: 'EBUSY' })
      await realFileSystem.rename(from, to)
    }
    await adapterIn(folder, { ...realFileSystem, rename }).write({ format: 2, count: 1 })
    expect(refused).toBe(3)
    expect(await countIn(folder, 'count.json')).toEqual({ format: 2, count: 1 })
  })

  it.each(['ENOSPC', 'EACCES', 'EIO', 'ESTALE'])(
    'tells of %s, and leaves what was there',
    async (code) => {
      const folder = await newFolder()
      const fs = faultyFileSystem()
      const adapter = adapterIn(folder, fs)
      await adapter.write({ format: 2, count: 1 })
      fs.failAt(1, code)
      await expect(adapter.write({ format: 2, count: 2 })).rejects.toMatchObject({
        code: 'cannot-write',
        message: expect.stringContaining(folder),
      })
      expect(await adapter.read()).toEqual({ format: 2, count: 1 })
      expect(await readdir(folder)).toEqual(['count.json'])
    },
  )
})
