// What becomes of documents that are cut off, not JSON, of a newer format, or gone.
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sha256 } from './blobs'
import { contents, newFolder, open } from './library.fixture'
import { addArticle, annotate, articleId, retitle } from './records.fixture'

/** A library of which every document has a generation before it; `was` is what it holds. */
async function newLibrary() {
  const folder = await newFolder()
  const library = await open(folder)
  await library.commit([addArticle(1), annotate(1, 1)])
  await library.editSettings({ theme: 'sepia' })
  await library.editSettings({ theme: 'night' })
  await library.fold()
  await library.commit([retitle(1, 'Second'), annotate(2, 1)])
  const was = await contents(library)
  await library.close()
  return { folder, was }
}

/** Opens a library and reads all of it. */
async function openWhole(folder: string, write = true) {
  const library = await open(folder, { write })
  return { library, holds: await contents(library) }
}

const damages: [what: string, damage: (file: string) => Promise<void>][] = [
  ['cut off', async (file) => truncate(file, Math.trunc((await readFile(file)).length / 2))],
  ['empty', async (file) => truncate(file, 0)],
  ['not JSON', (file) => writeFile(file, '<html>no</html>')],
  [
    'full of NUL bytes',
    async (file) => writeFile(file, new Uint8Array((await readFile(file)).length)),
  ],
  ['not UTF-8', (file) => writeFile(file, Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d))],
  ['JSON of something else', (file) => writeFile(file, '{"name":"package"}')],
  [
    'of one record that is wrong',
    async (file) => {
      const text = await readFile(file, 'utf8')
      await writeFile(file, text.replaceAll(/"(added|created|at)":"[^"]*"/g, '"$1":"yesterday"'))
    },
  ],
]
const annotationsFile = join('annotations', `${articleId(1)}.json`)
const articlesFile = join('articles', '1.json')
const documents = ['library.json', 'history.json', articlesFile, annotationsFile]

/** The bytes of every file below a folder, by its path. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, sha256(await readFile(path))])),
  )
}

describe.each(documents)('%s', (name) => {
  it.each(damages)('that is %s is put aside, and nothing is missing', async (_, damage) => {
    const { folder, was } = await newLibrary()
    const file = join(folder, name)
    await damage(file)
    const damaged = await readFile(file)

    const reader = await openWhole(folder, false)
    expect(reader.holds).toEqual(was)
    expect(reader.library.notices).toEqual([expect.stringContaining('was damaged')])
    expect(await readFile(file)).toEqual(damaged)

    const writer = await openWhole(folder)
    expect(writer.holds).toEqual(was)
    expect(writer.library.notices).toEqual([expect.stringContaining('json.damaged-1')])
    expect(await readFile(`${file}.damaged-1`)).toEqual(damaged)

    await writer.library.commit([retitle(1, 'Third'), annotate(3, 1)])
    await writer.library.close()
    const later = await openWhole(folder)
    expect(later.library.notices).toEqual([])
    expect(later.holds).toEqual(await contents(writer.library))
  })

  it.each(damages)(
    'that is %s, and so is the generation before it: nothing is missing either',
    async (_, damage) => {
      const { folder, was } = await newLibrary()
      await damage(join(folder, name))
      await damage(join(folder, `${name}.previous`))
      const { library, holds } = await openWhole(folder)
      expect(holds).toEqual(was)
      expect(library.notices).toEqual([expect.stringContaining('json.damaged-1')])
      await library.close()
      expect((await openWhole(folder)).library.notices).toEqual([])
    },
  )

  it('of a newer format is refused and kept', async () => {
    const { folder } = await newLibrary()
    await writeFile(join(folder, name), '{"format": 3, "records": "in another way"}')
    const before = await filesOf(folder)
    for (const write of [true, false])
      await expect(openWhole(folder, write)).rejects.toMatchObject({ code: 'library-newer' })
    const { [name]: left } = await filesOf(folder)
    expect(left).toBe(before[name])
  })

  it('that is gone is made again', async () => {
    const { folder, was } = await newLibrary()
    await rm(join(folder, name))
    const { library, holds } = await openWhole(folder)
    expect(holds).toEqual(was)
    expect(library.notices).toEqual([expect.stringContaining('was missing')])
  })
})

describe('all documents', () => {
  it.each(damages)('that are %s are made again from the journal', async (_, damage) => {
    const { folder, was } = await newLibrary()
    for (const name of documents)
      for (const file of [name, `${name}.previous`]) await damage(join(folder, file))
    const { library, holds } = await openWhole(folder)
    expect(holds).toEqual(was)
    await library.close()
    const again = await openWhole(folder)
    expect(again.holds).toEqual(was)
    expect(again.library.notices).toEqual([])
  })

  it('that are gone are made again from the journal', async () => {
    const { folder, was } = await newLibrary()
    for (const name of ['library.json', 'history.json', 'articles', 'annotations'])
      for (const file of [name, `${name}.previous`])
        await rm(join(folder, file), { recursive: true, force: true })
    expect((await openWhole(folder)).holds).toEqual(was)
  })
})

describe('the journal', () => {
  const journalOf = async (folder: string) => {
    const [name = ''] = await readdir(join(folder, 'journal'))
    return join(folder, 'journal', name)
  }

  it.each(damages)('that is %s takes nothing away that the documents hold', async (_, damage) => {
    const { folder, was } = await newLibrary()
    await damage(await journalOf(folder))
    const { library, holds } = await openWhole(folder)
    expect(holds).toEqual(was)
    await library.commit([retitle(1, 'Third')])
    await library.close()
    expect((await openWhole(folder)).holds).toEqual(await contents(library))
  })

  it('that is cut off at any byte holds every commit before that, as a whole', async () => {
    const folder = await newFolder()
    const library = await open(folder, { foldAfter: 1_000_000 })
    const journal = await journalOf(folder)
    const states = [{ length: (await stat(journal)).size, holds: await contents(library) }]
    for (const changes of [
      [addArticle(1), annotate(1, 1)],
      [retitle(1, 'Two')],
      [annotate(2, 1)],
    ]) {
      await library.commit(changes)
      states.push({ length: (await stat(journal)).size, holds: await contents(library) })
    }
    const whole = await readFile(journal)
    for (let length = states[0]?.length ?? 0; length <= whole.length; length += 1) {
      await writeFile(journal, whole.subarray(0, length))
      const expected = states.findLast((state) => state.length <= length)
      expect((await openWhole(folder, false)).holds).toEqual(expected?.holds)
    }
  })

  it('with a flipped bit loses at most the line that it is in', async () => {
    const folder = await newFolder()
    const library = await open(folder, { foldAfter: 1_000_000 })
    const journal = await journalOf(folder)
    const from = (await stat(journal)).size
    await library.commit([addArticle(1)])
    await library.commit([addArticle(2)])
    const whole = await readFile(journal)
    for (let at = from; at < whole.length; at += 7) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      await writeFile(journal, flipped)
      const { holds } = await openWhole(folder, false)
      expect(holds.articles).toHaveLength(1)
    }
  })
})

describe('settings.json', () => {
  it.each(damages.slice(0, 6))('that is %s twice over is begun anew', async (_, damage) => {
    const { folder, was } = await newLibrary()
    const file = join(folder, 'settings.json')
    await damage(file)
    await damage(`${file}.previous`)
    const damaged = await readFile(file)
    const { library, holds } = await openWhole(folder)
    expect(library.notices).toEqual([expect.stringContaining('begun anew')])
    expect(holds).toEqual(was)
    expect(await readFile(`${file}.damaged-1`)).toEqual(damaged)
    await library.close()
    expect((await open(folder)).notices).toEqual([])
  })
})

it('damaged files that were put aside do not replace each other', async () => {
  const { folder } = await newLibrary()
  const file = join(folder, 'library.json')
  for (const content of ['first', 'second']) {
    await writeFile(file, content)
    await (await open(folder)).close()
  }
  expect(await readFile(`${file}.damaged-1`, 'utf8')).toBe('first')
  expect(await readFile(`${file}.damaged-2`, 'utf8')).toBe('second')
})

describe('what an article is made of', () => {
  const body = [
    { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'Words.' }] },
  ]
  const bytes = new TextEncoder().encode('Words.\n'.repeat(100))

  it('comes back as it was, and is kept once', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    const hashes = [await library.keepBody(body), await library.keepOriginal(bytes)] as const
    const before = await filesOf(folder)
    expect([await library.keepBody(body), await library.keepOriginal(bytes)]).toEqual(hashes)
    expect(await filesOf(folder)).toEqual(before)
    expect(await library.blobs.body(hashes[0])).toEqual(body)
    expect(new Uint8Array(await library.blobs.original(hashes[1]))).toEqual(bytes)
    expect(hashes[1]).toBe(sha256(bytes))
  })

  it('is told when it is missing or altered, and made good when it comes in again', async () => {
    const folder = await newFolder()
    const library = await open(folder)
    const bodyHash = await library.keepBody(body)
    const originalHash = await library.keepOriginal(bytes)
    const files = [
      join(folder, 'bodies', `${bodyHash}.json`),
      join(folder, 'originals', originalHash),
    ]
    const damaged = { code: 'library-damaged' }
    for (const damage of [
      (file: string) => rm(file),
      (file: string) => writeFile(file, '[]'),
      (file: string) => truncate(file, 10),
    ]) {
      for (const file of files) await damage(file)
      await expect(library.blobs.body(bodyHash)).rejects.toMatchObject(damaged)
      await expect(library.blobs.original(originalHash)).rejects.toMatchObject(damaged)
      await library.keepBody(body)
      await library.keepOriginal(bytes)
      expect(await library.blobs.body(bodyHash)).toEqual(body)
      expect(new Uint8Array(await library.blobs.original(originalHash))).toEqual(bytes)
    }
  })
})
