import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnnotationView, ArticleView } from '#shared/contract'
import { readJsonExport } from '#shared/exporting/json'
import { buildCommandLine, type CommandLine } from './cli.fixture'

const story = `The ferry will not run this winter

The harbour office said on Monday that the “Sankta Klara” stays ashore.

"We looked at every bolt," said Ada Lindqvist, who leads the yard. "She is not safe — not yet."

=SUM(A1) and * stars * and <b>brackets</b> | pipes are words here.

The islanders want a bus instead. The islanders want it now. 😀 They may wait.
`

let cli: CommandLine
let article: string

beforeAll(async () => {
  cli = await buildCommandLine()
  await writeFile(join(cli.folder, 'ferry.txt'), story)
  const { code, out, err } = await cli.run(['import', 'ferry.txt'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  article = out.trim()
})
afterAll(() => cli.remove())

describe('articles', () => {
  test('an imported article is listed and shown', async () => {
    expect(article).toMatch(/^[0-9a-f-]{36}$/)
    expect(await cli.done('list')).toContain('The ferry will not run this winter')
    const shown = await cli.done('show', article.slice(0, 8))
    expect(shown).toContain('The ferry will not run this winter')
    expect(shown).toContain(article)
  })

  test('the text is printed exactly, and offsets count in it', async () => {
    const text = await cli.done('show', article, '--text')
    expect(text.startsWith('The harbour office said on Monday')).toBe(true)
    expect(text.endsWith('They may wait.')).toBe(true)
    expect(JSON.parse(await cli.done('show', article, '--text', '--json'))).toEqual({ text })
    const [first] = JSON.parse(await cli.done('show', article, '--body'))
    expect(first.type).toBe('paragraph')
  })

  test('the list is filtered', async () => {
    expect(await cli.json<ArticleView[]>('list', '--state', 'archive')).toEqual([])
    expect(await cli.json<ArticleView[]>('list', '--state', 'inbox')).not.toEqual([])
  })

  test('the same file again is the same article, and that is said', async () => {
    const { code, out, err } = await cli.run(['import', 'ferry.txt'])
    expect({ code, out: out.trim() }).toEqual({ code: 0, out: article })
    expect(err).toContain('Already in your library')
  })

  test('a source that fails stops none of the others', async () => {
    await writeFile(join(cli.folder, 'empty.txt'), '')
    await mkdir(join(cli.folder, 'folder'))
    const args = ['import', 'missing.txt', 'folder', 'empty.txt', 'ferry.txt', '--json']
    const { code, out, err } = await cli.run(args)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject([{ id: article, source: 'ferry.txt', status: 'present' }])
    const failures = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(failures.map((failure) => failure.code)).toEqual(['cannot-read', 'cannot-read', 'empty'])
    for (const failure of failures) expect(failure.message).toMatch(/^.*\.$/)
  })

  test('standard input is brought in as what it is said to be', async () => {
    const { code, out } = await cli.run(
      ['import', '-', '--type', 'markdown', '--tag', 'piped'],
      '# A piped title\n\nSome *piped* words.\n',
    )
    expect(code).toBe(0)
    const [piped] = await cli.json<ArticleView[]>('list', '--tag', 'piped')
    expect(piped).toMatchObject({ id: out.trim(), title: 'A piped title' })
    expect(await cli.done('show', out.trim(), '--text')).toContain('Some piped words.')
  })

  test('a table of the list is aligned, and shows ids that are taken back', async () => {
    const lines = (await cli.done('list')).trimEnd().split('\n')
    const ids = lines.map((line) => line.split(' ')[0] ?? '')
    expect(lines.length).toBeGreaterThan(1)
    expect(new Set(lines.map((line) => line.search(/(inbox|later|archive) /))).size).toBe(1)
    for (const id of ids) await cli.done('show', id)
  })
})

describe('annotations', () => {
  test('a passage is marked by its words, in whatever marks they are typed', async () => {
    const id = (
      await cli.done(
        ...['annotate', article, '--quote', '"Sankta Klara" stays ashore', '--label', 'Claim'],
        ...['--note', 'Which **ship**?', '--tag', 'ferry', '--tag', 'harbour office'],
      )
    ).trim()
    const found = await cli.json<AnnotationView[]>('annotations', article)
    expect(found.find((annotation) => annotation.id === id)).toMatchObject({
      label: 'claim',
      note: 'Which **ship**?',
      tags: ['ferry', 'harbour office'],
      anchor: { exact: '“Sankta Klara” stays ashore' },
      located: { status: 'exact' },
    })
    expect(await cli.done('annotations', article)).toContain('Claim')
    // An export would warn that it leaves out who says it.
    await cli.done('delete', id)
  })

  test('a passage is marked by its offsets', async () => {
    const text = await cli.done('show', article, '--text')
    const start = text.indexOf('😀')
    const made = await cli.json<AnnotationView>(
      ...['annotate', article, '--start', String(start), '--end', String(start + 2)],
    )
    expect(made).toMatchObject({ anchor: { exact: '😀', start, end: start + 2 } })
  })

  test('words that stand twice need their surroundings', async () => {
    const quote = ['annotate', article, '--quote', 'The islanders want', '--json']
    const { code, err } = await cli.run(quote)
    expect(code).toBe(1)
    expect(JSON.parse(err)).toMatchObject({ code: 'quote-ambiguous' })
    const made = await cli.json<AnnotationView>(...quote, '--suffix', 'it now')
    const text = await cli.done('show', article, '--text')
    expect(made).toMatchObject({ anchor: { start: text.lastIndexOf('The islanders want') } })
  })

  test('edit, delete, undo and redo reach across processes', async () => {
    const id = (await cli.done('annotate', article, '--note', 'On the whole.')).trim()
    const noteNow = async () => {
      const found = await cli.json<AnnotationView[]>('annotations', article)
      return found.find((annotation) => annotation.id === id)
    }
    await cli.done('edit', id, '--note', 'Changed.', '--tag', 'a', '--tag', 'b')
    expect(await noteNow()).toMatchObject({ note: 'Changed.', tags: ['a', 'b'] })
    expect(await cli.done('undo')).toMatch(/^Undone: .+\.\n$/)
    expect(await noteNow()).toMatchObject({ note: 'On the whole.', tags: [] })
    expect(await cli.done('redo')).toMatch(/^Redone: .+\.\n$/)
    await cli.done('edit', id, '--tag', '')
    expect(await noteNow()).toMatchObject({ note: 'Changed.', tags: [] })
    await cli.done('delete', id.slice(0, 10))
    expect(await noteNow()).toBeUndefined()
    await cli.done('undo')
    expect(await noteNow()).toBeDefined()
    await cli.done('delete', id)
  })

  test('commands at the same time wait for each other, and none is lost', async () => {
    const marks = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        cli.json<AnnotationView>('annotate', article, '--note', `At once ${n}`),
      ),
    )
    const ids = (await cli.json<AnnotationView[]>('annotations', article)).map(({ id }) => id)
    for (const { id } of marks) expect(ids).toContain(id)
    await cli.done('delete', ...marks.map(({ id }) => id))
  })
})

describe('export', () => {
  const passage =
    '=SUM(A1) and * stars * and <b>brackets</b> | pipes are words here.\nThe islanders want a bus'
  const made = () => cli.done('annotate', article, '--quote', passage, '--label', 'evidence')

  test('every format comes out, and carries the passage', async () => {
    await made()
    const formats = await cli.json<{ id: string }[]>('formats')
    const texts = new Map<string, string>()
    for (const { id } of formats) texts.set(id, await cli.done('export', article, '--format', id))
    expect([...texts.keys()]).toEqual(['markdown', 'html', 'text', 'csv', 'json', 'w3c'])
    expect(texts.get('markdown')).toContain('> \\=SUM(A1) and \\* stars \\* and \\<b>')
    expect(texts.get('html')).toContain('&#x3C;b>brackets&#x3C;/b>')
    expect(texts.get('text')).toContain('    The islanders want a bus')
    const csv = Papa.parse<Record<string, string>>((texts.get('csv') ?? '').slice(1), {
      header: true,
    })
    expect(csv.data.map(({ quote }) => quote)).toContain(`'${passage}`)
    const [exported] = readJsonExport(texts.get('json') ?? '').articles
    expect(exported?.annotations).toEqual(await cli.json('annotations', article))
    const items: { target: { selector?: { exact?: string }[] } }[] = JSON.parse(
      texts.get('w3c') ?? '',
    ).first.items
    expect(items.map(({ target }) => target.selector?.[0]?.exact)).toContain(passage)
    await cli.done('undo')
  })

  test('a file is written whole, in place of what was there, and through a link', async () => {
    const out = join(cli.folder, 'notes.md')
    await writeFile(out, 'before')
    await symlink(out, join(cli.folder, 'link.md'))
    await cli.done('export', article, '--out', 'link.md')
    const text = await readFile(out, 'utf8')
    expect(text).toBe(await cli.done('export', article))
    expect((await readdir(cli.folder)).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  test('a folder is no file to write to', async () => {
    for (const out of [cli.folder, join(cli.folder, 'nowhere', 'notes.md')]) {
      const { code, err } = await cli.run(['export', '--out', out, '--json'])
      expect(code).toBe(1)
      expect(JSON.parse(err)).toMatchObject({ code: 'cannot-write' })
    }
  })
})
