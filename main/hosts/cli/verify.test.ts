import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { story } from '../../commands/session.fixture'
import { buildCommandLine, type CommandLine } from './cli.fixture'

let cli: CommandLine
beforeAll(async () => {
  cli = await buildCommandLine()
  await writeFile(join(cli.folder, 'story.txt'), story)
  await writeFile(
    join(cli.folder, 'good.txt'),
    'Said “The council closed the bridge on Monday” again.\n',
  )
  await writeFile(
    join(cli.folder, 'bad.md'),
    'Said “The council closed the bridge on *Sunday*” again.\n',
  )
  await cli.json('import', 'story.txt')
}, 60_000)
afterAll(() => cli.remove())

test('a draft whose quotes hold passes', async () => {
  const { code, out, err } = await cli.run(['verify', 'good.txt'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(
    /^ok {2}¶1 “The council closed the bridge on Monday”\n.*Verbatim in “The bridge at Lower Wick”\..*\n1 quote: all hold\.\n$/,
  )
})

test('one whose quote does not hold fails, and says how, for people and programs', async () => {
  const { code, out } = await cli.run(['verify', 'good.txt', 'bad.md'])
  expect(code).toBe(1)
  expect(out).toContain('Changed: “Monday” became “Sunday”')
  const json = await cli.run(['verify', 'bad.md', '--json'])
  expect(json.code).toBe(1)
  expect(JSON.parse(json.out)).toMatchObject({
    holds: false,
    articles: 1,
    versions: 1,
    unread: [],
    drafts: [{ name: 'bad.md', holds: false, quotes: [{ verdict: 'changed', holds: false }] }],
  })
})

test('a draft may come by standard input; one that is not there is told of', async () => {
  const { code } = await cli.run(['verify', '-'], 'He said “We had no choice,” twice.')
  expect(code).toBe(0)
  const missing = await cli.run(['verify', 'none.txt'])
  expect(missing.code).toBe(1)
  expect(missing.err).toMatch(/^none\.txt cannot be read\./)
})

test('a passage is cited in a style, with its warnings beside it', async () => {
  const [article] = await cli.json<{ id: string }[]>('list')
  const quoted = await cli.run([
    'cite',
    article?.id ?? '',
    '--quote',
    'Nobody was hurt.',
    '--style',
    'ris',
  ])
  expect(quoted).toMatchObject({ code: 0, err: '' })
  expect(quoted.out).toMatch(/^TY {2}- ELEC\r\n[\s\S]*ER {2}- \r\n$/)
  const warned = await cli.run([
    'cite',
    article?.id ?? '',
    '--quote',
    'We had no choice',
    '--suffix',
    ',” the mayor',
  ])
  expect(warned.err).toContain('“the mayor said”')
  const annotation = await cli.run(['annotate', article?.id ?? '', '--quote', 'Nobody was hurt.'])
  expect((await cli.run(['cite', annotation.out.trim()])).out).toMatch(
    /^“Nobody was hurt\.”\n— Ada Finch/,
  )
})

test('an export warns of each passage by its words', async () => {
  const [article] = await cli.json<{ id: string; title: string }[]>('list')
  const { id = '', title = '' } = article ?? {}
  const words = ['--quote', 'We had no choice', '--suffix', ',” the engineer']
  const annotation = (await cli.done('annotate', id, ...words)).trim()
  const { code, err } = await cli.run(['export', id])
  expect(code).toBe(0)
  expect(err).toContain(`“We had no choice” in “${title}”: Who says it stands just after`)
  await cli.done('delete', annotation)
})
