// Where the library lies unless a host is told otherwise.
import { resolve } from 'node:path'
import envPaths from 'env-paths'

/** `PULLQUOTE_LIBRARY`, else the platform's place for application data. */
export function defaultFolder(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.PULLQUOTE_LIBRARY) return resolve(environment.PULLQUOTE_LIBRARY)
  const name = process.platform === 'linux' ? 'pullquote' : 'Pullquote'
  return envPaths(name, { suffix: '' }).data
}
