// A server of the test's own: it answers with the pages that it is given, and remembers who came.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from './app'

export interface WebPage {
  body: string | Buffer
  type?: string
  status?: number
  /** Where it sends its visitors instead. */
  location?: string
}

export interface Web {
  /** Without a slash at its end. */
  readonly origin: string
  /** The paths that were asked for, in their order. */
  readonly visits: readonly string[]
  /** Answers at this path from now on; every other path is not found, and remembered all the same. */
  put(path: string, page: WebPage): void
}

export const test = base.extend<{ web: Web }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
  web: async ({}, use) => {
    const pages = new Map<string, WebPage>()
    const visits: string[] = []
    const server = createServer((request, response) => {
      const path = request.url ?? '/'
      visits.push(path)
      const page = pages.get(path)
      if (!page) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here.')
      const { body, type = 'text/html; charset=utf-8', location } = page
      response.writeHead(page.status ?? (location ? 302 : 200), {
        'content-type': type,
        ...(location ? { location } : {}),
      })
      response.end(body)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    await use({
      origin: `http://127.0.0.1:${port}`,
      visits,
      put: (path, page) => void pages.set(path, page),
    })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
})

export { expect } from './app'
