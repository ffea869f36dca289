import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Body } from '#shared/body/blocks'
import { textOf } from '#shared/body/text'
import { compare, textIn } from '#shared/comparing/index'
import { buildWorker } from '../threads/built-worker.fixture'
import { compareBodies } from './compare'

const bodyOf = (...texts: string[]): Body =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))

const worker = buildWorker(join(import.meta.dirname, 'compare-worker.ts'))

const words = (from: number) =>
  Array.from({ length: 4_000 }, (_, index) => `word${(from + index) % 5_000}`)

describe('compareBodies', () => {
  it('gives the same from a thread as at once', async () => {
    const [before, after] = [words(0), words(1_500)].map((all) =>
      bodyOf(
        ...Array.from({ length: 40 }, (_, at) => all.slice(at * 100, at * 100 + 100).join(' ')),
      ),
    ) as [Body, Body]
    const rows = await compareBodies(before, after, { worker: worker.url })
    expect(textIn(rows, 'before')).toBe(textOf(before))
    expect(rows).toEqual(compare(before, after))
    expect(await compareBodies(before, after, { worker: null })).toEqual(rows)
  })

  it('gives up after a time', async () => {
    const long = bodyOf(words(0).join(' '))
    await expect(
      compareBodies(long, bodyOf(words(9).join(' ')), { worker: worker.url, limit: 0 }),
    ).rejects.toMatchObject({ code: 'timed-out' })
  })
})
