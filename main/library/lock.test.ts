import { spawnSync } from 'node:child_process'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faulty-file-system.fixture'
import { realFileSystem } from './file-system'
import { newFolder } from './library.fixture'
import { acquireLock, type LockOptions } from './lock'
import { processStart } from './process-start'

const acquire = (folder: string, options: Partial<LockOptions> = {}) =>
  acquireLock({ folder, fs: realFileSystem, what: 'a test', wait: 0, ...options })

const ownStart = await processStart(process.pid)
const busy = { code: 'library-busy' }

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['--version']).pid
}

const holder = (fields: object) => ({
  token: crypto.randomUUID(),
  pid: process.pid,
  host: hostname(),
  started: null,
  since: new Date().toISOString(),
  what: 'the Pullquote window',
  ...fields,
})

async function lockedBy(fields: object): Promise<string> {
  const folder = await newFolder()
  await writeFile(join(folder, 'lock'), JSON.stringify(holder(fields)))
  return folder
}

describe('the lock', () => {
  it('has one holder, who is named to the others', async () => {
    const folder = await newFolder()
    const lock = await acquire(folder, { what: 'the Pullquote window' })
    await expect(acquire(folder)).rejects.toMatchObject({
      ...busy,
      message: expect.stringContaining(`the Pullquote window (process ${process.pid}`),
    })
    await lock.release()
    await (await acquire(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('lets others wait for their turn', async () => {
    const folder = await newFolder()
    let inside = 0
    const turns = Array.from({ length: 12 }, async () => {
      const lock = await acquire(folder, { wait: 50_000 })
      inside += 1
      expect(inside).toBe(1)
      await new Promise(setImmediate)
      inside -= 1
      await lock.release()
    })
    await Promise.all(turns)
    expect(await readdir(folder)).toEqual([])
  })

  it('is released only by its holder', async () => {
    const folder = await newFolder()
    const lock = await acquire(folder)
    const another = JSON.stringify(holder({}))
    await writeFile(join(folder, 'lock'), another)
    await lock.release()
    expect(await readFile(join(folder, 'lock'), 'utf8')).toBe(another)
  })

  it('works where there are no hard links', async () => {
    const folder = await newFolder()
    const fs = {
      ...faultyFileSystem(),
      link: () => Promise.reject(Object.assign(new Error(), { code: 'EPERM' })),
    }
    const lock = await acquire(folder, { fs })
    await expect(acquire(folder, { fs })).rejects.toMatchObject(busy)
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })
})

describe('the lock of a dead holder', () => {
  it('is taken over when the process is gone', async () => {
    const folder = await lockedBy({ pid: deadProcess() })
    await (await acquire(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it.skipIf(ownStart === null)(
    'is taken over when its number belongs to another process now',
    async () => {
      const folder = await lockedBy({ started: 'another boot 4711' })
      await (await acquire(folder)).release()
    },
  )

  it('is taken over when the machine has been started since', async () => {
    const folder = await lockedBy({ since: '2001-01-01T00:00:00.000Z' })
    await (await acquire(folder)).release()
  })

  it('is taken over by one of many', async () => {
    for (let round = 0; round < 20; round += 1) {
      const folder = await lockedBy({ pid: deadProcess() })
      const all = await Promise.allSettled(Array.from({ length: 8 }, () => acquire(folder)))
      const won = all.filter(({ status }) => status === 'fulfilled')
      expect(won).toHaveLength(1)
      for (const each of all)
        if (each.status === 'rejected') expect(each.reason).toMatchObject(busy)
    }
  })

  it('is taken over when the one who was about to do so has died too', async () => {
    const folder = await newFolder()
    const first = holder({ pid: deadProcess() })
    const second = holder({ pid: deadProcess() })
    await writeFile(join(folder, 'lock'), JSON.stringify(first))
    await writeFile(join(folder, `lock.claim-${first.token}`), JSON.stringify(second))
    await (await acquire(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is left to the one who is about to take it over', async () => {
    const folder = await newFolder()
    const dead = holder({ pid: deadProcess() })
    await writeFile(join(folder, 'lock'), JSON.stringify(dead))
    await writeFile(join(folder, `lock.claim-${dead.token}`), JSON.stringify(holder({})))
    await expect(acquire(folder)).rejects.toMatchObject(busy)
  })

  it('that died while writing it is taken over after a while', async () => {
    const folder = await newFolder()
    const path = join(folder, 'lock')
    await writeFile(path, '{"token":')
    await expect(acquire(folder)).rejects.toMatchObject(busy)
    const before = Date.now() / 1_000 - 60
    await utimes(path, before, before)
    await (await acquire(folder)).release()
  })
})

it('a lock of another machine is never taken over, and tells what to do', async () => {
  const folder = await lockedBy({
    host: 'another-machine',
    pid: deadProcess(),
    since: '2001-01-01T00:00:00.000Z',
  })
  await expect(acquire(folder)).rejects.toMatchObject({
    ...busy,
    message: expect.stringContaining(`delete the file ${join(folder, 'lock')}`),
  })
})
