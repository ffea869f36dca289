import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HostEvent } from '#shared/contract'
import { Failure, type Outcome } from '#shared/failure'
import { open, readOpening } from './opening'

const id = '0b7e4b1e-1f0a-4f0e-9c55-0d6a6a2f9d11'
const folder = resolve('/home/reader')

describe('what an argument means', () => {
  test.each([
    ['story.txt', { kind: 'file', path: resolve(folder, 'story.txt') }],
    ['/tmp/a b.html', { kind: 'file', path: resolve('/tmp/a b.html') }],
    ['https://news.example/1', { kind: 'address', address: 'https://news.example/1' }],
    ['HTTP://news.example/1', { kind: 'address', address: 'HTTP://news.example/1' }],
    [`pullquote://article/${id}`, { kind: 'article', article: id }],
    [
      'pullquote://import?address=https%3A%2F%2Fnews.example%2F%3Fa%3Db%26c',
      { kind: 'address', address: 'https://news.example/?a=b&c' },
    ],
  ])('%s', (argument, expected) => {
    expect(readOpening(argument, folder)).toEqual(expected)
  })

  test.each([
    'pullquote:',
    'pullquote://article/',
    'pullquote://article/../x',
    'pullquote://import',
    'pullquote://import?address=file:///etc/passwd',
    'pullquote://import?address=javascript:alert(1)',
    'pullquote://settings?privateAddresses=true',
  ])('%s is no link of ours', (link) => {
    expect(() => readOpening(link, folder)).toThrow(Failure)
  })
})

describe('opening', () => {
  let place = ''
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'pullquote-opening-'))
    writeFileSync(join(place, 'story.txt'), 'A story.\n')
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  async function opened(given: string[], outcome: Outcome<unknown>) {
    const calls: unknown[] = []
    const events: HostEvent[] = []
    await open(given, place, {
      call: async (name, input) => {
        calls.push({ name, input })
        return outcome
      },
      send: (event) => events.push(event),
    })
    return { calls, events }
  }

  test('a file is brought in and shown', async () => {
    const { calls, events } = await opened(['story.txt'], { ok: true, value: { article: { id } } })
    const bytes = Buffer.from('A story.\n').toString('base64')
    const source = { kind: 'file', name: 'story.txt', bytes, saved: expect.any(String) }
    expect(calls).toEqual([{ name: 'article.import', input: { source } }])
    expect(events).toEqual([{ name: 'window.open', value: { article: id } }])
  })

  test('what fails is told, and the next one is opened', async () => {
    const { events } = await opened(['gone.txt', '.', 'story.txt'], {
      ok: false,
      failure: { code: 'empty', message: 'There is no text in it.' },
    })
    expect(events.map(({ value }) => value)).toEqual([
      { message: '“gone.txt” could not be read: there is no such file.', failed: true },
      { message: expect.stringContaining('it is a folder'), failed: true },
      { message: 'There is no text in it.', failed: true },
    ])
  })
})
