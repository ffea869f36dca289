import { type IncomingMessage, request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FailureValue, Outcome } from '#shared/failure'
import type { RendererFiles } from '../renderer-files'
import { type LoopbackServer, startServer } from './server'

const files: RendererFiles = new Map(
  [
    ['/', '<!doctype html><title>Pullquote</title>', 'text/html; charset=utf-8', false] as const,
    ['/assets/index-1.js', '1', 'text/javascript; charset=utf-8', true] as const,
  ].map(([path, text, type, immutable]) => [path, { bytes: Buffer.from(text), type, immutable }]),
)

const echo = {
  call: async (name: string, input: unknown): Promise<Outcome<unknown>> => ({
    ok: true,
    value: { name, input },
  }),
}

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  text: string
}

let server: LoopbackServer
let port: number

async function start(session: typeof echo | FailureValue = echo, onEnd = () => {}) {
  const forever = Number.POSITIVE_INFINITY
  server = await startServer({
    port: 0,
    files,
    session,
    patience: { first: forever, last: 0 },
    onEnd,
  })
  port = Number(new URL(server.address()).port)
}

beforeEach(() => start())
afterEach(() => server.close())

/** Sends exactly these headers: fetch would not let us lie about Host. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

async function letIn(): Promise<{ cookie: string }> {
  const answer = await ask(new URL(server.address()).pathname)
  return { cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' }
}

const json = { 'content-type': 'application/json' }
const ownOrigin = () => ({ origin: `http://127.0.0.1:${port}` })

describe('the way in', () => {
  test('an address is exchanged for a strict cookie and leads to a clean address', async () => {
    const answer = await ask(new URL(server.address()).pathname)
    expect(answer.status).toBe(303)
    expect(answer.headers.location).toBe('/')
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^pullquote-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    )
  })

  test('an address works once', async () => {
    const { pathname } = new URL(server.address())
    await ask(pathname)
    const again = await ask(pathname)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  test.each(['/open/', '/open/guess', '/open/../open/guess'])('%s opens nothing', async (path) => {
    expect((await ask(path)).headers['set-cookie']).toBeUndefined()
  })

  test.each(['/', '/assets/index-1.js', '/events', '/nothing'])(
    '%s needs the cookie',
    async (path) => {
      expect((await ask(path)).status).toBe(403)
      const forged = await ask(path, { headers: { cookie: `pullquote-${port}=forged` } })
      expect(forged.status).toBe(403)
    },
  )

  test('a call needs the cookie', async () => {
    const answer = await ask('/call/x', {
      method: 'POST',
      headers: { ...json, ...ownOrigin() },
      body: '{}',
    })
    expect(answer.status).toBe(403)
  })

  test('a step from another site goes on from our own page, where the cookie comes along', async () => {
    const answer = await ask('/', {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    })
    expect(answer.text).toContain('<meta http-equiv="refresh" content="0;url=/">')
  })
})

describe('who may speak', () => {
  test.each([
    ['another name for this address (DNS rebinding)', { host: 'evil.example' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['another server of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a script of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a script of the same site', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ])('not %s, even with the cookie', async (_name, headers) => {
    const cookie = await letIn()
    const answer = await ask('/', { headers: { ...cookie, ...headers } as Record<string, string> })
    expect(answer.status).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('the own window, by number or by name', async () => {
    const headers = await letIn()
    expect((await ask('/', { headers })).status).toBe(200)
    const named = { ...headers, host: `localhost:${port}`, origin: `http://localhost:${port}` }
    expect((await ask('/', { headers: named })).status).toBe(200)
  })
})

describe('what it serves', () => {
  test('the page under a policy that allows itself alone', async () => {
    const { headers, text } = await ask('/', { headers: await letIn() })
    expect(text).toContain('<title>Pullquote</title>')
    const policy = headers['content-security-policy']
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })

  test('files with a hash in their name are kept by the browser', async () => {
    const { headers } = await ask('/assets/index-1.js', { headers: await letIn() })
    expect(headers['cache-control']).toContain('immutable')
  })

  test.each([
    '/../package.json',
    '/assets/../../main/cli.js',
    '/%2e%2e/package.json',
    '/assets/%2e%2e%2f%2e%2e%2fmain/cli.js',
    '/assets/..%5c..%5cmain%5ccli.js',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
  ])('nothing outside: %s', async (path) => {
    expect((await ask(path, { headers: await letIn() })).status).toBe(404)
  })
})

describe('calls', () => {
  const post = async (
    path: string,
    body: string | Buffer,
    headers: Record<string, string> = json,
  ) =>
    ask(path, { method: 'POST', body, headers: { ...(await letIn()), ...ownOrigin(), ...headers } })

  test('carry JSON both ways', async () => {
    const answer = await post('/call/article.list', '{"tag":"press — “day”"}')
    expect(JSON.parse(answer.text)).toEqual({
      ok: true,
      value: { name: 'article.list', input: { tag: 'press — “day”' } },
    })
  })

  test('need an origin', async () => {
    const headers = { ...(await letIn()), ...json }
    expect((await ask('/call/x', { method: 'POST', headers, body: '{}' })).status).toBe(403)
  })

  test.each([
    ['not JSON', '{', json],
    ['a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['no type', '{}', {}],
  ])('are refused as a value: %s', async (_name, body, headers: Record<string, string>) => {
    const answer = await post('/call/x', body, headers)
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
  })

  test('are refused when they are too large, and the server lives on', async () => {
    const answer = await post('/call/x', Buffer.alloc(41 * 1024 * 1024, 32))
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, failure: { code: 'too-large' } })
    expect(JSON.parse((await post('/call/x', '{}')).text)).toMatchObject({ ok: true })
  })
})

describe('events', () => {
  /** Connects as a window; resolves with what was received when `until` is among it. */
  async function listen() {
    const headers = await letIn()
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/events', headers }, resolve)
        .on('error', reject)
        .end()
    })
    let received = ''
    response.setEncoding('utf8').on('data', (part) => {
      received += part
    })
    response.on('error', () => {}) // cut off by us
    return {
      response,
      until: (text: string) => vi.waitFor(() => expect(received).toContain(text), 10_000),
      received: () => received,
    }
  }

  const notice = (message: string) =>
    ({ name: 'window.notice', value: { message, failed: false } }) as const

  test('reach every window', async () => {
    const windows = [await listen(), await listen()]
    server.send(notice('hello'))
    for (const window of windows) {
      await window.until(`data: ${JSON.stringify(notice('hello'))}\n\n`)
      expect(window.response.headers['content-type']).toContain('text/event-stream')
    }
  })

  test('of the desktop wait for the first window; changes are read, not replayed', async () => {
    server.send({ name: 'library.changed', value: changed })
    server.send(notice('one'))
    server.send(notice('two'))
    const window = await listen()
    await window.until('two')
    expect(window.received()).not.toContain('library.changed')
    expect(window.received().indexOf('one')).toBeLessThan(window.received().indexOf('two'))
  })

  test('the host ends after its last window, not before', async () => {
    await server.close()
    const ended = vi.fn()
    await start(echo, ended)
    const [one, other] = [await listen(), await listen()]
    one.response.destroy()
    server.send(notice('still here'))
    await other.until('still here')
    expect(ended).not.toHaveBeenCalled()
    other.response.destroy()
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce(), 10_000)
  })
})

test('a library that can’t be opened is told in the window, as text', async () => {
  await server.close()
  await start({ code: 'library-damaged', message: 'It is <b>cut off</b> & "odd".' })
  const headers = await letIn()
  const page = await ask('/', { headers })
  expect(page.text).toContain('It is &#60;b&#62;cut off&#60;/b&#62; &#38; &#34;odd&#34;.')
  expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'sha256-/)
})

const changed = {
  articles: [],
  purged: [],
  annotations: [],
  labels: null,
  history: { undo: null, redo: null },
}
