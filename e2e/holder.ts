// The process that holds a library open, as the library's lock names it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, expect } from './app'

/** What a window says when its host has gone. */
export const hostIsGone = /Failed to load resource|net::ERR_|EventSource/

/** Ends it at once, in the middle of whatever it does. Its window stays, and finds nobody there. */
export function killHolder(folder: string) {
  const { pid } = JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')) as { pid: number }
  process.kill(pid, 'SIGKILL')
}

/** Ends it while 40 marks are being made, with the notes “note 0” to “note 39”; gives the ids of those that it acknowledged. */
export async function killWhileMarking(app: App, article: string): Promise<ReadonlySet<string>> {
  app.expectError(hostIsGone)
  const acknowledged = new Set<string>()
  const changes = Array.from({ length: 40 }, async (_, index) => {
    const passage = { start: index, end: index + 10 }
    const { id } = await app.call('annotation.create', { article, passage, note: `note ${index}` })
    acknowledged.add(id)
  })
  const all = Promise.allSettled(changes)
  await expect.poll(() => acknowledged.size).toBeGreaterThan(4)
  killHolder(app.library)
  await all
  return acknowledged
}
