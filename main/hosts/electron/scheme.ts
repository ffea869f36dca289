// app://pullquote: the built renderer, served from memory under the same headers as in the browser host.
import { protocol } from 'electron'
import { windowHeaders } from '../headers'
import type { RendererFiles } from '../renderer-files'
import { origin, scheme } from './addresses'

/** Makes the scheme an origin of its own with the rights of https. Before the app is ready. */
export function registerScheme() {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** After the app is ready. */
export function serveRenderer(files: RendererFiles) {
  protocol.handle(scheme, (request) => {
    const { href, pathname } = new URL(request.url)
    const file = href.startsWith(`${origin}/`) ? files.get(pathname) : undefined
    if (!file || request.method !== 'GET') return new Response(null, { status: 404 })
    return new Response(file.bytes, { headers: { ...windowHeaders, 'content-type': file.type } })
  })
}
