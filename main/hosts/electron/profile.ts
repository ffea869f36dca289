// Where Chromium keeps what it needs. Each library has a place of its own, so that two libraries can be open side by side,
// and none of it lies in the folder of the library.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import envPaths from 'env-paths'

/** `folder` is the library's; `usual` the default one's. */
export function profileFolder(folder: string, usual: string): string {
  const { config } = envPaths('Pullquote', { suffix: '' })
  if (folder === usual) return join(config, 'window')
  return join(config, 'windows', createHash('sha256').update(folder).digest('hex').slice(0, 16))
}
