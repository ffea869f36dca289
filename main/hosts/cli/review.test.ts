import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnnotationView } from '#shared/contract'
import { buildCommandLine, type CommandLine } from './cli.fixture'

let cli: CommandLine

beforeAll(async () => {
  cli = await buildCommandLine()
})
afterAll(() => cli.remove())

const page = (...texts: string[]) =>
  `<!doctype html><html lang="en"><head><title>The night ferry</title><link rel="canonical" href="https://example.org/night"></head><body><article><h1>The night ferry</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
const kept = 'The ferry has left at seven every evening for ninety years, in fog and in snow.'
const gone = 'The captain knew, and said nothing of it to those who were waiting on the quay.'

test('lists what is not found in the current text, until it is settled', async () => {
  expect((await cli.run(['review'])).err).toContain('Nothing to settle')
  await writeFile(join(cli.folder, 'night.html'), page(kept, gone))
  const night = (await cli.done('import', 'night.html')).trim()
  const id = (await cli.done('annotate', night, '--quote', gone)).trim()
  await writeFile(join(cli.folder, 'night.html'), page('Since May it leaves at eight.', kept))
  expect((await cli.run(['import', 'night.html'])).err).toContain(
    `1 of its marks waits for your review: review ${night}`,
  )

  const listed = await cli.done('review')
  expect(listed).toContain(`The night ferry\n  ${id.slice(0, 8)}  not in the current text`)
  expect(listed).toContain(`saved  ${gone}`)
  expect(await cli.json('review', night)).toMatchObject({ total: 1, items: [{ proposals: [] }] })

  const nothing = await cli.run(['settle', id, '--accept'])
  expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('Nothing is proposed') })
  expect((await cli.run(['settle', id])).code).toBe(2)
  expect((await cli.run(['settle', id, '--lost', '--start', '3'])).code).toBe(2)
  expect((await cli.run(['settle', id, '--start', '3'])).code).toBe(2)
  await cli.done('settle', id, '--lost')
  expect((await cli.run(['review'])).err).toContain('Nothing to settle')
  await cli.done('settle', id, '--reopen')
  expect(await cli.done('review')).toContain(gone)
  const settled = await cli.json<AnnotationView>('settle', id, '--start', '0', '--end', '9')
  expect(settled).toMatchObject({ decided: true, located: { start: 0, end: 9 } })
  expect(await cli.done('undo')).toContain('Settle where a passage stands')
  expect(await cli.done('review')).toContain(gone)
})
