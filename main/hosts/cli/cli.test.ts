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

/** Runs a command that has to succeed silently on standard error; gives what it printed. */
async function done(...args: string[]): Promise<string> {
  const { code, out, err } = await cli.run(args)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

describe('articles', () => {
  test('an imported article is listed and shown', async () => {
    expect(article).toMatch(/^[0-9a-f-]{36}$/)
    expect(await done('list')).toContain('The ferry will not run this winter')
    const shown = await done('show', article.slice(0, 8))
    expect(shown).toContain('The ferry will not run this winter')
    expect(shown).toContain(article)
  })

  test('the text is printed exactly, and offsets count in it', async () => {
    const text = await done('show', article, '--text')
    expect(text.startsWith('The harbour office said on Monday')).toBe(true)
    expect(text.endsWith('They may wait.')).toBe(true)
    expect(JSON.parse(await done('show', article, '--text', '--json'))).toEqual({ text })
    const [first] = JSON.parse(await done('show', article, '--body'))
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
    expect(await done('show', out.trim(), '--text')).toContain('Some piped words.')
  })

  test('a table of the list is aligned, and shows ids that are taken back', async () => {
    const lines = (await done('list')).trimEnd().split('\n')
    const ids = lines.map((line) => line.split(' ')[0] ?? '')
    expect(lines.length).toBeGreaterThan(1)
    expect(new Set(lines.map((line) => line.search(/(inbox|later|archive) /))).size).toBe(1)
    for (const id of ids) await done('show', id)
  })
})

describe('annotations', () => {
  test('a passage is marked by its words, in whatever marks they are typed', async () => {
    const id = (
      await done(
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
    expect(await done('annotations', article)).toContain('Claim')
    // An export would warn that it leaves out who says it.
    await done('delete', id)
  })

  test('a passage is marked by its offsets', async () => {
    const text = await done('show', article, '--text')
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
    const text = await done('show', article, '--text')
    expect(made).toMatchObject({ anchor: { start: text.lastIndexOf('The islanders want') } })
  })

  test('edit, delete, undo and redo reach across processes', async () => {
    const id = (await done('annotate', article, '--note', 'On the whole.')).trim()
    const noteNow = async () => {
      const found = await cli.json<AnnotationView[]>('annotations', article)
      return found.find((annotation) => annotation.id === id)
    }
    await done('edit', id, '--note', 'Changed.', '--tag', 'a', '--tag', 'b')
    expect(await noteNow()).toMatchObject({ note: 'Changed.', tags: ['a', 'b'] })
    expect(await done('undo')).toMatch(/^Undone: .+\.\n$/)
    expect(await noteNow()).toMatchObject({ note: 'On the whole.', tags: [] })
    expect(await done('redo')).toMatch(/^Redone: .+\.\n$/)
    await done('edit', id, '--tag', '')
    expect(await noteNow()).toMatchObject({ note: 'Changed.', tags: [] })
    await done('delete', id.slice(0, 10))
    expect(await noteNow()).toBeUndefined()
    await done('undo')
    expect(await noteNow()).toBeDefined()
    await done('delete', id)
  })

  test('commands at the same time wait for each other, and none is lost', async () => {
    const marks = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        cli.json<AnnotationView>('annotate', article, '--note', `At once ${n}`),
      ),
    )
    const ids = (await cli.json<AnnotationView[]>('annotations', article)).map(({ id }) => id)
    for (const { id } of marks) expect(ids).toContain(id)
    await done('delete', ...marks.map(({ id }) => id))
  })
})

describe('export', () => {
  const passage =
    '=SUM(A1) and * stars * and <b>brackets</b> | pipes are words here.\nThe islanders want a bus'
  const made = () => done('annotate', article, '--quote', passage, '--label', 'evidence')

  test('every format comes out, and carries the passage', async () => {
    await made()
    const formats = await cli.json<{ id: string }[]>('formats')
    const texts = new Map<string, string>()
    for (const { id } of formats) texts.set(id, await done('export', article, '--format', id))
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
    await done('undo')
  })

  test('a file is written whole, in place of what was there, and through a link', async () => {
    const out = join(cli.folder, 'notes.md')
    await writeFile(out, 'before')
    await symlink(out, join(cli.folder, 'link.md'))
    await done('export', article, '--out', 'link.md')
    const text = await readFile(out, 'utf8')
    expect(text).toBe(await done('export', article))
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

describe('usage', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['publish']],
    ['an unknown option', ['list', '--colour']],
    ['a missing argument', ['show']],
    ['an unknown format', ['export', '--format', 'docx']],
    ['an unknown state', ['list', '--state', 'read']],
    ['an offset that is no number', ['annotate', 'abcd', '--start', 'x', '--end', '2']],
    ['half of a range', ['annotate', 'abcd', '--start', '1']],
    ['a passage twice', ['annotate', 'abcd', '--quote', 'a', '--start', '1', '--end', '2']],
    ['nothing to annotate', ['annotate', 'abcd']],
    ['a prefix of nothing', ['annotate', 'abcd', '--prefix', 'a', '--note', 'b']],
    ['nothing to edit', ['edit', 'abcd']],
    ['standard input of no known type', ['import', '-']],
    ['an id that is too short', ['show', 'abc']],
    ['a library without a name', ['--library', '', 'list']],
    ['text and body', ['show', 'abcd', '--text', '--body']],
  ])('%s is wrong usage', async (_, args) => {
    const { code, out, err } = await cli.run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).not.toBe('')
  })

  test('wrong usage is told as JSON too', async () => {
    const { code, err } = await cli.run(['show', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(err)).toMatchObject({ code: 'bad-input' })
  })

  test.each([
    ['before', (library: string) => ['--library', library, '--json', 'list']],
    ['after', (library: string) => ['list', '--library', library, '--json']],
  ])('--library and --json stand %s the command', async (_, args) => {
    const { code, out } = await cli.run(args(join(cli.folder, 'another')))
    expect({ code, out }).toEqual({ code: 0, out: '[]\n' })
    expect(await readdir(cli.folder)).not.toContain('another')
  })

  test('of two libraries the later one is meant', async () => {
    const [first, second] = [join(cli.folder, 'first'), join(cli.folder, 'second')]
    for (const args of [
      ['--library', first, 'import', '-', '--type', 'text', '--library', second],
      ['import', '--library', first, '-', '--type', 'text', '--library', second],
    ]) {
      expect((await cli.run(args, `A story for ${args[0]}.`)).code).toBe(0)
      expect(await readdir(cli.folder)).not.toContain('first')
    }
    expect(await cli.json<ArticleView[]>('--library', second, 'list')).toHaveLength(2)
  })

  test("the value of an option is never taken for one of the program's", async () => {
    const { code, err } = await cli.run(['annotate', article, '--quote', '--json'])
    expect({ code, err }).toEqual({
      code: 1,
      err: 'These words are not in the article; copy them from its text, word for word.\n',
    })
  })

  test('a reader that has seen enough is no failure', async () => {
    const { code, err } = await cli.runUnread(['export', '--format', 'json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('what was mended when the library was opened is told, and stops nothing', async () => {
    const library = join(cli.folder, 'harmed')
    const args = ['--library', library, 'import', '-', '--type', 'text']
    for (const text of ['One story.', 'Another story.'])
      expect((await cli.run(args, text)).code).toBe(0)
    await writeFile(join(library, 'library.json'), '{"format":')
    const { code, out, err } = await cli.run(['--library', library, '--json', 'list'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).not.toEqual([])
    expect(JSON.parse(err).notice).toContain('library.json')
  })

  test('help and version', async () => {
    expect(await done('--version')).toBe('1.2.3\n')
    expect(await done('--help')).toContain('Exit codes')
    expect(await done('annotate', '--help')).toContain('--prefix')
  })

  test('an expected failure is one sentence', async () => {
    const { code, out, err } = await cli.run(['show', 'ffffffff'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^There is no article .+\.\n$/)
  })

  test('any command of the contract can be called', async () => {
    expect(JSON.parse(await done('call', 'article.list', '{"state":"later"}'))).toEqual([])
    const { code, out } = await cli.run(['call', 'article.open', '-'], JSON.stringify({ article }))
    expect(code).toBe(0)
    expect(JSON.parse(out).article.id).toBe(article)
    for (const [name, input] of [
      ['nothing', '{}'],
      ['article.open', '{'],
      ['article.open', '{}'],
    ])
      expect((await cli.run(['call', String(name), String(input)])).code).toBe(1)
  })
})

describe('review', () => {
  const page = (...texts: string[]) =>
    `<!doctype html><html lang="en"><head><title>The night ferry</title><link rel="canonical" href="https://example.org/night"></head><body><article><h1>The night ferry</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
  const kept = 'The ferry has left at seven every evening for ninety years, in fog and in snow.'
  const gone = 'The captain knew, and said nothing of it to those who were waiting on the quay.'

  test('lists what is not found in the current text, until it is settled', async () => {
    expect((await cli.run(['review'])).err).toContain('Nothing to settle')
    await writeFile(join(cli.folder, 'night.html'), page(kept, gone))
    const night = (await done('import', 'night.html')).trim()
    const id = (await done('annotate', night, '--quote', gone)).trim()
    await writeFile(join(cli.folder, 'night.html'), page('Since May it leaves at eight.', kept))
    await cli.run(['import', 'night.html'])

    const listed = await done('review')
    expect(listed).toContain(`The night ferry\n  ${id.slice(0, 8)}  not in the current text`)
    expect(listed).toContain(`saved  ${gone}`)
    expect(await cli.json('review', night)).toMatchObject({ total: 1, items: [{ proposals: [] }] })

    const nothing = await cli.run(['settle', id, '--accept'])
    expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('Nothing is proposed') })
    expect((await cli.run(['settle', id])).code).toBe(2)
    expect((await cli.run(['settle', id, '--lost', '--start', '3'])).code).toBe(2)
    expect((await cli.run(['settle', id, '--start', '3'])).code).toBe(2)
    await done('settle', id, '--lost')
    expect((await cli.run(['review'])).err).toContain('Nothing to settle')
    await done('settle', id, '--reopen')
    expect(await done('review')).toContain(gone)
    const settled = await cli.json<AnnotationView>('settle', id, '--start', '0', '--end', '9')
    expect(settled).toMatchObject({ decided: true, located: { start: 0, end: 9 } })
    expect(await done('undo')).toContain('Settle where a passage stands')
    expect(await done('review')).toContain(gone)
  })
})
