// A folder with the journals of several devices, a folder that was copied, and a library of the first format.
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noSteps } from '#shared/model/history'
import { defaultLabels } from '#shared/model/label'
import { contents, newFolder, noteOf, open } from './library.fixture'
import {
  addArticle,
  annotate,
  annotation,
  article,
  articleId,
  retitle,
  writeNote,
} from './records.fixture'

const journalsIn = async (folder: string) => (await readdir(join(folder, 'journal'))).sort()

/** Copies a library that is closed, as a person or a program that synchronises folders would. */
async function copied(folder: string): Promise<string> {
  const copy = join(await newFolder(), 'copy')
  await cp(folder, copy, { recursive: true })
  return copy
}

describe('a folder that is copied', () => {
  it('is written by a device of its own, and holds the same', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    await library.commit([addArticle(1), annotate(1, 1)])
    await library.commit([retitle(1, 'One')])
    await library.close()
    const copy = await open(await copied(folder))
    expect(await contents(copy)).toEqual(await contents(library))
    await copy.commit([retitle(1, 'Uno')])
    const names = await journalsIn(copy.folder)
    expect(names).toHaveLength(2)
    expect(names).toEqual(expect.arrayContaining(await journalsIn(folder)))
  })

  it('gives one library with the other when each gets the journal of the other', async () => {
    const folder = await newFolder()
    const first = await open(folder)
    await first.commit([addArticle(1), annotate(1, 1)])
    await first.close()
    const copy = await copied(folder)

    const here = await open(folder)
    await here.commit([retitle(1, 'Here'), annotate(2, 1)])
    await here.close()
    const there = await open(copy)
    await there.commit([writeNote(1, 1, 'There.')])
    await there.commit([addArticle(2), annotate(3, 2)])
    await there.close()

    for (const [from, to] of [
      [folder, copy],
      [copy, folder],
    ] as const)
      await cp(join(from, 'journal'), join(to, 'journal'), { recursive: true })
    const both = [await open(folder), await open(copy)] as const
    const [one, other] = [await contents(both[0]), await contents(both[1])]
    const sorted = ({ articles, annotations, labels }: typeof one) => ({
      articles: articles.sort((a, b) => (a.id < b.id ? -1 : 1)),
      annotations: annotations.sort((a, b) => (a.id < b.id ? -1 : 1)),
      labels,
    })
    expect(sorted(one)).toEqual(sorted(other))
    expect(one.articles.map(({ title }) => title)).toEqual(['Here', 'Article 2'])
    expect(one.annotations).toHaveLength(3)
    expect(await noteOf(both[0], 1)).toBe('There.')
    expect(both[0].annotationCount(articleId(2))).toBe(1)
  })
})

it('a wall clock that is set back takes nothing back', async () => {
  const folder = await newFolder()
  const library = await open(folder, { now: () => '2030-01-01T00:00:00.000Z' })
  await library.commit([addArticle(1)])
  await library.commit([retitle(1, 'Before')])
  await library.close()
  const later = await open(folder, { now: () => '2020-01-01T00:00:00.000Z' })
  await later.commit([retitle(1, 'After')])
  await later.close()
  await rm(join(folder, 'articles'), { recursive: true })
  expect((await open(folder)).article(articleId(1))?.title).toBe('After')
})

it('the history of a record tells what became of it, with what was there before', async () => {
  const folder = await newFolder()
  const library = await open(folder)
  await library.commit([addArticle(1), annotate(1, 1)])
  await library.commit([writeNote(1, 1, 'First.')])
  await library.fold()
  await library.commit([writeNote(1, 1, 'Second.'), retitle(1, 'One')])
  const history = await library.historyOf(annotation(1, 1).id)
  expect(history.map(({ change: { action }, was }) => [action, was])).toEqual([
    ['create', null],
    ['update', { note: '' }],
    ['update', { note: 'First.' }],
  ])
  expect(await library.historyOf(articleId(1))).toHaveLength(5)
})

describe('a library of the first format', () => {
  async function firstFormat() {
    const folder = await newFolder()
    await mkdir(join(folder, 'annotations'))
    const id = articleId(1)
    const labels = defaultLabels.map((label) =>
      label.id === 'claim' ? { ...label, name: 'Assertion' } : label,
    )
    const write = (name: string, data: object) =>
      writeFile(join(folder, name), JSON.stringify({ format: 1, ...data }, null, 2))
    const articles = [article(1, { title: 'One' }), article(2)]
    await write('library.json', { device: id, sequence: 5, labels, articles })
    const annotations = [annotation(1, 1, 'Kept.'), annotation(2, 1)]
    await write(join('annotations', `${id}.json`), { sequence: 5, article: id, annotations })
    const step = { summary: 'Edit a note', at: '2026-05-03T10:00:00.000Z', coalesce: null }
    const undo = [{ ...step, changes: [writeNote(1, 1, '')] }]
    await write('history.json', { sequence: 5, ...noSteps, undo })
    await write('settings.json', { settings: { theme: 'night' } })
    return { folder, articles, annotations, labels }
  }

  it.each([true, false])('opens as it is (write: %s)', async (write) => {
    const { folder, articles, annotations, labels } = await firstFormat()
    const library = await open(folder, { write })
    expect(await contents(library)).toEqual({
      articles,
      annotations,
      labels,
      history: { undo: 'Edit a note', redo: null },
    })
    expect(library.notices).toEqual([])
    expect(library.annotationCount(articleId(1))).toBe(2)
    expect(library.settings().theme).toBe('night')
  })

  it('is in the journal from then on, and can be undone', async () => {
    const { folder } = await firstFormat()
    const library = await open(folder)
    const before = await contents(library)
    await library.close()
    for (const name of ['library.json', 'library.json.previous', 'articles', 'annotations'])
      await rm(join(folder, name), { recursive: true, force: true })
    const again = await open(folder)
    expect(await contents(again)).toEqual(before)
    expect(await again.undo()).toBe('Edit a note')
    expect(await noteOf(again, 1)).toBe('')
    await again.close()
    expect(JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')).format).toBe(2)
  })
})

it('a large library shows its first rows, as they are now, before all of it is read', async () => {
  const folder = await newFolder()
  const library = await open(folder)
  const numbers = Array.from({ length: 2_500 }, (_, index) => index + 1)
  await library.commit(numbers.map(addArticle))
  await library.fold()
  const { rows } = await library.first()
  const [first] = rows
  await library.close()
  const before = await open(folder, { foldAfter: 1_000_000 })
  const fields = { title: 'Changed' }
  const id = first?.article.id ?? ''
  await before.commit([{ action: 'update', record: { type: 'article', id, fields } }])
  const early = await open(folder, { write: false, early: true })
  const preview = await early.first()
  expect(preview.total).toBe(2_500)
  expect(preview.rows).toHaveLength(100)
  expect(preview.rows.find(({ article: { id: own } }) => own === id)?.article.title).toBe('Changed')
  await early.ready
  expect(early.articles()).toHaveLength(2_500)
  expect(early.article(id)?.title).toBe('Changed')
})
