// The process that holds a library open, as the library's lock names it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ends it at once, in the middle of whatever it does. Its window stays, and finds nobody there. */
export function killHolder(folder: string) {
  const { pid } = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as { pid: number }
  process.kill(pid, 'SIGKILL')
}
