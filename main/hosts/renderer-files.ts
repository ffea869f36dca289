// The built renderer, read into memory once. A request can only name one of these files, so no address leads out of the
// folder; and a build that replaces the folder does not pull it away under an open window.
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export interface RendererFile {
  bytes: Uint8Array
  type: string
  /** Its name holds a hash of its content, so it never changes. */
  immutable: boolean
}

/** By path of an address: "/index.html", "/assets/index-3f9a.js". The page also answers at "/". */
export type RendererFiles = ReadonlyMap<string, RendererFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** Reads all files of the folder; those of a kind that the window has no use for, such as source maps, are left out. */
export async function readRenderer(folder: string): Promise<RendererFiles> {
  const files = new Map<string, RendererFile>()
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const path = join(entry.parentPath, entry.name)
    const address = path.slice(folder.length).replaceAll('\\', '/')
    files.set(address.startsWith('/') ? address : `/${address}`, {
      bytes: await readFile(path),
      type,
      immutable: address.includes('assets/'),
    })
  }
  const page = files.get('/index.html')
  if (page) files.set('/', page)
  return files
}
