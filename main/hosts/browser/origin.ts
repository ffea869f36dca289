// Who may speak to the loopback server at all, before any cookie is looked at. A page elsewhere can make a browser send
// requests here, or point its own name at 127.0.0.1 (DNS rebinding); both show in the headers that no page can forge.
import type { IncomingMessage } from 'node:http'

/** The reason to refuse, for a person who reads the answer, or null. */
export function refusal(request: IncomingMessage, port: number): string | null {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!host || !hosts.includes(host)) return 'This address does not belong to Pullquote.'
  if (origin !== undefined && origin !== `http://${host}`) {
    return 'Another site may not speak to Pullquote.'
  }
  // A browser sends Origin with every POST of a page; what comes without is no window of ours.
  if (request.method === 'POST' && origin === undefined) return 'The request names no origin.'
  // Only a person's own step, such as a click on a link, may come from another site, and only to open the page.
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign && mode !== 'navigate') return 'Another site may not read from Pullquote.'
  return null
}
