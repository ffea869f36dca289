// Sessions in folders of their own, with calls that give what the contract says, for tests.
import { onTestFinished } from 'vitest'
import type { CommandName, HostEvent, Input, Output } from '#shared/contract'
import { contract } from '#shared/contract'
import type { FailureValue } from '#shared/failure'
import { newFolder } from '../library/library.fixture'
import { openSession, type SessionOptions } from './session'

/** A session, and what it has told since it was opened. */
export async function newSession(options: Partial<SessionOptions> = {}) {
  const folder = options.folder ?? (await newFolder())
  const session = await openSession({
    folder,
    write: true,
    holder: 'a test',
    version: '1.2.3',
    ...options,
  })
  onTestFinished(() => session.close())
  const events: HostEvent[] = []
  session.subscribe((event) => events.push(event))

  /** Calls a command that has to succeed; its answer has to fit the contract. */
  async function call<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    const outcome = await session.call(name, input)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.code}: ${outcome.failure.message}`)
    return contract[name].output.parse(outcome.value) as Output<N>
  }

  /** Calls a command that has to fail. */
  async function fail(name: string, input: unknown): Promise<FailureValue> {
    const outcome = await session.call(name, input)
    if (outcome.ok) throw new Error(`${name} did not fail`)
    return outcome.failure
  }

  /** Brings a text in, and gives the id of the article. */
  async function paste(text: string, tags: string[] = []): Promise<string> {
    const source = { kind: 'paste', text, type: 'text' } as const
    return (await call('article.import', { source, tags })).article.id
  }

  return { folder, session, events, call, fail, paste }
}

/** A story of our own, with a sentence that stands twice. */
export const story = `The bridge at Lower Wick

By Ada Finch

The council closed the bridge on Monday. “We had no choice,” the mayor said.

Nobody was hurt. The council closed the bridge on Friday too. “We had no choice,” the engineer said.
`
