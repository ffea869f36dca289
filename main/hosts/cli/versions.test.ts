import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract'
import type { Version } from '#shared/model/article'
import { buildCommandLine, type CommandLine } from './cli.fixture'

const page = (...texts: string[]) =>
  `<!doctype html><html><head><title>The night ferry</title>
<link rel="canonical" href="https://example.org/the-night-ferry"></head><body><article><h1>The night ferry</h1>
${texts.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`
const kept = 'The ferry has left at seven every evening for ninety years, in fog and in snow alike.'
const gone = 'The captain knew, and said nothing of it to the passengers on the quay.'
const edited = kept.replace('seven', 'eight')

let cli: CommandLine
let article: string

beforeAll(async () => {
  cli = await buildCommandLine()
  await writeFile(join(cli.folder, 'ferry.html'), page(kept, gone))
  article = (await cli.run(['import', 'ferry.html'])).out.trim()
  await writeFile(join(cli.folder, 'ferry.html'), page(edited, 'A new quay is built.'))
  const { out, err } = await cli.run(['import', 'ferry.html'])
  expect(out.trim()).toBe(article)
  expect(err).toContain('A newer text of “The night ferry” was added')
})
afterAll(() => cli.remove())

describe('versions', () => {
  test('are listed, the newest last', async () => {
    const lines = (await cli.done('versions', article)).trim().split('\n')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^1 {2}[0-9a-f]{12} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}ferry\.html$/)
    expect(lines[1]).toMatch(/^2 .* newest$/)
    const versions = await cli.json<Version[]>('versions', article)
    expect(versions.map(({ source }) => source.kind)).toEqual(['file', 'file'])
  })

  test('are shown by their number or their hash', async () => {
    const [older] = await cli.json<Version[]>('versions', article)
    const text = `${kept}\n${gone}`
    expect(await cli.done('show', article, '--text', '--version', '1')).toBe(text)
    const hash = older?.body.slice(0, 8) ?? ''
    expect(await cli.done('show', article, '--text', '--version', hash)).toBe(text)
    expect(await cli.done('show', article, '--text')).toContain(edited)
    expect(await cli.run(['show', article, '--version', '9'])).toMatchObject({
      code: 1,
      err: 'There is no version 9; the article has 2.\n',
    })
    expect(await cli.run(['show', article, '--version', 'x'])).toMatchObject({ code: 2 })
  })

  test('are compared', async () => {
    expect(await cli.done('compare', article)).toBe(
      `3 changes
~ ${kept.replace('seven', '[-seven-]{+eight+}')}
- ${gone}
+ A new quay is built.
`,
    )
    const back = await cli.json<Output<'article.compare'>>(
      ...['compare', article, '--from', '2', '--to', '1'],
    )
    expect(back.rows.map(({ kind }) => kind)).toEqual(['changed', 'removed', 'added'])
  })
})

test('what can’t be checked is told, and the others are checked all the same', async () => {
  await writeFile(join(cli.folder, 'note.txt'), 'A note\n\nWords without an address.')
  const note = (await cli.run(['import', 'note.txt'])).out.trim()
  const { code, out, err } = await cli.run(['check', note, 'ffff'])
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err.trim().split('\n')).toEqual([
    expect.stringContaining('came from no address'),
    expect.stringContaining('There is no article'),
  ])
})

test('a version is made an article of its own, and undo takes that back', async () => {
  const { code, out, err } = await cli.run(['separate', article, '--version', '1'])
  expect({ code, err }).toEqual({
    code: 0,
    err: '“The night ferry” is an article of its own now.\n',
  })
  expect(await cli.done('show', out.trim(), '--text')).toBe(`${kept}\n${gone}`)
  expect(await cli.json<Version[]>('versions', article)).toHaveLength(1)
  expect(await cli.run(['separate', article])).toMatchObject({
    code: 1,
    err: expect.stringContaining('has one text only'),
  })
  expect(await cli.done('undo')).toContain('Make a text an article of its own')
  expect(await cli.json<Version[]>('versions', article)).toHaveLength(2)
})
