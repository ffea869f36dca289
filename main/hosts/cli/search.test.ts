import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract'
import { buildCommandLine, type CommandLine } from './cli.fixture'

let cli: CommandLine

beforeAll(async () => {
  cli = await buildCommandLine()
  await writeFile(join(cli.folder, 'ferry.txt'), 'The ferry\n\nShe is not safe, the yard said.')
  await writeFile(
    join(cli.folder, 'bus.txt'),
    'The bus\n\nThe islanders want a bus, and a safe one.',
  )
  expect(await cli.run(['import', 'ferry.txt', 'bus.txt'])).toMatchObject({ code: 0 })
})
afterAll(() => cli.remove())

describe('search', () => {
  test('prints the articles, the best first, with the words in their context', async () => {
    const { code, out, err } = await cli.run(['search', 'safe'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('The ferry')
    expect(out).toContain('text  The islanders want a bus, and a safe one.')
  })

  test('takes several words, phrases and what begins with a minus', async () => {
    type Found = Output<'search.find'>
    const phrase = await cli.json<Found>('search', '"not safe"', 'yard')
    expect(phrase.results.map(({ article }) => article.title)).toEqual(['The ferry'])
    const minus = await cli.json<Found>('search', 'safe', '--', '-bus')
    expect(minus).toMatchObject({ total: 1 })
    const page = await cli.json<Found>('search', 'safe', '--limit', '1', '--offset', '1')
    expect(page).toMatchObject({ total: 2, results: [{}] })
  })

  test('says that nothing was found, and what could not be meant', async () => {
    expect(await cli.run(['search', 'zeppelin'])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing found.\n',
    })
    expect((await cli.run(['search', 'before:soon'])).err).toContain('before:2024')
    expect(await cli.run(['search'])).toMatchObject({ code: 2 })
  })

  test('keeps the index, and begins no library where there is none', async () => {
    await cli.run(['search', 'safe'])
    expect(await readdir(join(cli.folder, 'library', 'search'))).toContain('index.json')
    const elsewhere = await cli.run(['--library', join(cli.folder, 'none'), 'search', 'safe'])
    expect(elsewhere).toMatchObject({ code: 0, err: 'Nothing found.\n' })
    expect(await readdir(cli.folder)).not.toContain('none')
  })
})
