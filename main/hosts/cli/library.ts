// The library that a command works on.
import { resolve } from 'node:path'
import type { CommandName, Input, Output } from '#shared/contract'
import { Failure } from '#shared/failure'
import { openSession } from '../../commands/session'
import { defaultFolder } from '../../library/folder'
import { version } from '../../version'
import { printRemark } from './output'

/** Calls a command of the contract; throws the `Failure` that it answers with. */
export type Call = <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N>>

/** What every command takes. */
export interface CommonOptions {
  /** The folder of the library, as it was typed; else `PULLQUOTE_LIBRARY`, else the platform's place. */
  library?: string
  /** Whether results and failures are for programs. */
  json?: boolean
}

/** As the sentence names it that tells another process who is writing. */
const holder = 'the Pullquote command line'

/** Milliseconds in which most commands are done. */
const shortWait = 2_000
/** Milliseconds for one that fetches an address, which may take 30 seconds. A window is not waited for: it stays open. */
const longWait = 60_000

/** Opens the library to read it, or to change it; closes it in any case. */
export async function withLibrary<T>(
  { library, json = false }: CommonOptions,
  access: 'read' | 'write',
  use: (call: Call) => Promise<T>,
): Promise<T> {
  const open = (wait: number) =>
    openSession({
      folder: library === undefined ? defaultFolder() : resolve(library),
      write: access === 'write',
      holder,
      wait,
      version,
    })
  const session = await open(shortWait).catch((error: unknown) => {
    const busy = error instanceof Failure && error.code === 'library-busy'
    if (!busy || !error.message.includes(holder)) throw error
    printRemark('Waiting for another Pullquote command to finish with the library …', json)
    return open(longWait)
  })
  try {
    for (const notice of session.notices) printRemark(notice, json)
    return await use(async (name, input) => {
      const outcome = await session.call(name, input)
      if (!outcome.ok) throw new Failure(outcome.failure.code, outcome.failure.message)
      return outcome.value as Output<typeof name>
    })
  } finally {
    await session.close()
  }
}
