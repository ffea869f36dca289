import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Body } from '#shared/body/blocks'
import { textOf } from '#shared/body/text'
import { compare, textIn } from '#shared/comparing/index'
import { compareBodies } from './compare'

const bodyOf = (...texts: string[]): Body =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))

let folder: string
let worker: URL
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-compare-'))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'compare-worker.ts'), outDir: folder },
  })
  worker = pathToFileURL(join(folder, 'compare-worker.js'))
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

const words = (from: number) =>
  Array.from({ length: 4_000 }, (_, index) => `word${(from + index) % 5_000}`)

describe('compareBodies', () => {
  it('gives the same from a thread as at once', async () => {
    const [before, after] = [words(0), words(1_500)].map((all) =>
      bodyOf(
        ...Array.from({ length: 40 }, (_, at) => all.slice(at * 100, at * 100 + 100).join(' ')),
      ),
    ) as [Body, Body]
    const rows = await compareBodies(before, after, { worker })
    expect(textIn(rows, 'before')).toBe(textOf(before))
    expect(rows).toEqual(compare(before, after))
    expect(await compareBodies(before, after, { worker: null })).toEqual(rows)
  })

  it('gives up after a time', async () => {
    const long = bodyOf(words(0).join(' '))
    await expect(
      compareBodies(long, bodyOf(words(9).join(' ')), { worker, limit: 0 }),
    ).rejects.toMatchObject({ code: 'timed-out' })
  })
})
