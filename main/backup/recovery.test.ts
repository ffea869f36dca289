// A text, and what arrived, that are damaged or gone: whoever reads them has them back from a backup, and is told.
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newSession, story } from '../commands/session.fixture'
import { newFolder } from '../library/library.fixture'

/** A library with an article, of which a backup was taken, closed. */
async function backedUp() {
  const folder = await newFolder()
  const { session, call, paste } = await newSession({ folder })
  const article = await paste(story)
  const { body } = await call('article.open', { article })
  await call('backup.take', {})
  await session.close()
  const only = async (within: string) =>
    join(within, (await readdir(join(folder, within)))[0] ?? '')
  return { folder, article, body, paths: [await only('bodies'), await only('originals')] as const }
}

const damages: [what: string, state: string, damage: (path: string) => Promise<void>][] = [
  ['is gone', 'missing', (path) => rm(path)],
  ['is full of NUL', 'damaged', async (path) => writeFile(path, (await readFile(path)).fill(0))],
  [
    'has a flipped bit',
    'damaged',
    async (path) => {
      const bytes = await readFile(path)
      bytes[20] = (bytes[20] ?? 0) ^ 4
      await writeFile(path, bytes)
    },
  ],
]

describe.each(damages)('a text that %s, and so is what arrived', (_, state, damage) => {
  test('comes from the backup when it is read, and that is told', async () => {
    const { folder, article, body, paths } = await backedUp()
    const sound = await readFile(join(folder, paths[0]))
    for (const path of paths) await damage(join(folder, path))
    const { session, call } = await newSession({ folder })
    const events: unknown[] = []
    session.subscribe((event) => events.push(event))
    expect((await call('article.open', { article })).body).toEqual(body)
    expect(await readFile(join(folder, paths[0]))).toEqual(sound)
    expect(session.notices).toEqual([
      expect.stringMatching(
        new RegExp(`^The text of “.+” was ${state}, and was taken from the backup of \\d{4}-`),
      ),
    ])
    expect(events).toContainEqual({
      name: 'window.notice',
      value: { message: session.notices[0], failed: false },
    })
    const aside = join(folder, `${paths[0]}.damaged-1`)
    expect(existsSync(aside)).toBe(state === 'damaged')
    expect(session.notices[0]?.includes(`${paths[0]}.damaged-1`)).toBe(state === 'damaged')
  })

  test('comes from the backup for one who only reads, and nothing is changed', async () => {
    const { folder, article, body, paths } = await backedUp()
    for (const path of paths) await damage(join(folder, path))
    const left = await readdir(folder, { recursive: true })
    const { session, call } = await newSession({ folder, write: false })
    expect((await call('article.open', { article })).body).toEqual(body)
    expect(await readdir(folder, { recursive: true })).toEqual(left)
    await session.close()
  })
})

test('a text that no backup has is made again from what arrived, which comes from one', async () => {
  const { folder, article, body, paths } = await backedUp()
  const store = join(folder, 'backups/files')
  const text = await readFile(join(folder, paths[0]))
  for (const name of await readdir(store))
    if ((await readFile(join(store, name))).equals(text)) await rm(join(store, name))
  for (const path of paths) await writeFile(join(folder, path), 'damaged')
  const { session, call } = await newSession({ folder })
  expect((await call('article.open', { article })).body).toEqual(body)
  expect(session.notices).toEqual([
    expect.stringMatching(/^What arrived as “.+” was damaged, and was taken from the backup/),
    expect.stringMatching(/^The text of “.+” was damaged, and was made again from what arrived/),
  ])
})

test('several who read it at once put it aside once', async () => {
  const { folder, article, paths } = await backedUp()
  await writeFile(join(folder, paths[0]), 'damaged')
  const { session, call } = await newSession({ folder })
  await Promise.all([1, 2, 3].map(() => call('article.open', { article })))
  expect(session.notices).toHaveLength(1)
  expect(existsSync(join(folder, `${paths[0]}.damaged-2`))).toBe(false)
})
