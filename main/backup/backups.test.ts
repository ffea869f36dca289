import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newSession, story } from '../commands/session.fixture'
import { realFileSystem } from '../library/file-system'
import { contents, newFolder, open } from '../library/library.fixture'
import { addArticle, annotate, retitle, writeNote } from '../library/records.fixture'
import { Backups } from './backups'

/** A library whose backups are taken when a test says so, at the time that it says. */
async function begun(most?: number) {
  const folder = await newFolder()
  const library = await open(folder)
  let now = '2026-05-03T10:00:00.000Z'
  const options = { library, now: () => now, ...(most !== undefined && { most }) }
  const backups = new Backups(options)
  const at = (time: string) => {
    now = time
    return backups.take('by itself')
  }
  return { folder, library, backups, at }
}

const files = (folder: string) => readdir(join(folder, 'backups/files'))

test('a generation tells what it holds, and what restoring it would change', async () => {
  const { library, backups, at } = await begun()
  await library.commit([addArticle(1), addArticle(2), annotate(1, 1)])
  const taken = await at('2026-05-03T10:00:00.000Z')
  expect(taken).toMatchObject({ articles: 2, annotations: 1, trashed: 0, reason: 'by itself' })
  expect(await backups.look('latest')).toMatchObject({ same: 2, changes: [] })

  await library.commit([addArticle(3), writeNote(1, 1, 'New.'), annotate(2, 3)])
  expect(await backups.look(taken.id)).toMatchObject({
    comingBack: 0,
    changing: 1,
    going: 1,
    same: 1,
    changes: [
      { kind: 'changes', title: 'Article 1', annotations: 1 },
      { kind: 'goes', title: 'Article 3', annotations: 1 },
    ],
  })
  await expect(backups.look('1999')).rejects.toThrow('There is no backup 1999')
})

test('what has not changed is kept once', async () => {
  const { folder, library, at } = await begun()
  await library.commit([addArticle(1), annotate(1, 1)])
  await at('2026-05-03T10:00:00.000Z')
  const first = await files(folder)
  await at('2026-05-03T11:00:00.000Z')
  // But for the list of its files: the head of the library was written again.
  const added = (await files(folder)).filter((name) => !first.includes(name))
  expect(added.length).toBeLessThanOrEqual(1)
})

test('older generations go by hour, day and week, and what only they held goes with them', async () => {
  const { folder, library, backups, at } = await begun()
  await library.commit([addArticle(1)])
  const early = await at('2026-05-03T10:00:00.000Z')
  await library.commit([retitle(1, 'Another title')])
  const late = await at('2026-05-03T10:30:00.000Z')
  expect((await backups.list()).map(({ id }) => id)).toEqual([late.id])
  expect(early.id).not.toBe(late.id)
  await library.commit([retitle(1, 'A third title')])
  await at('2026-05-03T11:30:00.000Z')
  expect(await backups.list()).toHaveLength(2)
  const kept = new Set(await files(folder))
  expect(kept.size).toBeGreaterThan(0)
  for (const { id } of await backups.list()) await backups.look(id)
})

test('they take no more than they may, but for the two newest', async () => {
  const { library, backups, at } = await begun(1)
  for (const [index, hour] of ['10', '11', '12', '13'].entries()) {
    await library.commit([addArticle(index)])
    await at(`2026-05-03T${hour}:00:00.000Z`)
  }
  expect((await backups.list()).map(({ articles }) => articles)).toEqual([4, 3])
})

test('no older one goes while the newest can’t be read back', async () => {
  const { folder, library, backups, at } = await begun(1)
  await library.commit([addArticle(1)])
  await at('2026-05-03T10:00:00.000Z')
  const store = join(folder, 'backups/files')
  // What both hold is damaged: the settings, of which no generation before has another one.
  await library.editSettings({ size: 20 })
  await at('2026-05-03T11:00:00.000Z')
  const all = await files(folder)
  for (const name of all)
    if ((await readFile(join(store, name), 'utf8')).includes('"size": 20'))
      await writeFile(join(store, name), 'not what it was')
  await library.commit([addArticle(2)])
  await at('2026-05-03T12:00:00.000Z')
  expect(await backups.list()).toHaveLength(3)
  // Put aside, it is kept anew by the next one.
  await library.commit([addArticle(3)])
  await at('2026-05-03T13:00:00.000Z')
  expect(await backups.list()).toHaveLength(2)
})

test('restoring makes the library what it was, on disk too, and keeps what it was until then', async () => {
  const { folder, library, backups, at } = await begun()
  await library.commit([addArticle(1), annotate(1, 1)])
  const before = await contents(library)
  const { id } = await at('2026-05-03T10:00:00.000Z')
  await library.commit([retitle(1, 'Later'), writeNote(1, 1, 'Later'), addArticle(2)])
  await library.commit([
    { action: 'purge', record: { type: 'article', id: before.articles[0]?.id ?? '' } },
  ])
  const later = await contents(library)
  const { kept } = await backups.restore(id)
  await library.close()

  const restored = await open(folder)
  expect(await contents(restored)).toEqual(before)
  expect(restored.notices).toEqual([])
  await restored.commit([addArticle(7)])
  await restored.close()

  const again = await open(folder)
  expect(again.articles()).toHaveLength(2)
  await new Backups({ library: again, now: () => '2026-05-03T12:00:00.000Z' }).restore(kept.id)
  await again.close()
  expect(await contents(await open(folder))).toEqual(later)
})

test('a damaged generation is refused before anything changes', async () => {
  const { folder, library, backups, at } = await begun()
  await library.commit([addArticle(1)])
  const { id } = await at('2026-05-03T10:00:00.000Z')
  await library.commit([addArticle(2)])
  for (const name of await files(folder))
    await writeFile(join(folder, 'backups/files', name), 'damaged')
  await expect(backups.restore(id)).rejects.toMatchObject({ code: 'library-damaged' })
  await library.close()
  expect((await open(folder)).articles()).toHaveLength(2)
})

test('restoring that breaks off anywhere is finished by the next opening', async () => {
  const { folder, library, backups, at } = await begun()
  await library.commit([addArticle(1), annotate(1, 1)])
  const before = await contents(library)
  const { id } = await at('2026-05-03T10:00:00.000Z')
  await library.commit([addArticle(2)])
  await backups.restore(id)
  await library.close()
  const left = async () =>
    stat(join(folder, 'replacement.json')).then(
      () => true,
      () => false,
    )
  await expect(open(folder, { write: false })).rejects.toMatchObject({ code: 'library-busy' })
  // Each opening gets one rename further than the one before it.
  let openings = 0
  for (; await left(); openings += 1) {
    let renames = 0
    const rename: typeof realFileSystem.rename = async (from, to) => {
      renames += 1
      if (renames > openings) throw Object.assign(new Error('the power failed'), { code: 'EIO' })
      return realFileSystem.rename(from, to)
    }
    await open(folder, { fs: { ...realFileSystem, rename } }).then(
      (opened) => opened.close(),
      () => undefined,
    )
    if (openings > 30) break
  }
  expect(openings).toBeGreaterThan(3)
  expect(await contents(await open(folder))).toEqual(before)
})

test('restoring that broke off, of which the note is damaged, is done wholly or not at all', async () => {
  for (const done of [0, 1, 4, 100]) {
    const { folder, library, backups, at } = await begun()
    await library.commit([addArticle(1), annotate(1, 1)])
    const before = await contents(library)
    const { id } = await at('2026-05-03T10:00:00.000Z')
    await library.commit([addArticle(2), retitle(1, 'Later')])
    const later = await contents(library)
    await backups.restore(id)
    await library.close()
    let renames = 0
    const rename: typeof realFileSystem.rename = async (from, to) => {
      renames += String(to).includes('lock') ? 0 : 1
      if (renames > done) throw Object.assign(new Error('the power failed'), { code: 'EIO' })
      return realFileSystem.rename(from, to)
    }
    const unlink: typeof realFileSystem.unlink = async (path) => {
      if (String(path).endsWith('replacement.json')) throw new Error('the power failed')
      return realFileSystem.unlink(path)
    }
    await expect(open(folder, { fs: { ...realFileSystem, rename, unlink } })).rejects.toThrow()
    await writeFile(join(folder, 'replacement.json'), new Uint8Array(100))

    const found = await open(folder)
    expect(found.notices).toEqual([expect.stringContaining('Restoring a backup had broken off')])
    expect(await contents(found)).toEqual(done < 1 ? later : before)
    await found.close()
    expect((await open(folder)).notices).toEqual([])
  }
})

test('the list of a generation that is damaged is put aside, and the others are there', async () => {
  const { folder, library, backups, at } = await begun()
  await library.commit([addArticle(1)])
  const { id } = await at('2026-05-03T10:00:00.000Z')
  await library.commit([addArticle(2)])
  const { id: other } = await at('2026-05-03T11:00:00.000Z')
  await writeFile(join(folder, 'backups', `${id}.json`), new Uint8Array(200))
  expect((await backups.list()).map((backup) => backup.id)).toEqual([other])
  expect(library.notices).toEqual([expect.stringContaining(`kept as ${id}.json.damaged-1`)])
  expect(await backups.list()).toHaveLength(1)
  expect(library.notices).toHaveLength(1)
})

test('a session goes on with what was restored, and tells its windows', async () => {
  const { call, paste, events, folder } = await newSession()
  const article = await paste(story)
  await call('annotation.create', { article, passage: { quote: 'Nobody was hurt.' } })
  const { id } = await call('backup.take', {})
  await call('article.trash', { articles: [article] })
  await rm(join(folder, 'bodies'), { recursive: true })
  const { restored, kept } = await call('backup.restore', { backup: id })
  expect([restored.trashed, kept.trashed]).toEqual([0, 1])
  expect(events.map(({ name }) => name)).toContain('library.replaced')
  expect((await call('article.open', { article })).annotations).toHaveLength(1)
  expect((await call('search.find', { query: 'hurt' })).total).toBe(1)
  await call('article.trash', { articles: [article] })
  expect(events.at(-1)?.name).toBe('library.changed')
  expect((await call('library.examine', {})).findings).toEqual([])
})
