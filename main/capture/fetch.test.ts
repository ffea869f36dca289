import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FailureCode } from '#shared/failure'
import { fetchPage } from './fetch'
import { isPublic } from './network-address'

const html = { 'content-type': 'text/html; charset=UTF-8' }

/** What the server answers, by path. */
const answers: Record<string, RequestListener> = {
  '/page': (_, response) => response.writeHead(200, html).end('<p>hello'),
  '/headers': (request, response) =>
    response.writeHead(200, html).end(JSON.stringify(request.headers)),
  '/gzip': (_, response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.from('hello'))),
  '/bomb': (_, response) =>
    response
      .writeHead(200, { ...html, 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(1_000_000))),
  '/large': (_, response) =>
    response.writeHead(200, { ...html, 'content-length': '200000' }).end(Buffer.alloc(200_000)),
  '/gone': (_, response) => response.writeHead(410).end('gone'),
  '/hop': (_, response) => response.writeHead(302, { location: '/page#x' }).end(),
  '/loop': (_, response) => response.writeHead(301, { location: '/loop' }).end(),
  '/script': (_, response) => response.writeHead(302, { location: 'javascript:alert(1)' }).end(),
  '/pdf': (_, response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF'),
  '/image': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/silent': () => {},
  '/trickle': (_, response) => response.writeHead(200, html).write('<p>'),
  '/broken': (_, response) => response.destroy(),
}

let server: Server
let port: number

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    const count = /^\/count\/(\d+)$/.exec(path)?.[1]
    const to = /^\/to\/(.+)$/.exec(path)?.[1]
    if (count) response.writeHead(302, { location: `/count/${Number(count) + 1}` }).end()
    else if (to) response.writeHead(302, { location: decodeURIComponent(to) }).end()
    else answers[path]?.(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const at = (path: string) => `http://127.0.0.1:${port}${path}`
const limits = { bytes: 100_000, time: 5_000, redirects: 10 }
const open = { privateAddresses: true, limits }
const code = (code: FailureCode) => expect.objectContaining({ code })

describe('a page', () => {
  test('comes with its bytes, media type and address', async () => {
    expect(await fetchPage(at('/page'), open)).toEqual({
      bytes: Buffer.from('<p>hello'),
      mediaType: 'text/html; charset=utf-8',
      address: at('/page'),
    })
  })

  test('is followed where it went', async () => {
    expect((await fetchPage(at('/hop'), open)).address).toBe(at('/page'))
  })

  test('is decompressed', async () => {
    expect((await fetchPage(at('/gzip'), open)).bytes).toEqual(Buffer.from('hello'))
  })

  test('is asked for as what we read, without cookies', async () => {
    const headers = JSON.parse(String((await fetchPage(at('/headers'), open)).bytes))
    expect(headers.accept).toContain('text/html')
    expect(headers['user-agent']).toContain('Pullquote')
    expect(headers.cookie).toBeUndefined()
  })
})

describe('refused with its own code', () => {
  test.each<[string, FailureCode, RegExp]>([
    ['/gone', 'not-a-page', /410 Gone/],
    ['/loop', 'too-many-redirects', /redirects without end/],
    ['/count/1', 'too-many-redirects', /redirects without end/],
    ['/script', 'bad-address', /no web page/],
    ['/pdf', 'unsupported-type', /is a PDF/],
    ['/image', 'unsupported-type', /is an image/],
    ['/large', 'too-large', /larger than/],
    ['/bomb', 'too-large', /larger than/],
    ['/broken', 'unreachable', /broke the connection off/],
  ])('%s is %s', async (path, failure, message) => {
    const fetched = fetchPage(at(path), open)
    await expect(fetched).rejects.toEqual(code(failure))
    await expect(fetched).rejects.toThrow(message)
  })

  test.each(['/silent', '/trickle'])('%s times out', async (path) => {
    const fetched = fetchPage(at(path), { ...open, limits: { ...limits, time: 300 } })
    await expect(fetched).rejects.toEqual(code('timed-out'))
  })

  test('a port where nobody listens', async () => {
    const closed = createServer()
    await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening))
    const { port } = closed.address() as AddressInfo
    await new Promise((done) => closed.close(done))
    const fetched = fetchPage(`http://127.0.0.1:${port}/`, open)
    await expect(fetched).rejects.toThrow(/refuses the connection/)
  })

  test('a name that nobody has', async () => {
    const network = {
      resolve: (_: string, answer: (error: NodeJS.ErrnoException | null, found: []) => void) =>
        answer(Object.assign(new Error(), { code: 'ENOTFOUND' }), []),
    }
    const fetched = fetchPage('http://no.example/', { privateAddresses: false, network })
    await expect(fetched).rejects.toEqual(code('unreachable'))
  })

  test('whatever is stopped, by its own reason', async () => {
    const stop = new AbortController()
    const fetched = fetchPage(at('/silent'), { ...open, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(fetched).rejects.toThrow('enough')
  })
})

describe('private networks', () => {
  const resolveTo = (table: Record<string, string[]>, asked: string[] = []) => ({
    resolve: (
      host: string,
      answer: (error: null, found: { address: string; family: number }[]) => void,
    ) => {
      asked.push(host)
      const found = table[host] ?? []
      answer(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    },
  })
  const closed = { privateAddresses: false, limits }

  test.each([
    'http://127.0.0.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0177.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data',
  ])('%s is refused', async (address) => {
    await expect(fetchPage(address, closed)).rejects.toEqual(code('private-address'))
  })

  test('a name that leads there is refused, even if another of its addresses does not', async () => {
    const network = resolveTo({ 'x.example': ['93.184.216.34', '10.0.0.1'] })
    const fetched = fetchPage('http://x.example/', { ...closed, network })
    await expect(fetched).rejects.toEqual(code('private-address'))
  })

  // The test's own server plays the public one: 127.0.0.1 counts as public, all else as it is.
  const serverIsPublic = (address: string) => address === '127.0.0.1' || isPublic(address)

  test.each(['http://127.0.0.2/', 'http://[::ffff:127.0.0.2]/', 'http://inside.example/', '//0/'])(
    'a redirect to %s is refused',
    async (target) => {
      const network = {
        ...resolveTo({ 'outside.example': ['127.0.0.1'], 'inside.example': ['192.168.0.1'] }),
        isPublic: serverIsPublic,
      }
      const address = `http://outside.example:${port}/to/${encodeURIComponent(target)}`
      const fetched = fetchPage(address, { ...closed, network })
      await expect(fetched).rejects.toEqual(code('private-address'))
    },
  )

  test('the address that was checked is the one that is connected to: the name is asked once', async () => {
    const asked: string[] = []
    const network = {
      ...resolveTo({ 'outside.example': ['127.0.0.1'] }, asked),
      isPublic: serverIsPublic,
    }
    const { bytes } = await fetchPage(`http://outside.example:${port}/page`, { ...closed, network })
    expect([String(bytes), asked]).toEqual(['<p>hello', ['outside.example']])
  })
})
