import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleView } from '#shared/contract'
import { buildCommandLine, type CommandLine } from './cli.fixture'

let cli: CommandLine
let article: string

beforeAll(async () => {
  cli = await buildCommandLine()
  await writeFile(join(cli.folder, 'ferry.txt'), 'The ferry\n\nThe islanders want a bus instead.')
  article = (await cli.done('import', 'ferry.txt')).trim()
})
afterAll(() => cli.remove())

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
  expect(await cli.done('--version')).toBe('1.2.3\n')
  expect(await cli.done('--help')).toContain('Exit codes')
  expect(await cli.done('annotate', '--help')).toContain('--prefix')
})

test('an expected failure is one sentence', async () => {
  const { code, out, err } = await cli.run(['show', 'ffffffff'])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^There is no article .+\.\n$/)
})

test('any command of the contract can be called', async () => {
  expect(JSON.parse(await cli.done('call', 'article.list', '{"state":"later"}'))).toEqual([])
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
