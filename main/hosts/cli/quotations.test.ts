import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Findings } from '#shared/quotations/index'
import { buildCommandLine, type CommandLine } from './cli.fixture'

const bridge = '😀 The bridge\r\n\r\n“We had no choice,” said Ada Finch.\r\n'
const yard = 'The yard is shut. Nobody said why.'

let cli: CommandLine

beforeAll(async () => {
  cli = await buildCommandLine()
  await writeFile(join(cli.folder, 'bridge.txt'), bridge)
  await writeFile(join(cli.folder, 'yard.txt'), yard)
})
afterAll(() => cli.remove())

describe('quotations --text', () => {
  test('prints one line of JSON a file, with offsets into the file as it is', async () => {
    const { code, out, err } = await cli.run([
      'quotations',
      '--text',
      'bridge.txt',
      'yard.txt',
      '--json',
    ])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [first, second, ...rest] = out
      .trimEnd()
      .split('\n')
      .map((line): Findings & { file: string } => JSON.parse(line))
    expect(rest).toEqual([])
    expect(second).toEqual({ file: 'yard.txt', quotations: [], entities: [] })
    expect(first?.file).toBe('bridge.txt')
    expect(first?.entities.map(({ name }) => name)).toEqual(['Ada Finch'])
    const [quotation] = first?.quotations ?? []
    expect(quotation).toMatchObject({
      text: 'We had no choice,',
      kind: 'direct',
      cue: { text: 'said' },
      speaker: { text: 'Ada Finch', name: 'Ada Finch', how: 'after' },
    })
    const slice = ({ start, end }: { start: number; end: number } = { start: 0, end: 0 }) =>
      bridge.slice(start, end)
    expect(slice(quotation?.parts[0])).toBe('“We had no choice,”')
    expect(slice(quotation?.speaker ?? undefined)).toBe('Ada Finch')
  })

  test('says which file cannot be read, and goes on with the others', async () => {
    const { code, out, err } = await cli.run([
      'quotations',
      '--text',
      'none.txt',
      'yard.txt',
      '--json',
    ])
    expect(code).toBe(1)
    expect(err).toContain('none.txt')
    expect(JSON.parse(out)).toMatchObject({ file: 'yard.txt' })
  })

  test('wants an article or files, not both', async () => {
    expect((await cli.run(['quotations'])).code).not.toBe(0)
    expect((await cli.run(['quotations', 'abc', '--text', 'yard.txt'])).code).not.toBe(0)
  })
})
