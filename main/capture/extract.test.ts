// The worker as it is built, with its limits.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { textOf } from '#shared/body/text'
import type { FailureCode } from '#shared/failure'
import { buildWorker } from '../threads/built-worker.fixture'
import { extract } from './extract'
import { makeDraft } from './make-draft'
import { newsPage } from './page.cases'

const worker = buildWorker(join(import.meta.dirname, 'extract-worker.ts'))
const limits = { time: 30_000, memory: 1_024 }
const source = { kind: 'file', name: 'page.html' } as const
const job = (page: string) => ({ original: Buffer.from(page), mediaType: 'text/html', source })
const code = (code: FailureCode) => expect.objectContaining({ code })

/** A worker of a few lines, for what a real page does only by accident. */
async function workerOf(script: string): Promise<URL> {
  const file = join(worker.folder, `${Math.random().toString(36).slice(2)}.mjs`)
  await writeFile(file, `import { parentPort } from 'node:worker_threads'\n${script}`)
  return pathToFileURL(file)
}

describe('the worker', () => {
  test('makes the same draft', async () => {
    const draft = await extract(job(newsPage), { worker: worker.url, limits })
    expect(draft).toEqual(makeDraft(Buffer.from(newsPage), 'text/html', source))
  })

  test('gives failures as they are', async () => {
    const failed = extract(job('<img>'), { worker: worker.url, limits })
    await expect(failed).rejects.toEqual(code('empty'))
    await expect(failed).rejects.toThrow(/“page.html” holds no text/)
  })

  test.each([
    ['elements', '<div>', 10_000],
    ['quotes', '<blockquote>', 100_000],
    ['tables', '<table><tr><td>', 10_000],
    ['marks', '<b><i>', 10_000],
  ])('reads %s inside one another', async (_, tags, times) => {
    const draft = await extract(job(`${tags.repeat(times)}the text`), {
      worker: worker.url,
      limits,
    })
    expect(textOf(draft.body)).toBe('the text')
  })

  test('reads a page of megabytes', async () => {
    const page = `<article>${`<p>${'A sentence, of ordinary words. '.repeat(10)}</p>`.repeat(10_000)}</article>`
    const draft = await extract(job(page), { worker: worker.url, limits })
    expect(draft.body.length).toBe(10_000)
  })

  test('is not asked for a short plain text', async () => {
    const silent = await workerOf('process.exit(3)')
    const draftOf = (text: string) =>
      extract(
        {
          original: Buffer.from(text),
          mediaType: 'text/plain',
          source: { kind: 'file', name: 'a.txt' },
        },
        { worker: silent, limits },
      )
    const draft = await draftOf('A bridge\n\nIt was <b>closed</b>.')
    expect(textOf(draft.body)).toBe('It was <b>closed</b>.')
    await expect(draftOf('words '.repeat(20_000))).rejects.toThrow(/ended with 3/)
  })

  test('is stopped when it takes too long', async () => {
    const endless = await workerOf('parentPort.once("message", () => { for (;;); })')
    const failed = extract(job('<p>a'), { worker: endless, limits: { ...limits, time: 200 } })
    await expect(failed).rejects.toEqual(code('timed-out'))
  })

  test('is stopped when it takes too much memory', async () => {
    const greedy = await workerOf(
      'parentPort.once("message", () => { const all = []; for (;;) all.push(new Array(1000).fill({})) })',
    )
    const failed = extract(job('<p>a'), { worker: greedy, limits: { ...limits, memory: 32 } })
    await expect(failed).rejects.toEqual(code('too-large'))
  })

  test('is stopped when nobody waits any more', async () => {
    const endless = await workerOf('parentPort.once("message", () => { for (;;); })')
    const stop = new AbortController()
    const failed = extract(job('<p>a'), { worker: endless, limits, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(failed).rejects.toThrow('enough')
  })

  test('that ends without an answer is a defect, and told', async () => {
    const silent = await workerOf('parentPort.once("message", () => process.exit(3))')
    await expect(extract(job('<p>a'), { worker: silent, limits })).rejects.toThrow(/ended with 3/)
  })
})
