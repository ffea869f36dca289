// A session that goes on when a backup is restored: the library is closed, opened as what it was then, and the windows are told.
import type { HostEvent } from '#shared/contract'
import type { Outcome } from '#shared/failure'
import type { Session } from './session'

export async function restorable(open: () => Promise<Session>): Promise<Session> {
  let session = await open()
  /** What is to be done with a session that takes the place of another. */
  const started: ((session: Session) => void)[] = []
  const listeners = new Map<(event: HostEvent) => void, () => void>()
  const running = new Set<Promise<unknown>>()
  /** Calls wait while a backup is being restored. */
  let there: Promise<unknown> = Promise.resolve()

  async function run(name: string, input: unknown): Promise<Outcome<unknown>> {
    const result = session.call(name, input)
    running.add(result)
    return result.finally(() => running.delete(result))
  }

  async function restore(input: unknown): Promise<Outcome<unknown>> {
    await Promise.all(running)
    const outcome = await session.call('backup.restore', input)
    if (!outcome.ok) return outcome
    await session.close()
    session = await open()
    for (const start of started) start(session)
    for (const listener of listeners.keys()) {
      listeners.set(listener, session.subscribe(listener))
      listener({ name: 'library.replaced', value: {} })
    }
    return outcome
  }

  return {
    get notices() {
      return session.notices
    },
    async call(name, input) {
      if (name !== 'backup.restore') {
        await there
        return run(name, input)
      }
      const restoring = there.then(() => restore(input))
      there = restoring.catch(() => undefined)
      return restoring
    },
    subscribe(listener) {
      listeners.set(listener, session.subscribe(listener))
      return () => {
        listeners.get(listener)?.()
        listeners.delete(listener)
      }
    },
    prepareSearch: () => begin((each) => each.prepareSearch()),
    keepBackups: () => begin((each) => each.keepBackups()),
    async close() {
      await there
      await session.close()
    },
  }

  function begin(start: (session: Session) => void) {
    started.push(start)
    start(session)
  }
}
