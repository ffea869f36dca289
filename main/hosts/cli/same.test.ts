import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Output } from '#shared/contract'
import { buildCommandLine, type CommandLine } from './cli.fixture'

let cli: CommandLine
let ids: string[]

beforeAll(async () => {
  cli = await buildCommandLine()
  const texts = {
    'ferry.txt': 'The ferry\n\n“She is not safe in a storm from the west,” said Ann Lee.',
    'storm.txt': 'The storm\n\n“She is safe in a storm from the west,” said Ann Lee.',
    'bus.txt': 'The bus\n\n“The islanders want a bus, and a safe one.”',
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(cli.folder, name), text)
  const { code, out } = await cli.run(['import', ...Object.keys(texts)])
  expect(code).toBe(0)
  ids = out.trim().split('\n')
})
afterAll(() => cli.remove())

describe('same and disputes', () => {
  test('print where a quotation stands, and what differs', async () => {
    const { code, out, err } = await cli.run(['same', ids[0]?.slice(0, 8) ?? ''])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [words, own, other, edits] = out.split('\n')
    expect(words).toContain('“She is not safe in a storm from the west,”')
    expect(own).toMatch(/^ {3}\[[\da-f]{8}:\d+-\d+\] The ferry · \d{4}-\d\d-\d\d: Ann Lee, first$/)
    expect(other).toMatch(/^!! .*The storm.*: Ann Lee, in other words$/)
    expect(edits).toContain('[-not')
    expect((await cli.run(['disputes'])).out).toContain('!! ')
  })

  test('give JSON, and keep what was read', async () => {
    const found = await cli.json<Output<'quotation.disputes'>>('disputes')
    expect(found).toMatchObject({ total: 1, quotations: [{ wordingsDiffer: true }] })
    expect(await readdir(join(cli.folder, 'library'))).toContain('gathered')
  })

  test('say so where there is nothing', async () => {
    expect(await cli.run(['same', ids[2] ?? ''])).toEqual({
      code: 0,
      out: '',
      err: 'No other article gives a quotation of this one.\n',
    })
    expect(await cli.run(['same', 'ffffffff'])).toMatchObject({ code: 1 })
    expect((await cli.run(['disputes', '--offset', '1'])).err).toBe('No more disputes.\n')
  })
})
