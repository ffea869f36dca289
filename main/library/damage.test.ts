// What becomes of documents that are cut off, not JSON, of a newer format, or gone.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
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
  await library.commit([retitle(1, 'Second'), annotate(2, 1)])
  const was = await contents(library)
  await library.close()
  return { folder, was }
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
      await writeFile(file, text.replaceAll(/"(added|created)": "[^"]*"/g, '"$1": "yesterday"'))
    },
  ],
]
const documents = ['library.json', join('annotations', `${articleId(1)}.json`)]

/** The bytes of every file below a folder, by its path. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, sha256(await readFile(path))])),
  )
}

describe.each(documents)('%s', (name) => {
  it.each(damages)(
    'that is %s is put aside, and the generation before it used',
    async (_, damage) => {
      const { folder } = await newLibrary()
      const file = join(folder, name)
      await damage(file)
      const damaged = await readFile(file)

      const reader = await open(folder, { write: false })
      expect(reader.notices).toEqual([expect.stringContaining('was damaged')])
      expect(await readFile(file)).toEqual(damaged)

      const writer = await open(folder)
      expect(writer.notices).toEqual([expect.stringContaining(`json.damaged-1`)])
      expect(await contents(writer)).toEqual(await contents(reader))
      expect(writer.articles()).toHaveLength(1)
      expect(await readFile(`${file}.damaged-1`)).toEqual(damaged)

      await writer.commit([retitle(1, 'Third'), annotate(3, 1)])
      await writer.close()
      const later = await open(folder)
      expect(later.notices).toEqual([])
      expect(await contents(later)).toEqual(await contents(writer))
      expect(await readFile(`${file}.damaged-1`)).toEqual(damaged)
    },
  )

  it.each(damages)(
    'that is %s, and so is the one before, is refused and kept',
    async (_, damage) => {
      const { folder } = await newLibrary()
      await damage(join(folder, name))
      await damage(join(folder, `${name}.previous`))
      const before = await filesOf(folder)
      for (const write of [true, false])
        await expect(open(folder, { write })).rejects.toMatchObject({
          code: 'library-damaged',
          message: expect.stringContaining(join(folder, name)),
        })
      expect(await filesOf(folder)).toEqual(before)
    },
  )

  it('of a newer format is refused and kept', async () => {
    const { folder } = await newLibrary()
    await writeFile(join(folder, name), '{"format": 2, "records": "in another way"}')
    const before = await filesOf(folder)
    for (const write of [true, false])
      await expect(open(folder, { write })).rejects.toMatchObject({ code: 'library-newer' })
    expect(await filesOf(folder)).toEqual(before)
  })

  it('that is gone is taken from the generation before it', async () => {
    const { folder } = await newLibrary()
    await rm(join(folder, name))
    const library = await open(folder)
    expect(library.notices).toEqual([expect.stringContaining('was missing')])
    expect(library.articles()).toHaveLength(1)
    expect((await library.annotationsOf(articleId(1))).size).toBeGreaterThan(0)
  })
})

describe('a library.json that is older than some articles', () => {
  async function damagedLibrary() {
    const folder = await newFolder()
    const library = await open(folder)
    await library.commit([addArticle(1), annotate(1, 1)])
    await library.commit([addArticle(2)])
    await library.commit([annotate(2, 2)])
    await library.close()
    await writeFile(join(folder, 'library.json'), '{"cut": "off')
    return { folder, kept: join(folder, 'annotations', `${articleId(2)}.json`) }
  }

  it.each([true, false])('says how many are missing (write: %s)', async (write) => {
    const { folder } = await damagedLibrary()
    const { notices } = await open(folder, { write })
    expect(notices).toEqual([
      expect.stringMatching(/was damaged.* 1 article with annotations is missing from it: .*kept/),
    ])
    expect(notices[0]?.includes('library.json.damaged-1')).toBe(write)
  })

  it('leaves their annotations alone, whatever is done and undone', async () => {
    const { folder, kept } = await damagedLibrary()
    const before = await readFile(kept)
    const library = await open(folder)
    await library.commit([addArticle(3), annotate(3, 3)])
    await library.undo()
    // The step that marked the passage of the missing article is passed over.
    expect(await library.undo()).toBe('Change the library')
    expect(library.articles().filter(({ trashed }) => trashed === null)).toEqual([])
    await expect(library.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' })
    expect(await readFile(kept)).toEqual(before)
  })
})

describe.each(['history.json', 'settings.json'])('%s', (name) => {
  it.each(damages.slice(0, 6))('that is %s twice over is begun anew', async (_, damage) => {
    const { folder, was } = await newLibrary()
    await damage(join(folder, name))
    await damage(join(folder, `${name}.previous`))
    const damaged = await readFile(join(folder, name))
    const library = await open(folder)
    expect(library.notices).toEqual([expect.stringContaining('begun anew')])
    expect(await contents(library)).toMatchObject({ articles: was.articles })
    expect(await readFile(join(folder, `${name}.damaged-1`))).toEqual(damaged)
    await library.close()
    expect((await open(folder)).notices).toEqual([])
  })
})

it('a library of which the first file is lost is not begun anew over its annotations', async () => {
  const { folder } = await newLibrary()
  await rm(join(folder, 'library.json'))
  await rm(join(folder, 'library.json.previous'))
  const before = await filesOf(folder)
  await expect(open(folder)).rejects.toMatchObject({ code: 'library-damaged' })
  expect(await filesOf(folder)).toEqual(before)
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

/** A real small disk, where this process may mount one. */
function smallDisk(): string | null {
  const folder = `/tmp/pullquote-disk-${process.pid}`
  try {
    mkdirSync(folder)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'pullquote', folder], {
      stdio: 'ignore',
    })
    return folder
  } catch {
    return null
  }
}

it('a disk that is really full takes nothing away', async (context) => {
  const disk = smallDisk()
  if (disk === null) return context.skip('no disk can be mounted here')
  onTestFinished(() => void execFileSync('umount', ['-l', disk], { stdio: 'ignore' }))
  const folder = join(disk, 'library')
  const library = await open(folder)
  await library.commit([addArticle(1)])
  let last = await contents(library)
  let failure: unknown
  for (let number = 2; number < 1_000 && failure === undefined; number += 1)
    try {
      await library.commit([addArticle(number), annotate(number, number)])
      last = await contents(library)
    } catch (error) {
      failure = error
    }
  expect(failure).toMatchObject({
    code: 'cannot-write',
    message: expect.stringContaining('the disk is full'),
  })
  expect(await contents(library)).toEqual(last)
  expect(await contents(await open(folder, { write: false }))).toEqual(last)
})
