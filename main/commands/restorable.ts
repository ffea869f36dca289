// A session that goes on when a backup is restored: the library is closed, opened as what it was then, and the windows are told.
import type { HostEvent } from '#shared/contract'
import { Failure, type Outcome } from '#shared/failure'
import type { Session } from './session'

/** Nothing else is done meanwhile: not while all is replaced, nor while texts that nothing needs are removed. */
const alone = new Set(['backup.restore', 'trash.empty'])

export async function restorable(open: () => Promise<Session>): Promise<Session> {
  let session = await open()
  /** What is to be done with a session that takes the place of another. */
  const started: ((session: Session) => void)[] = []
  const listeners = new Map<(event: HostEvent) => void, () => void>()
  const running = new Set<Promise<unknown>>()
  /** Whether it could not be opened again: a disk may just be full. */
  let closed = false
  /** Calls wait while one has the library alone. */
  let there: Promise<unknown> = Promise.resolve()

  async function run(name: string, input: unknown): Promise<Outcome<unknown>> {
    const result = session.call(name, input)
    running.add(result)
    return result.finally(() => running.delete(result))
  }

  /** Runs what has to be alone with the library. */
  async function runAlone(name: string, input: unknown): Promise<Outcome<unknown>> {
    await Promise.all(running)
    const refused = closed && (await openAnew())
    if (refused) return refused
    const outcome = await session.call(name, input)
    return outcome.ok && name === 'backup.restore' ? ((await openAnew()) ?? outcome) : outcome
  }

  /** Gives the failure where it can't be opened now; the next call tries again. */
  async function openAnew(): Promise<Outcome<never> | null> {
    try {
      if (!closed) await session.close()
      closed = true
      session = await open()
      closed = false
    } catch (error) {
      if (error instanceof Failure) return { ok: false, failure: error.value }
      throw error
    }
    for (const start of started) start(session)
    for (const listener of listeners.keys()) {
      listeners.set(listener, session.subscribe(listener))
      listener({ name: 'library.replaced', value: {} })
    }
    return null
  }

  return {
    get notices() {
      return session.notices
    },
    async call(name, input) {
      if (!alone.has(name)) {
        await there
        if (!closed) return run(name, input)
        const opening = there.then(() => (closed ? openAnew() : null))
        there = opening.catch(() => undefined)
        return (await opening) ?? run(name, input)
      }
      const result = there.then(() => runAlone(name, input))
      there = result.catch(() => undefined)
      return result
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
    follow: () => begin((each) => each.follow()),
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
