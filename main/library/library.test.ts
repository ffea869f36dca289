import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultyFileSystem } from './faulty-file-system.fixture'
import type { Library, LibraryEvent } from './library'
import { contents, newFolder, noteOf, open } from './library.fixture'
import { addArticle, annotate, articleId, retitle, writeNote } from './records.fixture'

const readAgain = async (folder: string) => contents(await open(folder, { write: false }))

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

describe('undo and redo', () => {
  it('go through all steps, and through processes', async () => {
    const folder = await newFolder()
    const steps = [
      [addArticle(1)],
      [annotate(1, 1)],
      [writeNote(1, 1, 'first')],
      [retitle(1, 'One'), writeNote(1, 1, 'second')],
    ]
    const states: Awaited<ReturnType<typeof contents>>[] = []
    for (const changes of steps) {
      const library = await open(folder)
      await library.commit(changes)
      states.push(await contents(library))
      await library.close()
    }
    for (const state of states.slice(0, -1).reverse()) {
      const library = await open(folder)
      await library.undo()
      const { articles, annotations } = await contents(library)
      const live = annotations.filter(({ trashed }) => trashed === null)
      expect({ articles, annotations: live }).toEqual({
        articles: state.articles,
        annotations: state.annotations,
      })
      await library.close()
    }
    const library = await open(folder)
    expect(await library.undo()).toBe('Add an article')
    expect(library.article(articleId(1))?.trashed).not.toBeNull()
    await expect(library.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
    for (const state of states) {
      await library.redo()
      const { articles, annotations } = await contents(library)
      const live = annotations.filter(({ trashed }) => trashed === null)
      expect({ articles, live }).toEqual({ articles: state.articles, live: state.annotations })
    }
    await expect(library.redo()).rejects.toMatchObject({ code: 'nothing-to-redo' })
    expect(await readAgain(folder)).toEqual(await contents(library))
  })

  it('pass over a step that has nothing to do any more, also when it is read again', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    await library.commit([addArticle(1)])
    await library.commit([retitle(1, 'x')])
    await library.commit([retitle(1, 'Article 1')], { undoable: false })
    expect(await library.undo()).toBe('Add an article')
    expect(await readAgain(folder)).toEqual(await contents(library))
    expect(library.history()).toEqual({ undo: null, redo: 'Add an article' })
  })

  it('take typing as one step', async () => {
    const library = await open(await newFolder(), { now: () => '2026-05-03T10:00:00.000Z' })
    await library.commit([addArticle(1), annotate(1, 1)])
    for (const note of ['W', 'Wo', 'Wow'])
      await library.commit([writeNote(1, 1, note)], { coalesce: 'note' })
    expect(await library.undo()).toBe('Edit a note')
    expect(await noteOf(library, 1)).toBe('')
    await library.redo()
    expect(await noteOf(library, 1)).toBe('Wow')
  })
})

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

it('leaves every document readable for people', async () => {
  const folder = await newFolder()
  const library = await open(folder)
  await library.commit([addArticle(1)])
  await library.close()
  const lines = (await readFile(join(folder, 'articles', '1.json'), 'utf8')).split('\n')
  expect(lines.filter((line) => line.includes('"title":"Article 1"'))).toHaveLength(1)
})
