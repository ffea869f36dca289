import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf } from '#shared/body/text'
import type { FailureCode } from '#shared/failure'
import { capture, largestSource, redraft } from './capture'
import { newsLines, newsPage } from './page.cases'

const options = { privateAddresses: true }
const file = (name: string, bytes: string | Uint8Array, type?: 'html' | 'markdown' | 'text') =>
  capture(
    { kind: 'file', name, bytes: Buffer.from(bytes).toString('base64'), ...(type && { type }) },
    options,
  )
const code = (code: FailureCode) => expect.objectContaining({ code })

describe('files', () => {
  test.each([
    ['a.txt', 'Tide\n\n*Words*', 'text/plain', 'Tide', '*Words*'],
    ['a.md', '# Tide\n\n*Words*', 'text/markdown', 'Tide', 'Words'],
    ['a.html', '<h1>Tide</h1><p>Words', 'text/html', 'Tide', 'Words'],
    ['unnamed', '<!doctype html><title>Tide</title><p>Words', 'text/html', 'Tide', 'Words'],
  ])('%s', async (name, bytes, mediaType, title, text) => {
    const captured = await file(name, bytes)
    expect(captured).toMatchObject({ mediaType, source: { kind: 'file', name }, address: null })
    expect([captured.draft.title, textOf(captured.draft.body)]).toEqual([title, text])
    expect(Buffer.from(captured.original).toString()).toBe(bytes)
  })

  test('are what the reader says they are', async () => {
    const { draft, mediaType } = await file('a.md', '# Tide', 'text')
    expect([textOf(draft.body), mediaType]).toEqual(['# Tide', 'text/plain'])
  })

  test.each<[string, string, string | Uint8Array, FailureCode, RegExp]>([
    ['nothing', 'a.txt', '', 'empty', /“a.txt” holds no text/],
    ['white space', 'a.txt', ' \n\t\u00a0\n', 'empty', /no text/],
    [
      'a page without words',
      'a.html',
      '<title>T</title><script>x</script><img src=y>',
      'empty',
      /no text/,
    ],
    ['front matter alone', 'a.md', '---\ntitle: T\n---\n', 'empty', /no text/],
    ['a PDF', 'a.txt', '%PDF-1.7\n...', 'unsupported-type', /“a.txt” is a PDF; Pullquote reads/],
    [
      'an image',
      'a.html',
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      'unsupported-type',
      /an image/,
    ],
    ['a Word document', 'a.md', 'PK\x03\x04....', 'unsupported-type', /office document/],
    [
      'noise',
      'a.txt',
      Buffer.from(Array.from({ length: 400 }, (_, index) => index % 32)),
      'unsupported-type',
      /without readable text/,
    ],
    ['zeros', 'a.txt', Buffer.alloc(100), 'unsupported-type', /without readable text/],
    ['too much', 'a.txt', Buffer.alloc(largestSource + 1, 'a '), 'too-large', /larger than 20 MB/],
  ])('refuses %s', async (_, name, bytes, failure, message) => {
    const captured = file(name, bytes)
    await expect(captured).rejects.toEqual(code(failure))
    await expect(captured).rejects.toThrow(message)
  })

  test.each([
    ['a sound', 'A GREAT WAVE comes'],
    ['an image', 'Why the WEBP won'],
    ['a sound', 'ID3 tags explained'],
    ['a font', 'wOFF and the Web'],
    ['noise', 'A hy\x02phen of a PDF'],
  ])('takes words that only look like %s', async (_, words) => {
    expect(textOf((await file('a.txt', words)).draft.body)).toBe(words)
  })
})

test.each([
  ['text', 'Tide\n\n“Words”', 'text/plain; charset=utf-8', '“Words”'],
  ['markdown', '# Tide\n\n**“Words”**', 'text/markdown; charset=utf-8', '“Words”'],
  ['html', '<h2>Tide</h2>“Words”', 'text/html; charset=utf-8', '“Words”'],
] as const)('pasted %s', async (type, text, mediaType, words) => {
  const captured = await capture({ kind: 'paste', type, text }, options)
  expect(captured).toMatchObject({ mediaType, source: { kind: 'paste' }, address: null })
  expect([captured.draft.title, textOf(captured.draft.body)]).toEqual(['Tide', words])
})

test('the welcome teaches', async () => {
  const { draft } = await capture({ kind: 'welcome' }, options)
  expect(draft).toMatchObject({ title: 'How to read with a pencil', language: 'en' })
  expect(textOf(draft.body)).toContain('This article is for practice')
})

describe('addresses', () => {
  let server: Server
  let host: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/old')
        response.writeHead(301, { location: '/news?a=1&utm_source=x' }).end()
      else if (request.url === '/notes.md')
        response.writeHead(200, { 'content-type': 'text/plain' }).end('# Notes\n\n[a](b)')
      else
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(newsPage))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test('a page, where it was found in the end', async () => {
    const captured = await capture({ kind: 'address', address: `${host}/old#x` }, options)
    expect(captured).toMatchObject({
      address: `${host}/news?a=1`,
      source: { kind: 'address', address: `${host}/news?a=1&utm_source=x` },
      mediaType: 'text/html',
    })
    expect(Buffer.from(captured.original).toString()).toBe(newsPage)
    expect(textOf(captured.draft.body).split('\n')).toEqual(newsLines)
    const { original, mediaType, source, draft } = captured
    expect(await redraft(original, mediaType, source)).toEqual(draft)
  })

  test('Markdown that is served as text, its links made whole', async () => {
    const { draft } = await capture({ kind: 'address', address: `${host}/notes.md` }, options)
    expect(draft.title).toBe('Notes')
    expect(JSON.stringify(draft.body)).toContain(`${host}/b`)
  })

  test('nothing in this machine, unless it is allowed', async () => {
    const captured = capture(
      { kind: 'address', address: `${host}/news` },
      { privateAddresses: false },
    )
    await expect(captured).rejects.toEqual(code('private-address'))
  })

  test('what is no address', async () => {
    const captured = capture({ kind: 'address', address: 'file:///etc/passwd' }, options)
    await expect(captured).rejects.toEqual(code('bad-address'))
  })
})
