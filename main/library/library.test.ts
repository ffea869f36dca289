import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LibraryEvent } from './library'
import { contents, newFolder, noteOf, open, readAgain } from './library.fixture'
import { addArticle, annotate, articleId, retitle, writeNote } from './records.fixture'

describe('a commit', () => {
  it('is there when the library is opened again', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    await library.commit([addArticle(1), annotate(1, 1)])
    await library.commit([writeNote(1, 1, 'Ask the author.'), retitle(1, 'A better title')])
    expect(await readAgain(folder)).toEqual(await contents(library))
    expect(library.article(articleId(1))?.title).toBe('A better title')
    expect(await noteOf(library, 1)).toBe('Ask the author.')
  })

  it('is on disk when it is acknowledged', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    for (let number = 1; number <= 5; number += 1) {
      await library.commit([addArticle(number)])
      expect((await readAgain(folder)).articles).toHaveLength(number)
    }
  })

  it('follows the one before, however many come at once', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    const sequences: number[] = []
    library.onChange((event) => {
      if (event.kind === 'records')
        sequences.push(...event.operations.map(({ sequence }) => sequence))
    })
    await Promise.all([1, 2, 3, 4, 5].map((number) => library.commit([addArticle(number)])))
    expect(sequences).toEqual([1, 2, 3, 4, 5])
    expect((await readAgain(folder)).articles).toHaveLength(5)
  })

  it('goes on counting where the last process stopped', async () => {
    const folder = await newFolder()
    const first = await open(folder)
    await first.commit([addArticle(1)])
    await first.commit([annotate(1, 1), annotate(2, 1)])
    await first.close()
    const second = await open(folder)
    const events: LibraryEvent[] = []
    second.onChange((event) => events.push(event))
    await second.commit([retitle(1, 'x')])
    expect(events).toMatchObject([{ operations: [{ sequence: 4 }] }])
  })

  it('that changes nothing writes nothing, and is no step of undo', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    await library.commit([addArticle(1)])
    const before = await stat(join(folder, 'library.json'))
    await library.commit([retitle(1, 'Article 1'), retitle(9, 'Nobody')])
    expect((await stat(join(folder, 'library.json'))).ino).toBe(before.ino)
    expect(library.history().undo).toBe('Add an article')
  })

  it('that can not be undone leaves the history alone', async () => {
    const library = await open(await newFolder())
    await library.commit([addArticle(1)])
    await library.commit([retitle(1, 'x')], { undoable: false })
    expect(library.history()).toEqual({ undo: 'Add an article', redo: null })
  })

  it('is refused by a library that is only read, and by one that is closed', async () => {
    const folder = await newFolder()
    const reader = await open(folder, { write: false })
    await expect(reader.commit([addArticle(1)])).rejects.toMatchObject({ code: 'cannot-write' })
    const writer = await open(folder)
    await writer.close()
    await expect(writer.commit([addArticle(1)])).rejects.toMatchObject({ code: 'cannot-write' })
    expect((await readAgain(folder)).articles).toEqual([])
  })
})

it('a label that Pullquote offers since the library was begun is there, the others are as they were', async () => {
  const folder = await newFolder()
  const library = await open(folder)
  const fields = { name: 'Assertion' }
  await library.commit([{ action: 'update', record: { type: 'label', id: 'claim', fields } }])
  const labels = library.labels()
  await library.close()
  const file = join(folder, 'library.json')
  const document = JSON.parse(await readFile(file, 'utf8'))
  document.labels = document.labels.filter(({ id }: { id: string }) => id !== 'context')
  await writeFile(file, JSON.stringify(document))
  expect((await open(folder)).labels()).toEqual(labels)
})

describe('settings', () => {
  it('are kept, and told to listeners', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    const events: LibraryEvent[] = []
    library.onChange((event) => events.push(event))
    await library.editSettings({ theme: 'night' })
    await library.editSettings({ size: 22 })
    const settings = (await open(folder, { write: false })).settings()
    expect(settings).toMatchObject({ theme: 'night', size: 22 })
    expect(events.at(-1)).toEqual({ kind: 'settings', settings })
    expect(library.history().undo).toBeNull()
  })
})

it('leaves every document readable for people', async () => {
  const folder = await newFolder()
  const library = await open(folder)
  await library.commit([addArticle(1)])
  await library.close()
  const lines = (await readFile(join(folder, 'articles', '1.json'), 'utf8')).split('\n')
  expect(lines.filter((line) => line.includes('"title":"Article 1"'))).toHaveLength(1)
})
