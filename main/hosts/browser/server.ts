// The loopback server: the built renderer, the contract's commands, and the events, for the windows that were let in.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { HostEvent } from '#shared/contract'
import { Failure, type FailureValue, type Outcome } from '#shared/failure'
import { windowHeaders } from '../headers'
import type { RendererFiles } from '../renderer-files'
import { Admission } from './admission'
import { EventStreams } from './event-streams'
import { jsonPortions } from './json-portions'
import { Lifetime, type Patience } from './lifetime'
import { refusal } from './origin'
import { plainPage, plainPageHeaders } from './plain-page'
import { readJson } from './request-body'

export interface ServerOptions {
  /** 0 takes a free one. */
  port: number
  files: RendererFiles
  /** What the windows talk to, or why there is nothing to talk to: that is shown instead of the app. */
  session: { call(name: string, input: unknown): Promise<Outcome<unknown>> } | FailureValue
  patience: Patience
  /** Called once, when the last window has gone. */
  onEnd: () => void
}

export interface LoopbackServer {
  /** A new address, good for one window. */
  address(): string
  send(event: HostEvent): void
  /** Takes no new calls, and waits for those under way. */
  close(): Promise<void>
}

/** Milliseconds that calls under way may take when the host ends. */
const closingLimit = 5_000

/** Listens on 127.0.0.1 only. Rejects when the port is taken. */
export async function startServer(options: ServerOptions): Promise<LoopbackServer> {
  const server = createServer({ requestTimeout: 0 })
  const port = await listen(server, options.port)
  const admission = new Admission(port)
  const lifetime = new Lifetime(options.patience, options.onEnd)
  const streams = new EventStreams((open) => lifetime.windows(open))
  server.on('request', (request, response) => {
    answer(request, response).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const refused = refusal(request, port)
    if (refused) return sendPlain(response, 403, 'Pullquote', refused)
    const { pathname: path } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (request.method === 'GET' && path.startsWith('/open/')) return letIn(path, response)
    if (!admission.admits(request.headers.cookie)) return turnAway(request, response)
    lifetime.sign()
    if ('code' in options.session) {
      return sendPlain(response, 200, 'Pullquote can’t open the library', options.session.message)
    }
    if (request.method === 'POST' && path.startsWith('/call/')) {
      const name = path.slice('/call/'.length)
      return sendOutcome(response, await callFrom(request, name, options.session))
    }
    if (request.method === 'GET' && path === '/events') return streams.add(response)
    const file = reads ? options.files.get(path) : undefined
    if (!file) return sendPlain(response, 404, 'Pullquote', 'There is nothing at this address.')
    response.writeHead(200, {
      ...windowHeaders,
      'content-type': file.type,
      'content-length': file.bytes.length,
      'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
    })
    response.end(request.method === 'HEAD' ? undefined : file.bytes)
  }

  function letIn(path: string, response: ServerResponse) {
    const cookie = admission.exchange(path.slice('/open/'.length))
    if (!cookie) return sendPlain(response, 403, 'This address was used already', useOnce)
    response.writeHead(303, { 'set-cookie': cookie, location: '/', 'cache-control': 'no-store' })
    response.end()
  }

  return {
    address: () => `http://127.0.0.1:${port}/open/${admission.issue()}`,
    send: (event) => streams.send(event),
    async close() {
      lifetime.stop()
      streams.close()
      // A connection that was busy when the server closed stays open for more, so they are looked at until all are idle.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      const enough = setTimeout(() => server.closeAllConnections(), closingLimit)
      await new Promise((resolve) => server.close(resolve))
      clearInterval(idle)
      clearTimeout(enough)
    },
  }
}

const useOnce =
  'Each address lets one browser in, once. Close Pullquote and start it again to get a new one.'

/**
 * A strict cookie is not sent when the step into Pullquote began on another site, such as a click on the address in a web
 * terminal. One more step, from our own page, brings it along; whoever has none is turned away there.
 */
function turnAway(request: IncomingMessage, response: ServerResponse) {
  const site = request.headers['sec-fetch-site']
  if (request.method === 'GET' && (site === 'cross-site' || site === 'same-site')) {
    return sendPlain(response, 200, 'Pullquote', 'Opening …', '/')
  }
  return sendPlain(response, 403, 'Pullquote', `This browser was not let in. ${useOnce}`)
}

async function callFrom(
  request: IncomingMessage,
  name: string,
  session: Exclude<ServerOptions['session'], FailureValue>,
): Promise<Outcome<unknown>> {
  try {
    return await session.call(name, await readJson(request))
  } catch (error) {
    if (error instanceof Failure) return { ok: false, failure: error.value }
    throw error
  }
}

/** Failures are values: the answer as such went well. Others are answered between the portions of a long one. */
async function sendOutcome(response: ServerResponse, outcome: Outcome<unknown>) {
  response.writeHead(200, {
    ...windowHeaders,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  let last = ''
  for (const portion of jsonPortions(outcome)) {
    if (last !== '') {
      response.write(last)
      await nextTurn()
    }
    if (response.destroyed) return
    last = portion
  }
  response.end(last)
}

function sendPlain(
  response: ServerResponse,
  status: number,
  title: string,
  sentence: string,
  forward?: string,
) {
  response.writeHead(status, plainPageHeaders)
  response.end(plainPage(title, sentence, forward))
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve())
  })
  return (server.address() as AddressInfo).port
}
