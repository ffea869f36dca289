// The library that a command works on.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
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

/**
 * Opens the library to read it, or to change it; closes it in any case. `write-if-free` is for what reads, but may keep what it
 * made of the library: it neither waits for another writer nor begins a library.
 */
export async function withLibrary<T>(
  { library, json = false }: CommonOptions,
  access: 'read' | 'write' | 'write-if-free',
  use: (call: Call) => Promise<T>,
): Promise<T> {
  const folder = library === undefined ? defaultFolder() : resolve(library)
  const open = (wait: number, write = access === 'write') =>
    openSession({
      folder,
      write,
      holder,
      wait,
      version,
    })
  const openIfFree = () =>
    existsSync(join(folder, 'bodies')) ? open(0, true).catch(() => open(0)) : open(0)
  const opening = access === 'write-if-free' ? openIfFree() : open(shortWait)
  const session = await opening.catch((error: unknown) => {
    const busy = error instanceof Failure && error.code === 'library-busy'
    if (!busy || !error.message.includes(holder)) throw error
    printRemark('Waiting for another Pullquote command to finish with the library …', json)
    return open(longWait)
  })
  let printed = 0
  const printNotices = () => {
    for (const notice of session.notices.slice(printed)) printRemark(notice, json)
    printed = session.notices.length
  }
  try {
    printNotices()
    return await use(async (name, input) => {
      const outcome = await session.call(name, input)
      // What mending has done is its answer.
      if (name === 'library.mend') printed = session.notices.length
      printNotices()
      if (!outcome.ok) throw new Failure(outcome.failure.code, outcome.failure.message)
      return outcome.value as Output<typeof name>
    })
  } finally {
    await session.close()
  }
}
