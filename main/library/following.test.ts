// What others add to their journals while a library is open.
import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Library } from './library'
import { contents, newFolder, noteOf, open } from './library.fixture'
import { addArticle, annotate, articleId, retitle, writeNote } from './records.fixture'

/** A library that is written, and the same one as another process reads it. */
async function writerAndReader() {
  const folder = await newFolder()
  const writer = await open(folder)
  await writer.commit([addArticle(1), annotate(1, 1)])
  const reader = await open(folder, { write: false })
  return { folder, writer, reader }
}

/** The titles that are told as changed. */
function titlesTold(library: Library): (string | undefined)[] {
  const told: (string | undefined)[] = []
  library.onChange((event) => {
    if (event.kind !== 'records') return
    for (const id of event.touched.articles) told.push(library.article(id)?.title)
  })
  return told
}

describe('who only reads', () => {
  it('follows the writer, and tells of it', async () => {
    const { writer, reader } = await writerAndReader()
    const told = titlesTold(reader)
    await writer.commit([retitle(1, 'One'), writeNote(1, 1, 'Seen.')])
    await writer.commit([addArticle(2), annotate(2, 2)])
    await reader.catchUp()
    expect(told).toEqual(['One', 'Article 2'])
    expect(await contents(reader)).toEqual(await contents(writer))
    expect(reader.annotationCount(articleId(2))).toBe(1)
    expect(reader.revision).toBe(writer.revision)

    await writer.undo()
    await reader.catchUp()
    expect(await contents(reader)).toEqual(await contents(writer))
    expect(reader.history().redo).not.toBeNull()
  })

  it('tells nothing twice, and nothing where nothing has changed', async () => {
    const { writer, reader } = await writerAndReader()
    const told = titlesTold(reader)
    await reader.catchUp()
    await writer.commit([retitle(1, 'One')])
    await Promise.all([reader.catchUp(), reader.catchUp()])
    await writer.fold()
    await reader.catchUp()
    expect(told).toEqual(['One'])
  })

  it('goes on when a file of the journal is full and compressed', async () => {
    const { folder, writer, reader } = await writerAndReader()
    const long = 'x'.repeat(900_000)
    for (let number = 1; number <= 6; number += 1) {
      await writer.commit([writeNote(1, 1, `${long}${number}`)])
      if (number % 4 === 0) await writer.fold()
    }
    expect((await readdir(join(folder, 'journal'))).length).toBeGreaterThan(1)
    await reader.catchUp()
    expect((await noteOf(reader, 1))?.at(-1)).toBe('6')
    await writer.commit([writeNote(1, 1, 'Short.')])
    await reader.catchUp()
    expect(await noteOf(reader, 1)).toBe('Short.')
  })

  it('is told once where the library has become another one', async () => {
    const { folder, writer, reader } = await writerAndReader()
    await reader.catchUp()
    await writer.close()
    await rm(join(folder, 'journal'), { recursive: true })
    const other = await open(await newFolder())
    await other.commit([addArticle(7)])
    await other.close()
    await cp(join(other.folder, 'journal'), join(folder, 'journal'), { recursive: true })
    await reader.catchUp()
    await reader.catchUp()
    expect(reader.notices).toEqual([expect.stringContaining('put back to another state')])
    expect(reader.articles()).toHaveLength(1)
  })
})

describe('who writes', () => {
  it('takes up what another device has added, and its own changes are later than that', async () => {
    const folder = await newFolder()
    const here = await open(folder)
    await here.commit([addArticle(1)])
    await here.fold()
    const copy = join(await newFolder(), 'copy')
    await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('lock') })
    // Its clock is years ahead.
    const there = await open(copy, { now: () => '2040-01-01T00:00:00.000Z' })
    await there.commit([retitle(1, 'There')])
    await there.close()

    await cp(join(copy, 'journal'), join(folder, 'journal'), { recursive: true, force: false })
    const told = titlesTold(here)
    await here.catchUp()
    expect(told).toEqual(['There'])
    expect(here.history().undo).toBe('Add an article')
    await here.commit([retitle(1, 'Here')])
    expect(here.article(articleId(1))?.title).toBe('Here')
    await here.close()
    expect((await open(folder)).article(articleId(1))?.title).toBe('Here')
  })
})
