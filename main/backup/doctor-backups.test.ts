// What the doctor does with backups: takes from them what the library has lost, and looks at what they hold.
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newSession, story } from '../commands/session.fixture'
import { newFolder } from '../library/library.fixture'

/** A library with an article, of which a backup was taken, closed. */
async function backedUp() {
  const folder = await newFolder()
  const { session, call, paste } = await newSession({ folder })
  const article = await paste(story)
  await call('backup.take', {})
  await session.close()
  const [body = ''] = await readdir(join(folder, 'bodies'))
  const [original = ''] = await readdir(join(folder, 'originals'))
  return { folder, article, body: `bodies/${body}`, original: `originals/${original}` }
}

async function examine(folder: string) {
  const { session, call } = await newSession({ folder, write: false })
  const result = await call('library.examine', {})
  await session.close()
  return result
}

async function mend(folder: string) {
  const { session, call } = await newSession({ folder })
  const { done } = await call('library.mend', {})
  await session.close()
  return done
}

/** The file of the backups that holds what a file of the library holds. */
async function copyOf(folder: string, name: string) {
  const content = await readFile(join(folder, name))
  const store = join(folder, 'backups/files')
  for (const each of await readdir(store))
    if ((await readFile(join(store, each))).equals(content)) return join(store, each)
  throw new Error(`no backup holds ${name}`)
}

test('a sound backup is looked at', async () => {
  const { folder } = await backedUp()
  expect(await examine(folder)).toMatchObject({ findings: [], examined: { backups: 1 } })
})

test('a text and what arrived that are both damaged are taken from the backup, and kept aside', async () => {
  const { folder, article, body, original } = await backedUp()
  for (const name of [body, original]) await writeFile(join(folder, name), new Uint8Array(40))
  const { findings } = await examine(folder)
  expect(findings.map(({ place }) => place)).toEqual([body, original])
  for (const { remedy } of findings) expect(remedy).toContain('It is taken from the backup of')
  const done = await mend(folder)
  expect(done).toEqual([
    expect.stringMatching(new RegExp(`^The text of .+ was taken from the backup of .+${body}`)),
    expect.stringMatching(
      new RegExp(`^What arrived as .+ was taken from the backup of .+${original}`),
    ),
  ])
  for (const name of [body, original])
    expect(existsSync(join(folder, `${name}.damaged-1`))).toBe(true)
  expect((await examine(folder)).findings).toEqual([])
  const { call } = await newSession({ folder, write: false })
  expect((await call('article.open', { article })).body).not.toEqual([])
})

test('a text and what arrived that are both gone come back from the backup', async () => {
  const { folder, body, original } = await backedUp()
  for (const name of [body, original]) await rm(join(folder, name))
  expect(await mend(folder)).toHaveLength(2)
  expect((await examine(folder)).findings).toEqual([])
})

test('a copy that is damaged too is no copy', async () => {
  const { folder, original } = await backedUp()
  await writeFile(await copyOf(folder, original), 'damaged')
  await rm(join(folder, original))
  const { findings } = await examine(folder)
  expect(findings.map(({ remedy }) => remedy)).toEqual([null, null])
  expect(await mend(folder)).toEqual([])
})

test('what backups hold of a file that the library still has is kept anew', async () => {
  const { folder, body } = await backedUp()
  const copy = await copyOf(folder, body)
  await writeFile(copy, 'damaged')
  const { findings } = await examine(folder)
  expect(findings).toMatchObject([{ remedy: expect.stringContaining('kept anew') }])
  expect(await mend(folder)).toEqual([
    `What backups hold of ${body} was kept anew from the library.`,
  ])
  expect(await readFile(`${copy}.damaged-1`, 'utf8')).toBe('damaged')
  expect((await examine(folder)).findings).toEqual([])
})

test('a list of a backup that is damaged is told of', async () => {
  const { folder } = await backedUp()
  const names = await readdir(join(folder, 'backups'))
  const list = names.find((name) => name.endsWith('.json')) ?? ''
  await writeFile(join(folder, 'backups', list), '{}')
  expect((await examine(folder)).findings).toMatchObject([{ place: `backups/${list}` }])
})
