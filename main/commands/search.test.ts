import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder } from '../library/library.fixture'
import { newSession, story } from './session.fixture'

type Call = Awaited<ReturnType<typeof newSession>>['call']

const titles = async (call: Call, query: string) =>
  (await call('search.find', { query })).results.map(({ article }) => article.title).sort()

async function twoStories() {
  const made = await newSession()
  const bridge = await made.paste(story, ['Rivers'])
  const moon = await made.paste(
    'The moon over Wick\n\nNobody has been there since “Apollo”. 水果很好吃。',
  )
  return { ...made, bridge, moon }
}

describe('search.find', () => {
  it('finds words, phrases, beginnings and what there is no space between', async () => {
    const { call } = await twoStories()
    const both = ['The bridge at Lower Wick', 'The moon over Wick']
    expect(await titles(call, 'wick')).toEqual(both)
    expect(await titles(call, 'NOBOD')).toEqual(both)
    expect(await titles(call, '"no choice" engineer')).toEqual([both[0]])
    expect(await titles(call, '"choice no"')).toEqual([])
    expect(await titles(call, 'wick -moon')).toEqual([both[0]])
    expect(await titles(call, 'tag:rivers')).toEqual([both[0]])
    expect(await titles(call, '果很')).toEqual([both[1]])
    expect(await titles(call, 'apollo ada')).toEqual([])
  })

  it('shows the words in their context, and where they are', async () => {
    const { call, bridge } = await twoStories()
    const { total, results, remarks } = await call('search.find', { query: 'bridge "no choice"' })
    expect({ total, remarks }).toEqual({ total: 1, remarks: [] })
    const [result] = results
    expect(result?.article.id).toBe(bridge)
    expect(result?.title).toContainEqual({ text: 'bridge', hit: true })
    const [hit] = result?.hits ?? []
    expect(hit).toMatchObject({ kind: 'text' })
    expect(hit?.pieces.filter((piece) => piece.hit).map(({ text }) => text)).toContain('no choice')
  })

  it('knows what was saved before: marks, notes, tags, titles, the trash and its undoing', async () => {
    const { call, bridge } = await twoStories()
    expect((await call('search.find', { query: 'galoshes' })).total).toBe(0)
    const mark = await call('annotation.create', {
      article: bridge,
      passage: { quote: 'Nobody was hurt.' },
      note: 'Bring galoshes.',
      label: 'claim',
    })
    const noted = await call('search.find', { query: 'galoshes' })
    expect(noted.results[0]?.hits).toMatchObject([{ kind: 'note', annotation: mark.id }])
    await call('annotation.edit', {
      annotations: [mark.id],
      fields: { note: 'Bring **galoshes** to the [quay](https://example.org/quay).' },
    })
    const hitsOf = async (query: string) => {
      const [result] = (await call('search.find', { query })).results
      return result?.hits.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    }
    expect(await hitsOf('galoshes')).toEqual(['Bring galoshes to the quay.'])
    expect(await hitsOf('example.org')).toEqual([expect.stringContaining('https://example.org')])
    expect(
      (await call('search.find', { query: '"nobody was hurt"' })).results[0]?.hits,
    ).toMatchObject([{ kind: 'text' }, { kind: 'passage', annotation: mark.id }])
    expect(await titles(call, 'label:claim')).toEqual(['The bridge at Lower Wick'])
    await call('annotation.edit', { annotations: [mark.id], fields: { note: 'No boots.' } })
    expect(await titles(call, 'galoshes')).toEqual([])
    await call('annotation.delete', { annotations: [mark.id] })
    expect(await titles(call, 'boots')).toEqual([])
    await call('library.undo', {})
    expect(await titles(call, 'boots')).toEqual(['The bridge at Lower Wick'])
    await call('article.edit', { articles: [bridge], fields: { title: 'A ferry', state: 'later' } })
    expect(await titles(call, 'ferry')).toEqual(['A ferry'])
    expect(await titles(call, 'state:later')).toEqual(['A ferry'])
    await call('article.trash', { articles: [bridge] })
    expect(await titles(call, 'boots')).toEqual([])
    expect(await titles(call, 'boots state:trash')).toEqual(['A ferry'])
    await call('article.restore', { articles: [bridge] })
    expect(await titles(call, 'boots')).toEqual(['A ferry'])
  })

  it('gives the results page by page, and all of them are counted', async () => {
    const { call, paste } = await newSession()
    for (let number = 0; number < 7; number += 1) await paste(`Story ${number}\n\nAbout herons.`)
    const pages = []
    for (const offset of [0, 3, 6]) {
      const { total, results } = await call('search.find', { query: 'herons', offset, limit: 3 })
      expect(total).toBe(7)
      pages.push(...results.map(({ article }) => article.title))
    }
    expect(new Set(pages).size).toBe(7)
  })

  it('says what could not be meant', async () => {
    const { call } = await newSession()
    const { remarks } = await call('search.find', { query: 'before:soon label:none' })
    expect(remarks).toHaveLength(2)
  })
})

/** A library with two stories whose index has been kept. */
async function keptLibrary() {
  const { call, folder, session } = await twoStories()
  expect(await titles(call, 'wick')).toHaveLength(2)
  await session.close()
  return folder
}

const segmentsOf = async (folder: string) =>
  (await readdir(join(folder, 'search'))).filter((name) => name.endsWith('.segment'))

describe('the index in the folder of the library', () => {
  it('is used again, and follows what other sessions change without searching', async () => {
    const folder = await keptLibrary()
    const segments = await segmentsOf(folder)
    expect(segments).toHaveLength(1)
    const writer = await newSession({ folder })
    await writer.paste('The sun over Wick\n\nIt shines.')
    await writer.session.close()
    expect(await segmentsOf(folder)).toEqual(segments)
    const { call, session } = await newSession({ folder })
    expect(await titles(call, 'wick')).toHaveLength(3)
    await session.close()
    // What was kept before still serves.
    expect(await segmentsOf(folder)).toEqual(expect.arrayContaining(segments))
  })

  it('may be read while it can’t be written', async () => {
    const folder = await keptLibrary()
    const before = await readdir(join(folder, 'search'))
    const { call, session } = await newSession({ folder, write: false })
    expect(await titles(call, 'wick')).toHaveLength(2)
    await session.close()
    expect(await readdir(join(folder, 'search'))).toEqual(before)
  })

  it('may be deleted at any time', async () => {
    const folder = await keptLibrary()
    await rm(join(folder, 'search'), { recursive: true })
    const { call } = await newSession({ folder })
    expect(await titles(call, 'wick')).toHaveLength(2)
  })

  it('follows what another device has changed', async () => {
    const folder = await keptLibrary()
    const copy = join(await newFolder(), 'copy')
    await cp(folder, copy, { recursive: true })
    const there = await newSession({ folder: copy })
    await there.paste('The sun over Wick\n\nIt shines.')
    await there.session.close()
    const segments = await segmentsOf(folder)
    // As a program that synchronises folders does it.
    for (const part of ['journal', 'bodies', 'originals'])
      await cp(join(copy, part), join(folder, part), { recursive: true })
    const { call, session } = await newSession({ folder })
    expect(await titles(call, 'wick')).toHaveLength(3)
    expect(await titles(call, 'shines')).toEqual(['The sun over Wick'])
    await session.close()
    expect(await segmentsOf(folder)).toEqual(expect.arrayContaining(segments))
  })

  it('is built anew where it knows more than the library', async () => {
    const folder = await keptLibrary()
    const copy = join(await newFolder(), 'copy')
    await cp(folder, copy, { recursive: true })
    const { call, paste, session } = await newSession({ folder })
    await paste('The sun over Wick\n\nIt shines.')
    expect(await titles(call, 'wick')).toHaveLength(3)
    await session.close()
    await rm(join(copy, 'search'), { recursive: true })
    await cp(join(folder, 'search'), join(copy, 'search'), { recursive: true })
    const older = await newSession({ folder: copy })
    expect((await older.call('search.find', { query: 'wick' })).total).toBe(2)
    expect((await older.call('search.find', { query: 'shines' })).total).toBe(0)
  })

  it('is built anew where the journals do not tell what was changed', async () => {
    const folder = await keptLibrary()
    const writer = await newSession({ folder })
    await writer.paste('The sun over Wick\n\nIt shines.')
    await writer.session.close()
    await rm(join(folder, 'journal'), { recursive: true })
    const { call } = await newSession({ folder })
    expect(await titles(call, 'wick')).toHaveLength(3)
  })

  const damages: [what: string, damage: (bytes: Buffer) => Buffer][] = [
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 7)],
    ['empty', () => Buffer.alloc(0)],
    ['filled with NUL', (bytes) => Buffer.alloc(bytes.length)],
    ['another at its beginning', (bytes) => flipped(bytes, 3)],
    ['another in its middle', (bytes) => flipped(bytes, bytes.length >> 1)],
    ['another at its end', (bytes) => flipped(bytes, bytes.length - 2)],
  ]
  for (const which of ['list', 'segment'])
    it.each(damages)(`is built anew where the file of its ${which} is %s`, async (_, damage) => {
      const folder = await keptLibrary()
      const [segment = ''] = await segmentsOf(folder)
      const path = join(folder, 'search', which === 'list' ? 'index.json' : segment)
      await writeFile(path, damage(await readFile(path)))
      const { call, session } = await newSession({ folder })
      expect(await titles(call, 'wick')).toHaveLength(2)
      await session.close()
      expect(await segmentsOf(folder)).not.toContain(segment)
    })

  it('is not needed: where no folder can be made for it, searching goes on', async () => {
    const { call, folder, session, paste } = await newSession()
    await paste(story)
    await writeFile(join(folder, 'search'), 'no folder')
    expect(await titles(call, 'bridge')).toHaveLength(1)
    await session.close()
    await rm(join(folder, 'search'))
    await mkdir(join(folder, 'search'))
  })

  it('finds what else is known of an article whose text is lost', async () => {
    const { call, folder, bridge } = await twoStories()
    for (const kind of ['bodies', 'originals'])
      for (const name of await readdir(join(folder, kind))) await rm(join(folder, kind, name))
    expect(await titles(call, 'bridge')).toEqual(['The bridge at Lower Wick'])
    expect(await titles(call, 'engineer')).toEqual([])
    expect(bridge).not.toBe('')
  })

  it('finds notes that stand in documents alone, and those of a document that is damaged', async () => {
    const { call, session, folder, bridge, moon } = await twoStories()
    await call('annotation.create', { article: bridge, note: 'Ask the ferryman.' })
    await call('annotation.create', { article: moon, note: 'Ask the astronomer.' })
    await session.close()
    await rm(join(folder, 'search'), { recursive: true, force: true })
    const path = join(folder, 'annotations', `${moon}.json`)
    await writeFile(path, flipped(await readFile(path), 100))

    const later = await newSession({ folder })
    expect(await titles(later.call, 'ferryman')).toEqual(['The bridge at Lower Wick'])
    expect(await titles(later.call, 'astronomer')).toEqual(['The moon over Wick'])
    expect(later.session.notices).toEqual([expect.stringContaining('made again from the journal')])
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const other = Buffer.from(bytes)
  other[at] = (other[at] ?? 0) ^ 0x11
  return other
}
