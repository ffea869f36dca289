import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newSession, story } from '../commands/session.fixture'
import { newFolder } from '../library/library.fixture'

/** A library with an article, a mark and a note in it, closed. */
async function library() {
  const folder = await newFolder()
  const { session, call, paste } = await newSession({ folder })
  const article = await paste(story)
  const { id } = await call('annotation.create', {
    article,
    passage: { quote: 'Nobody was hurt.' },
    label: 'claim',
    note: 'Is that so?',
  })
  await session.close()
  return { folder, article, annotation: id }
}

async function look(folder: string) {
  const { session, call } = await newSession({ folder, write: false })
  const { findings, examined } = await call('library.examine', {})
  await session.close()
  return { places: findings.map(({ place }) => place), findings, examined }
}

async function mend(folder: string) {
  const { session, call } = await newSession({ folder })
  const { done } = await call('library.mend', {})
  await session.close()
  return [...new Set([...session.notices, ...done])]
}

const only = async (folder: string) => {
  const [name = ''] = await readdir(folder)
  return name
}

/** Flips a bit in the middle of a file. */
async function flip(path: string) {
  const bytes = await readFile(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 4
  await writeFile(path, bytes)
}

test('a sound library has nothing wrong, and looking changes nothing', async () => {
  const { folder } = await library()
  const before = (await readdir(folder, { recursive: true })).sort()
  const { findings, examined } = await look(folder)
  expect(findings).toEqual([])
  expect(examined).toMatchObject({ journals: 1, bodies: 1, originals: 1 })
  expect(examined).toMatchObject({ articles: 1, annotations: 1 })
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(before)
})

test('nothing is found in a folder that holds no library', async () => {
  expect((await look(join(await newFolder(), 'none'))).findings).toEqual([])
})

test.each(['library.json', 'history.json', 'articles/1.json'])(
  'the document %s with a flipped bit is found, mended and kept aside',
  async (name) => {
    const { folder } = await library()
    await flip(join(folder, name))
    expect((await look(folder)).places).toEqual([name])
    expect((await mend(folder)).join()).toContain('.damaged-1')
    expect((await look(folder)).findings).toEqual([])
    expect(existsSync(join(folder, `${name}.damaged-1`))).toBe(true)
  },
)

test('annotations that are gone are found, and made again from the journal', async () => {
  const { folder, article, annotation } = await library()
  await rm(join(folder, 'annotations', `${article}.json`))
  await rm(join(folder, 'annotations', `${article}.json.previous`), { force: true })
  expect((await look(folder)).findings).toMatchObject([
    { place: `annotations/${article}.json`, problem: 'This document is missing.' },
  ])
  expect((await mend(folder)).join()).toContain('made again from the journal')
  expect((await look(folder)).findings).toEqual([])
  const { call } = await newSession({ folder, write: false })
  expect(await call('annotation.list', { article })).toMatchObject([{ id: annotation }])
})

test('a damaged text is made again from what arrived, and kept aside', async () => {
  const { folder } = await library()
  const name = join('bodies', await only(join(folder, 'bodies')))
  await flip(join(folder, name))
  expect((await look(folder)).places).toEqual([name])
  expect(await mend(folder)).toEqual([expect.stringContaining(`kept as`)])
  expect((await look(folder)).findings).toEqual([])
  expect(existsSync(join(folder, `${name}.damaged-1`))).toBe(true)
})

test('a damaged original is told of, and its text is not harmed', async () => {
  const { folder } = await library()
  const name = join('originals', await only(join(folder, 'originals')))
  await flip(join(folder, name))
  expect((await look(folder)).findings).toMatchObject([{ place: name, remedy: null }])
})

test('damaged lines of a journal and missing changes are told of', async () => {
  const { folder } = await library()
  const name = join('journal', await only(join(folder, 'journal')))
  const lines = (await readFile(join(folder, name), 'utf8')).split('\n')
  await writeFile(join(folder, name), lines.with(1, `${lines[1]}`.replace('a', 'e')).join('\n'))
  const { findings } = await look(folder)
  expect(findings.map(({ problem }) => problem)).toEqual([
    expect.stringContaining('Changes 1 to 1'),
    expect.stringContaining('1 line is damaged'),
  ])
})

test('a passage that stands elsewhere than its anchor says is put where its words are', async () => {
  const { folder, article, annotation } = await library()
  const path = join(folder, 'annotations', `${article}.json`)
  const text = await readFile(path, 'utf8')
  // Another program has written the document anew, and left the checksum out.
  const { checksum: _, ...rest } = JSON.parse(text)
  rest.annotations[0].anchor.start += 1
  await writeFile(path, JSON.stringify(rest))
  expect((await look(folder)).findings).toMatchObject([
    { place: `annotation ${annotation}`, remedy: expect.stringContaining('one place only') },
  ])
  expect(await mend(folder)).toEqual([`Annotation ${annotation} stands where its words are again.`])
  expect((await look(folder)).findings).toEqual([])
})
